/** Whether a proof holds; why not, when it does not. */
export type Verdict = { readonly holds: true } | { readonly holds: false; readonly why: string };

export const holds: Verdict = Object.freeze({ holds: true });

export function fails(why: string): Verdict {
  return { holds: false, why };
}
