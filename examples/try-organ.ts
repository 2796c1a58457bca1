/** A bureau with a branch of three people, over records in memory: what the examples about rules live in. */
import { cnCalendar } from '@obligato/cn-calendar';
import { createEngine, MemoryStore, parseUnit, VirtualClock } from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';

export const plugins = { organ: organBranch, calendar: cnCalendar };
export const cycle = 'bureau/levy/general-meeting/2026-Q1';
export const print = (text: string) => process.stdout.write(`${text}\n`);

/** Unit files of the bureau and its branch. The bureau's own lines come from the example. */
export const unitsWith = (bureau: string) => [
  parseUnit(`unit: bureau\nextends: [organ/recommended]\n${bureau}`, 'units/bureau.yaml'),
  parseUnit('unit: bureau/levy\nparent: bureau', 'units/levy.yaml'),
];

const people = ['zhao', 'qian', 'sun'].map((member) => ({
  ...{ member, name: member, standing: 'full' as const, from: '2024-01-01' },
  roles: member === 'zhao' ? ['secretary'] : [],
}));

/** Plans the year, sends a notice on a day, and opens the meeting on another. Returns what was decided, the records, and the engine. */
export async function aMeeting(
  bureau: string,
  { sentOn, heldOn }: { readonly sentOn: string; readonly heldOn: string },
) {
  const store = new MemoryStore();
  const clock = new VirtualClock(`${sentOn}T09:00:00+08:00`);
  const engine = await createEngine({ units: unitsWith(bureau), plugins, clock, store });
  await engine.setRoster('bureau/levy', people);
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  await engine.attempt({ cycle, event: 'notify', payload: { heldOn, place: '301', agenda: ['the year'] } });
  clock.set(`${heldOn}T14:00:00+08:00`);
  const attendance = people.map(({ member }) => ({ member, present: true }));
  const decision = await engine.attempt({ cycle, event: 'open', payload: { chair: 'zhao', attendance } });
  return { decision, store, domain: engine.domain, engine, clock };
}
