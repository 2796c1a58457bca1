/** Question: what would a stricter rule do to us? Answer: put it on trial. It is evaluated and recorded, and refuses nobody. */
import { renderDecision, wouldDeny } from '@obligato/engine';
import { aMeeting, print } from './try-organ.ts';

const onTrial = 'rules: { organ/notice: { severity: observe, workingDays: 10 } }';
const { decision, store } = await aMeeting(onTrial, { sentOn: '2026-03-09', heldOn: '2026-03-13' });
print(`${renderDecision(decision, 'en')}\n`);

// The same as `obligato report --would-deny`: read from what was written down, nothing is asked again.
const report = await wouldDeny(store, { rule: 'organ/notice' });
for (const { rule, unit, decisions } of report.byRule) print(`${rule} would have refused ${decisions} in ${unit}`);
