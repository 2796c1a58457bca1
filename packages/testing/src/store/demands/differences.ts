/** Says what a store answered and what it should have. */
import { isDeepStrictEqual } from 'node:util';

/** No sentence when both say the same as JSON does: a field that is undefined is one that is not there. */
export function differences(asked: string, answered: unknown, right: unknown): readonly string[] {
  if (isDeepStrictEqual(plain(answered), plain(right))) return [];
  return [`${asked}: it answered ${shown(answered)}, not ${shown(right)}`];
}

const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}
