/** Whether a proof holds; why not, when it does not. */
import type { Language, Text } from '@obligato/core';

/** `why` is English; `translations` says the same in Chinese. */
export type Verdict =
  | { readonly holds: true }
  | {
      readonly holds: false;
      readonly why: string;
      readonly translations: Readonly<Record<Exclude<Language, 'en'>, { readonly why: string }>>;
    };

export const holds: Verdict = Object.freeze({ holds: true });

export function fails(why: Text): Verdict {
  return { holds: false, why: why.en, translations: { 'zh-CN': { why: why['zh-CN'] } } };
}
