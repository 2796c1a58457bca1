/** On which day a content was last put or held. */
import { lstat } from 'node:fs/promises';
import type { Day } from '@obligato/core';
import { isMissing } from '@obligato/files';

/** In UTC; undefined where there is none. */
export async function heldOn(path: string): Promise<Day | undefined> {
  try {
    return (await lstat(path)).mtime.toISOString().slice(0, 10);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
