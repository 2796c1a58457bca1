/** The ballot that a request is about, and how what it refuses is answered. */
import type { Ballot, RefusalCode, Refused } from '@obligato/ballot';
import { z } from 'zod';
import type { AnyRequest } from '../../route/define-route.ts';
import { type ProblemKind, Refusal } from '../../route/problem-details.ts';

export const ballotPath = z.strictObject({ ballot: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/) });

export async function ballotOf({ ballots }: Pick<AnyRequest, 'ballots'>, ballot: string): Promise<Ballot> {
  const found = await ballots?.open(ballot);
  if (found) return found;
  const detail = { en: 'No such ballot has been announced.', 'zh-CN': '没有公布过这次投票。' };
  throw new Refusal('unknown', { code: 'OBLIGATO_BALLOT_UNKNOWN', detail });
}

/** Whose papers, or whose count, it is about; throws a `Refusal` for a program that speaks for nobody, or for somebody else. */
export function memberOf({ principal, header }: Pick<AnyRequest, 'principal' | 'header'>): string {
  if (header('on-behalf-of') !== undefined) {
    const detail = {
      en: 'Papers are fetched, and counted, in person: not on anybody’s behalf.',
      'zh-CN': '领票和计票须由本人办理，不得代办。',
    };
    throw new Refusal('forbidden', { detail });
  }
  if (principal.member !== undefined) return principal.member;
  const detail = {
    en: 'A ballot is for people: this token names nobody.',
    'zh-CN': '投票须由本人参加：此令牌未指明人员。',
  };
  throw new Refusal('forbidden', { detail });
}

export function requireScrutineer({ announcement }: Ballot, member: string): void {
  if (announcement.scrutineers.some((each) => each.member === member)) return;
  const detail = {
    en: 'Only its two scrutineers close and count a ballot.',
    'zh-CN': '只有两名监票人可以截止并计票。',
  };
  throw new Refusal('forbidden', { detail });
}

const kinds: Readonly<Record<RefusalCode, ProblemKind>> = {
  'before-issue': 'unavailable',
  'after-issue': 'unavailable',
  'before-cast': 'unavailable',
  'after-cast': 'unavailable',
  'not-on-list': 'forbidden',
  'issued-already': 'unavailable',
  'not-the-papers': 'invalid',
  'not-this-ballot': 'invalid',
  'not-a-sheet': 'invalid',
  'not-signed': 'invalid',
  'used-already': 'unavailable',
  'not-ended': 'unavailable',
  'not-closed': 'unavailable',
  'tallied-already': 'unavailable',
  'not-tallied': 'unavailable',
  'too-early-to-destroy': 'unavailable',
  'share-missing': 'invalid',
  'share-mistyped': 'invalid',
  'share-of-another': 'invalid',
  'part-of-another': 'invalid',
  'root-differs': 'invalid',
  'counts-differ': 'invalid',
  'cell-of-one': 'invalid',
  'paper-refused': 'invalid',
};

/** What was not refused; throws a `Refusal` that says the sentence. */
export function unrefused<T>(answer: T | Refused): T {
  if (!isRefused(answer)) return answer;
  throw new Refusal(kinds[answer.code], { detail: answer.message });
}

const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === 'object' && answer !== null && 'is' in answer && answer.is === 'refused';
