/** What stands in the two fields, as the part of an address that no browser sends to a server. */
import type { Question } from './judge.ts';

const sign = 'try=';

/**
 * Packs a question into the fragment of an address: JSON, deflated, in letters that an address may have.
 *
 * @example
 * location.hash = await packed({ unit: 'unit: branch', attempt: 'unit: branch' });
 */
export async function packed(question: Question): Promise<string> {
  const text = JSON.stringify([question.unit, question.attempt]);
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  const letters = btoa(String.fromCharCode(...bytes));
  return `#${sign}${letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** The question of a fragment; undefined where it holds none, `broken` where it was cut off or changed on its way. */
export async function unpacked(fragment: string): Promise<Question | 'broken' | undefined> {
  const letters = fragment.replace(/^#/, '');
  if (!letters.startsWith(sign)) return undefined;
  try {
    const packed = atob(letters.slice(sign.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
    const text = new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw')));
    const [unit, attempt] = JSON.parse(text) as readonly unknown[];
    return typeof unit === 'string' && typeof attempt === 'string' ? { unit, attempt } : 'broken';
  } catch {
    return 'broken';
  }
}

/** More than a person writes here; whoever makes a link that unfolds to more is not read. */
const longest = 1_000_000;

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream) {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > longest) throw new RangeError('Too long');
    parts.push(read.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
