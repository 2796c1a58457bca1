import { compileMachine, createCatalogue, createCalendar, createOrganisation, decide, planUnit, rosterOn, gatherFacts, type Cycle } from '@obligato/core';
import { organBranch } from '@obligato/organ-branch';
import { chineseCalendar } from '@obligato/cn-calendar';
import { transition, initialTransition } from 'xstate';
const catalogue = createCatalogue({ organ: organBranch }, (o) => compileMachine(o).machine);
const calendar = createCalendar(chineseCalendar);
const org = createOrganisation([{ unit: 'b', title: 'b', origin: { file: 'x' }, extends: [{ value: 'organ/recommended', origin: { file: 'x' } }], rules: [] }], catalogue);
const roster = Array.from({ length: 20 }, (_, i) => ({ member: 'm' + i, name: 'M' + i, standing: 'full' as const, roles: i === 0 ? ['secretary', 'committee'] : [], from: '2020-01-01' }));
const plan = planUnit({ unit: 'b', above: [], roster, cycles: new Map(), charterOn: (d) => org.charter('b', d), catalogue, calendar, provided: {}, from: '2026-01-01', to: '2026-12-31', now: '2026-01-01T08:00:00+08:00' });
const start = plan.create.find((c) => c.duty === 'general-meeting')!;
const life = [
  ['notify', { heldOn: '2026-01-20', place: '301', agenda: ['work'] }, '2026-01-08'],
  ['open', { chair: 'm0', attendance: roster.map((r, i) => ({ member: r.member, present: i < 17, capacity: 'member' })) }, '2026-01-20'],
  ['resolve', { title: 'work', matter: 'resolution', ayes: 12, noes: 1, abstentions: 0, carried: true }, '2026-01-20'],
  ['adjourn', {}, '2026-01-20'],
  ['minute', { recorder: 'm2', record: 'as said', signedBy: 'm1' }, '2026-01-21'],
  ['conclude', {}, '2026-01-21'],
  ['archive', {}, '2026-01-22'],
] as const;
function run(n: number) {
  for (let k = 0; k < n; k++) {
    let cycle: Cycle = start;
    for (const [event, payload, day] of life) {
      const at = day + 'T15:00:00+08:00';
      const charter = org.charter('b', cycle.period.from);
      const facts = gatherFacts(charter.factsFor(cycle.obligation, event, cycle.duty), { unit: 'b', above: [], day, roster: rosterOn(roster, day), cycle, cycles: new Map() });
      const d = decide({ cycle, command: { event, payload, side: 'unit', by: {}, occurredAt: at, recordedAt: at }, charter, catalogue, facts, calendar, admitted: true });
      if (d.outcome.outcome !== 'accepted') throw new Error(JSON.stringify(d.outcome));
      cycle = d.cycle;
    }
  }
}
run(300);
let t = performance.now(); const N = 10000; run(N); let e = performance.now() - t;
console.log('decide attempts/s', Math.round((N * life.length) / e * 1000), 'us', (e * 1000) / (N * life.length));
const m = catalogue.obligations.get('meeting')!.machine;
function bare(n: number) { for (let k = 0; k < n; k++) { let s: any = initialTransition(m, { parameters: {} } as never)[0]; for (const [type, payload, on] of life) s = transition(m, s, { type, payload, on } as never)[0]; } }
bare(300); t = performance.now(); bare(3000); e = performance.now() - t;
console.log('bare xstate/s', Math.round((3000 * life.length) / e * 1000));
