/** Notes on a duty. */
import type { Answers } from '@obligato/http';
import type { Answer } from './answer.ts';
import { ask, path } from './client.ts';

type Change = Answers['Change'];
export type Comment = Change & { readonly comment: NonNullable<Change['comment']> };
export type CommentFor = Comment['comment']['for'];

export interface CommentWritten {
  readonly text: string;
  readonly for: CommentFor;
  readonly mentions: readonly string[];
}

/** Oldest first: they stand among the changes in the history of the duty. */
export async function readComments(cycle: string): Promise<Answer<readonly Comment[]>> {
  const answer = await ask<{ readonly changes: readonly Change[] }>(path`/cycles/${cycle}/history`, {
    query: { limit: 1 },
  });
  if (answer.kind !== 'ok') return answer;
  return { ...answer, value: answer.value.changes.filter((each): each is Comment => each.comment !== undefined) };
}

export const writeComment = (cycle: string, body: CommentWritten) =>
  ask<Change>(path`/cycles/${cycle}/comments`, { method: 'POST', body });
