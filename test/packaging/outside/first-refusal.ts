/** What a newcomer writes first, with two packages: a refused transition, and why. */
import { createEngine, meeting, parseUnit, renderDecision, VirtualClock } from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';

const clock = new VirtualClock('2026-03-02T09:00:00+08:00');
const engine = await createEngine({
  units: [parseUnit('unit: branch\nextends: [organ/recommended]')],
  plugins: { organ: organBranch },
  clock,
});
const members = ['zhao', 'qian', 'sun', 'li'];
await engine.setRoster(
  'branch',
  members.map((member) => ({
    member,
    name: member,
    standing: 'full',
    roles: member === 'zhao' ? ['secretary'] : [],
    from: '2025-01-01',
  })),
);
await engine.plan({ from: '2026-01-01', to: '2026-03-31' });
const cycle = 'branch/general-meeting/2026-Q1';
const payload = { heldOn: '2026-03-12', place: '301', agenda: ['plan'] };
await engine.attempt({ cycle, obligation: meeting, event: 'notify', payload });
clock.set('2026-03-12T14:00:00+08:00');
const attendance = members.map((member) => ({ member, present: member === 'zhao' }));
const decision = await engine.attempt({
  cycle,
  obligation: meeting,
  event: 'open',
  payload: { chair: 'zhao', attendance },
});
process.stdout.write(`${renderDecision(decision, 'en')}\n`);
