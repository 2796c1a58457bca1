/** The ballot on members: what was counted electronically is what the box says. */
import { defineRule } from '../../rules/define-rule.ts';
import { againstBox, boxTerms } from '../secret-ballot/as-the-box-says.ts';
import { differingFields } from '../secret-ballot/differing-fields.ts';
import { gradesOfBox } from '../secret-ballot/recorded-from-box.ts';
import { appraisal } from './appraisal.ts';

export const asTheBoxSays = defineRule({
  kind: 'check',
  on: { obligation: appraisal, events: ['ballot'] },
  ...boxTerms,
  evaluate({ event, facts, found }) {
    const against = againstBox(event.payload, facts.boxes);
    if (!against) return [];
    if (against.is === 'countedAlready') return [found('countedAlready', { ballot: against.ballot })];
    if (against.is !== 'named') return [found(against.is, {})];
    const fields = differingFields(gradesOfBox(against.box, 'member'), event.payload);
    return fields ? [found('otherwise', { ballot: against.box.ballot, fields })] : [];
  },
});
