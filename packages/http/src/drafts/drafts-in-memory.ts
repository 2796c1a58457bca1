/** Drafts that live as long as the process. */
import { type Draft, type Drafts, draftId } from './drafts.ts';

/** Of so many the ones that were saved last are kept: drafts must not fill the memory. */
const mostKept = 1_000;

/**
 * @example
 * const drafts = draftsInMemory(); // of `createApi`
 */
export function draftsInMemory(): Drafts {
  const kept = new Map<string, Draft>();
  return {
    read: async (key) => kept.get(draftId(key)),
    write: async (draft) => {
      const id = draftId(draft);
      kept.delete(id);
      kept.set(id, draft);
      if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? id);
    },
    remove: async (key) => void kept.delete(draftId(key)),
    forget: async (before) => {
      for (const [id, { savedAt }] of kept) if (Date.parse(savedAt) < Date.parse(before)) kept.delete(id);
    },
  };
}
