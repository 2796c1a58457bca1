/** The votes of an election: what was counted electronically is what the box says. */
import { defineRule } from '../../rules/define-rule.ts';
import { againstBox, boxTerms } from '../secret-ballot/as-the-box-says.ts';
import { differingFields } from '../secret-ballot/differing-fields.ts';
import { papersOfBox, votesOfBox } from '../secret-ballot/recorded-from-box.ts';
import { election } from './election.ts';

const { noBox, otherwise, boxOnPaper } = boxTerms.messages;

/** What somebody wrote may name nobody: whether it does, people say. */
const leftOut = {
  en: 'Of the names that were written in on sheets, the result leaves out {{count}}.',
  'zh-CN': '选票上另选的人，有{{count}}名未列入结果。',
  remark: true,
  remedy: {
    en: 'The page of the ballot shows them: enter each who can be told, with their votes.',
    'zh-CN': '投票页面列有另选他人的姓名，能确认是谁的，请连同得票数一并填入。',
  },
} as const;

export const asTheBoxSays = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['ballot', 'result'] },
  ...boxTerms,
  messages: { noBox, otherwise, boxOnPaper, leftOut },
  evaluate({ event, cycle, facts, found }) {
    const said = event.type === 'ballot' ? event.payload : cycle.context.ballot;
    const against = said && againstBox(said, facts.boxes);
    if (!against) return [];
    // An earlier vote that was held electronically does not keep a second one from being held on paper.
    if (against.is === 'countedAlready') return [];
    if (against.is !== 'named') return event.type === 'ballot' ? [found(against.is, {})] : [];
    const { box } = against;
    if (event.type === 'ballot') {
      const fields = differingFields(papersOfBox(box), event.payload);
      return fields ? [found('otherwise', { ballot: box.ballot, fields })] : [];
    }
    const { tally, left } = withoutWrittenIn(event.payload.tally, box);
    const fields = differingFields({ tally: votesOfBox(box) }, { tally });
    if (fields) return [found('otherwise', { ballot: box.ballot, fields })];
    return left > 0 ? [found('leftOut', { count: left })] : [];
  },
});

type Votes = readonly { readonly candidate: string; readonly ayes: number }[];

/** Whoever was written in has no id in the box: as many votes as a written name has are theirs, and some names may be `left`. Candidates without a vote may be left out. */
function withoutWrittenIn(
  tally: Votes,
  box: Parameters<typeof votesOfBox>[0],
): { readonly tally: Votes; readonly left: number } {
  const candidates = votesOfBox(box);
  const known = new Set(candidates.map(({ candidate }) => candidate));
  const left = box.questions.flatMap(({ writtenIn }) => writtenIn);
  const others = tally.filter(({ candidate, ayes }) => {
    if (known.has(candidate)) return true;
    const place = left.indexOf(ayes);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  const said = new Set(others.map(({ candidate }) => candidate));
  const unsaid = candidates.filter(({ candidate, ayes }) => ayes === 0 && !said.has(candidate));
  return { tally: [...others, ...unsaid], left: left.length };
}
