/** Question: can the papers of a whole year be made in one afternoon of January? Answer: what fulfils a period happens in it, in order, once. */
import { createEngine, MemoryStore, renderDecision, VirtualClock } from '@obligato/engine';
import { plugins, print, unitsWith } from './try-organ.ts';

const unit = 'bureau/levy';
const clock = new VirtualClock('2026-01-05T09:00:00+08:00');
const engine = await createEngine({ units: unitsWith('  '), plugins, clock, store: new MemoryStore() });
const people = ['zhao', 'qian', 'sun'];
await engine.setRoster(
  unit,
  people.map((member) => ({
    ...{ member, name: member, standing: 'full' as const, from: '2024-01-01' },
    roles: member === 'zhao' ? ['secretary'] : [],
  })),
);
await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
const { cycles } = await engine.unit(unit);
// Notices went out in time, for every meeting of the year: all on one day.
for (const { id, obligation } of cycles.values()) {
  if (obligation !== 'meeting') continue;
  await engine.attempt({
    cycle: id,
    event: 'notify',
    payload: { heldOn: '2026-01-20', place: '301', agenda: ['the year'] },
  });
}

// Tuesday, the twentieth of January, two o'clock. The secretary has a free afternoon and a list of everything the branch owes.
clock.set('2026-01-20T14:00:00+08:00');
const attendance = people.map((member) => ({ member, present: true }));
const doneWith: Readonly<Record<string, readonly [event: string, payload: unknown]>> = {
  meeting: ['open', { chair: 'zhao', attendance }],
  task: ['finish', { summary: 'done', figures: { late: 0, longestMonths: 0 } }],
  report: ['submit', { parts: [{ topic: 'work', text: 'as last year' }] }],
};
let [tried, accepted] = [0, 0];
const beside = new Set<string>();
const because = new Map<string, { count: number; first: string }>();
for (const cycle of cycles.values()) {
  const told = doneWith[cycle.obligation];
  if (!told) continue;
  tried++;
  const [event, payload] = told;
  const decision = await engine.attempt({
    cycle: cycle.id,
    event,
    payload,
    by: { unit: cycle.owedBy === 'superior' ? 'bureau' : unit },
  });
  if (decision.outcome === 'accepted') {
    accepted++;
    for (const { messageId } of decision.findings) beside.add(messageId);
  }
  for (const { messageId, severity, message } of decision.outcome === 'denied' ? decision.findings : []) {
    if (severity !== 'deny') continue;
    const known = because.get(messageId);
    because.set(messageId, { count: (known?.count ?? 0) + 1, first: known?.first ?? `${cycle.duty}: ${message.en}` });
  }
}
print(`${tried} duties of the year tried in one afternoon, ${accepted} accepted.`);
for (const { count, first } of [...because.values()].sort((a, b) => b.count - a.count)) print(`  ${count} × ${first}`);
print(`Remarked on: ${[...beside].sort().join(', ')}\n`);

// What was accepted is to look as if it had taken its time: it would have to end before it began.
const meeting = `${unit}/general-meeting/2026-Q1`;
const before = { cycle: meeting, event: 'adjourn', occurredAt: '2026-01-19T16:00:00+08:00' };
print(`${renderDecision(await engine.attempt(before), 'en')}\n`);

// In June it is a matter of course.
const june = `${unit}/theme-day/2026-06`;
clock.set('2026-06-12T15:00:00+08:00');
await engine.attempt({
  cycle: june,
  event: 'notify',
  payload: { heldOn: '2026-06-18', place: '301', agenda: ['reading'] },
});
clock.set('2026-06-18T15:00:00+08:00');
print(
  renderDecision(await engine.attempt({ cycle: june, event: 'open', payload: { chair: 'zhao', attendance } }), 'en'),
);
