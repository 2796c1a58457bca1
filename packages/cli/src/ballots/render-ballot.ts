/** What an action on a ballot came to, in words. */
import { notPromised } from '@obligato/ballot';
import { fillTexts, type Text } from '@obligato/core';
import type { View } from '../output/view.ts';
import type { BallotData } from './ballot-actions.ts';
import { phaseWords, verifications, words } from './ballot-words.ts';

export function renderBallot(data: BallotData, { say, paint }: View): string {
  const { made, announced, status, closed, tally, verified, refused } = data;
  if (refused) return say(refused.message);
  if (verified) return say(verifications[verified]);
  if (made) return [say(words.public), made.key, '', say(words.secret), paint.bold(made.share)].join('\n');
  if (announced) {
    const { fingerprint, electorate, merged } = announced;
    const groups = merged.map((group) => group.join(' + ')).join(', ');
    return [
      `${announced.ballot}: ${say(fillTexts(words.voters, { electorate }))}`,
      `${say(words.fingerprint)} ${paint.bold(fingerprint)}`,
      ...(merged.length > 0 ? [say(fillTexts(words.merged, { groups }))] : []),
      say(words.notPromised),
      ...notPromised.map((each) => `- ${say(each)}`),
    ].join('\n');
  }
  if (status) {
    const { phase, electorate, issued, kept } = status;
    return [
      say(phaseWords[phase]),
      say(fillTexts(words.voters, { electorate })),
      ...(issued === undefined ? [] : [say(fillTexts(words.issued, { issued }))]),
      ...Object.entries(kept).map(([question, count]) => `${question}: ${count} ${say(words.kept)}`),
    ].join('\n');
  }
  if (closed) {
    const lists = closed.lists.map(
      ({ question, groups, returned, root }) => `${question} (${groups.join(', ')}): ${returned}  ${root}`,
    );
    return [say(words.closed), ...lists, ...uncounted(closed, say)].join('\n');
  }
  if (!tally) return '';
  const results = tally.results.map(({ question, groups, counts, together, writeIns, blank, invalid }) => {
    const chosen = Object.entries(counts).map(([option, count]) => `${option} ${count}`);
    const others = writeIns.map(({ name, votes }) => `${name} ${votes}`);
    const joined = together ? ` (${say(words.together)}: ${together.join(' + ')})` : '';
    const rest = [`${say(words.blank)} ${blank}`, `${say(words.invalid)} ${invalid}`];
    return `${question} (${groups.join(', ')}): ${[...chosen, ...others, ...rest].join(', ')}${joined}`;
  });
  return [tally.on, ...results, ...uncounted(tally, say)].join('\n');
}

interface Uncounted {
  readonly tooFew: readonly string[];
  readonly surplus: readonly string[];
}

const uncounted = (of: Uncounted, say: (text: Text) => string): readonly string[] =>
  (['tooFew', 'surplus'] as const).flatMap((why) =>
    of[why].length > 0 ? [say(fillTexts(words[why], { questions: of[why].join(', ') }))] : [],
  );
