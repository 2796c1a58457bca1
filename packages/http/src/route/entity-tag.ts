/** A cycle's version, or what is answered, as an entity tag, and what a caller says about it. */
import { createHash } from 'node:crypto';
import { Refusal } from './problem-details.ts';

export function entityTag(version: number): string {
  return `"${version}"`;
}

/** The tag of an answer that has no version: the same text has the same tag. */
export function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}

/**
 * The version that `If-Match` insists on; undefined when it is absent or `*`. Of several tags the one that holds is meant.
 *
 * One that does not hold is handed on: the engine first looks whether it has answered this very command before.
 * Weak tags never match here, as RFC 9110 says. Throws a `Refusal` for what is no list of tags.
 */
export function expectedVersion(header: string | undefined, actual: number): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const tags = tagsIn(header);
  if (tags.includes(entityTag(actual))) return actual;
  const [first = '', ...others] = tags;
  if (others.length === 0 && /^"\d{1,15}"$/.test(first)) return Number(first.slice(1, -1));
  const detail = {
    en: `It is at version ${actual}: read it again, and decide again.`,
    'zh-CN': `现为版本${actual}：请重新读取后再办。`,
  };
  throw new Refusal('stale', { code: 'OBLIGATO_CYCLE_CONFLICT', detail });
}

/** Whether `If-None-Match` says that the caller has what this tag stands for already. */
export function isKnown(header: string | undefined, known: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return tagsIn(header).some((tag) => tag.replace(/^W\//, '') === known);
}

function tagsIn(header: string): readonly string[] {
  const tags = header.split(',').map((tag) => tag.trim());
  if (tags.every((tag) => /^(W\/)?"[\x21\x23-\x7e]*"$/.test(tag))) return tags;
  throw new Refusal('not-understood', {
    detail: {
      en: 'An entity tag is written in double quotes: If-Match: "3".',
      'zh-CN': '实体标签须加双引号：`If-Match: "3"`。',
    },
  });
}
