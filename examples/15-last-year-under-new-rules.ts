/** Question: what would next year's rules have done to last year? Answer: decide it again, from the facts that were stored. */
import { createDomain, replay } from '@obligato/engine';
import { aMeeting, plugins, print, unitsWith } from './try-organ.ts';

const { store, domain } = await aMeeting('', { sentOn: '2026-03-09', heldOn: '2026-03-13' });

// Under the rules of then every decision comes out as it was: records, plugins and calendar are what they were.
const same = await replay({ store, domain });
print(`${same.judged} decisions made again, ${same.changed.length} changed`);

// The same as `obligato replay --rules DIR`. No record changes.
const rules = createDomain({ units: unitsWith('rules: { organ/notice: { workingDays: 6 } }'), plugins });
const { changed, byRule } = await replay({ store, domain }, { rules });
for (const { decision, before, after, more } of changed) {
  print(`${decision.id}: ${before} → ${after}`);
  for (const { message, remedy } of more) print(`  ${message.en} ${remedy?.en ?? ''}`);
}
for (const { rule, unit, decisions } of byRule) print(`${rule} changes ${decisions} in ${unit}`);
