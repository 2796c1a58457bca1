/** Question: what did we know on the day? Answer: ask as of then; what was recorded, corrected or withdrawn since does not show. */
import { createEngine, VirtualClock } from '@obligato/engine';
import { configWhyKept } from '@obligato/engine/files';
import { aMeeting, cycle, plugins, print, unitsWith } from './try-organ.ts';

// The notice names a room. The meeting is held, and written down as it was thought to have been.
const days = { sentOn: '2026-03-10', heldOn: '2026-03-24' };
const { engine, store, clock } = await aMeeting('rules:\n  organ/notice: { workingDays: 5 }', days);
await engine.attempt({ cycle, event: 'adjourn' });

// The inspector comes in April, and asks. This is what she is told.
clock.set('2026-04-02T10:00:00+08:00');
const state = async (reading: Pick<typeof engine, 'history' | 'unit'>) => {
  const { decisions } = await reading.history(cycle);
  const { notice } = (await reading.unit('bureau/levy')).cycles.get(cycle)?.state.context ?? {};
  const corrected = decisions.filter(({ correctedBy }) => correctedBy).length;
  return `room ${(notice as { place: string }).place}, ${decisions.length} decisions, ${corrected} of them corrected`;
};
const toldInApril = await state(engine);
print(`told on 2 April:            ${toldInApril}`);

// In May it comes out that it was another room, and somebody leaves.
clock.set('2026-05-11T09:00:00+08:00');
const payload = { heldOn: days.heldOn, place: '305', agenda: ['the year'] };
await engine.correct({ decision: `${cycle}#1`, payload, reason: 'They had moved next door' });
await engine.changeRoster('bureau/levy', (roster) => roster.filter(({ member }) => member !== 'sun'), {
  reason: 'Sun has retired',
  manyMayLeave: true,
});
print(`told today:                 ${await state(engine)}`);

// Next year the bureau wants more notice. Whoever asks then has other unit files.
const next = await createEngine({
  units: unitsWith('rules:\n  organ/notice: { workingDays: 10 }'),
  plugins,
  store,
  clock: new VirtualClock('2027-01-15T09:00:00+08:00'),
});
const then = await next.asOf('2026-04-02T10:00');
const toldAgain = await state(then);
print(`told as of 2 April, in 2027: ${toldAgain}`);
if (toldAgain !== toldInApril) throw new Error('The answer is the one that was given then');

const { decisions, changes } = await then.leftOut(['bureau/levy']);
print(`left out: ${decisions} decision and ${changes} change recorded since`);
const people = async (reading: Pick<typeof engine, 'unit'>) => (await reading.unit('bureau/levy')).roster.length;
print(`people then ${await people(then)}, now ${await people(next)}`);
const why = configWhyKept(await then.unit('bureau/levy'), {
  rule: 'organ/notice',
  name: 'workingDays',
  on: '2026-04-02',
});
print(`notice by the rules that were kept: ${why.value} working days, ${why.origin?.file}:${why.origin?.line}`);

// What was not yet written down was not known, and a day on which nothing was is named.
for (const ask of [() => then.explain(`${cycle}#4`), async () => (await next.asOf('2026-03-09')).history(cycle)])
  await ask().catch((error) => print(`refused: ${error.problems[0].message}`));
