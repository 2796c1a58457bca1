/** Question: what if something wrong was written down? Answer: it is corrected or withdrawn by a decision of its own; both stay. */
import { renderDecision } from '@obligato/engine';
import { fillPaper, paperFacts } from '@obligato/engine/files';
import { aMeeting, cycle, print } from './try-organ.ts';

const days = { sentOn: '2026-03-10', heldOn: '2026-03-24' };
const { engine, store, clock, domain } = await aMeeting('', days);
await engine.attempt({
  ...{ cycle, event: 'resolve' },
  payload: { title: 'the year', ayes: 3, noes: 0, abstentions: 0, carried: true },
});
const { id: adjourned } = await engine.attempt({ cycle, event: 'adjourn' });
clock.set('2026-03-25T09:00:00+08:00');

// A wrong person on the list: the whole payload, as it should have been.
const opened = `${cycle}#2`;
const attendance = ['zhao', 'qian', 'sun'].map((member) => ({ member, present: member !== 'qian' }));
const list = {
  decision: opened,
  payload: { chair: 'zhao', attendance },
  reason: 'Qian came as a guest of another branch',
};
// Three had voted, and now two were there: the vote that came later no longer stands, so the list is not changed either.
print(`${renderDecision(await engine.correct(list), 'en')}\n`);

// So the count is put right first, and then the list.
const count = { title: 'the year', ayes: 2, noes: 0, abstentions: 0, carried: true };
await engine.correct({ decision: `${cycle}#3`, payload: count, reason: 'Two were there' });
print(`${renderDecision(await engine.correct(list), 'en')}\n`);

// A forgotten resolution: the end of the meeting is taken back, and told again after it. Nothing is rubbed out.
await engine.withdraw({ decision: adjourned, reason: 'A second vote was forgotten' });
const occurredAt = '2026-03-24T16:00:00+08:00';
await engine.attempt({ cycle, event: 'resolve', payload: { ...count, title: 'the outing' }, occurredAt });
await engine.attempt({ cycle, event: 'adjourn', occurredAt });

// Both versions stay: the first decision says what became of it, and so do the minutes.
print(`${renderDecision(await engine.explain(opened), 'en')}\n`);
const { cycles, roster } = await engine.unit('bureau/levy');
const found = cycles.get(cycle);
if (!found) throw new Error('It was planned');
const decisions = await store.decisions('bureau/levy');
const about = {
  cycle: found,
  catalogue: domain.catalogue,
  decisions,
  unitTitle: 'Levy',
  roster,
  language: 'en',
} as const;
const template =
  '{{attended}} of {{expected}} came, {{#resolutions}}{{title}}; {{/resolutions}}\n{{#corrections}}{{on}}: {{event}}: {{because}}\n{{/corrections}}';
print(await fillPaper(template, paperFacts('minutes', about)));
