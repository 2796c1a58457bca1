/** The votes of an election: what was counted electronically is what the box says. */
import { defineRule } from '../../rules/define-rule.ts';
import { againstBox, boxTerms } from '../secret-ballot/as-the-box-says.ts';
import { differingFields } from '../secret-ballot/differing-fields.ts';
import { papersOfBox, votesOfBox } from '../secret-ballot/recorded-from-box.ts';
import { election } from './election.ts';

const { noBox, otherwise, boxOnPaper } = boxTerms.messages;

export const asTheBoxSays = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['ballot', 'result'] },
  ...boxTerms,
  messages: { noBox, otherwise, boxOnPaper },
  evaluate({ event, cycle, facts, found }) {
    const said = event.type === 'ballot' ? event.payload : cycle.context.ballot;
    const against = said && againstBox(said, facts.boxes);
    if (!against) return [];
    // An earlier vote that was held electronically does not keep a second one from being held on paper.
    if (against.is === 'countedAlready') return [];
    if (against.is !== 'named') return event.type === 'ballot' ? [found(against.is, {})] : [];
    const { box } = against;
    const fields =
      event.type === 'ballot'
        ? differingFields(papersOfBox(box), event.payload)
        : differingFields({ tally: votesOfBox(box) }, { tally: withoutWrittenIn(event.payload.tally, box) });
    return fields ? [found('otherwise', { ballot: box.ballot, fields })] : [];
  },
});

type Votes = readonly { readonly candidate: string; readonly ayes: number }[];

/** Whoever was written in has no id in the box: as many votes as a written name has are theirs. Candidates without a vote may be left out. */
function withoutWrittenIn(tally: Votes, box: Parameters<typeof votesOfBox>[0]): Votes {
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
  return [...others, ...candidates.filter(({ candidate, ayes }) => ayes === 0 && !said.has(candidate))];
}
