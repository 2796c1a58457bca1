/** The answers about leaders: what was counted electronically is what the box says. */
import { defineRule } from '../../rules/define-rule.ts';
import { againstBox, boxTerms } from '../secret-ballot/as-the-box-says.ts';
import { differingFields } from '../secret-ballot/differing-fields.ts';
import { gradesOfBox } from '../secret-ballot/recorded-from-box.ts';
import { evaluation } from './evaluation.ts';

export const asTheBoxSays = defineRule({
  kind: 'check',
  on: { obligation: evaluation, events: ['tally'] },
  ...boxTerms,
  evaluate({ event, facts, found }) {
    const against = againstBox(event.payload, facts.boxes);
    if (!against) return [];
    if (against.is === 'countedAlready') return [found('countedAlready', { ballot: against.ballot })];
    if (against.is !== 'named') return [found(against.is, {})];
    const fields = differingFields(gradesOfBox(against.box, 'subject'), event.payload);
    return fields ? [found('otherwise', { ballot: against.box.ballot, fields })] : [];
  },
});
