/** A branch that lives at random: people come and go, meetings are announced, held, refused, put right, told of and filed away. */
import { addDays, type Cycle, type Roster, type Timestamp } from '@obligato/core';
import { createEngine, type Engine, type RecordsReader, type Store, VirtualClock } from '@obligato/engine';
import { ledgerTable } from '@obligato/engine/files';
import { encodeRecord } from '@obligato/engine/store';
import { organBranch } from '@obligato/organ-branch';
import { attendanceOf, branch, ids, organRules, organWith, people, unitsWith } from '@obligato/testing/fixtures';
import fc from 'fast-check';

export const kinds = [
  'notify',
  'hold',
  'refused',
  'adjourn',
  'correct',
  'withdraw',
  'roster',
  'tick',
  'plan',
  'raise',
  'retire',
  'wait',
] as const;

/** What happens, after so many minutes; and whether somebody asks right after it. */
export interface Step {
  readonly minutes: number;
  readonly does: (typeof kinds)[number];
  readonly which: number;
  readonly isAsked: boolean;
}

export const steps = fc.array(
  fc.record<Step>({
    minutes: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1_000, max: 40_000 })),
    does: fc.constantFrom(...kinds),
    which: fc.nat(50),
    isAsked: fc.boolean(),
  }),
  { minLength: 6, maxLength: 30 },
);

const rules = { ...organRules, 'organ/delegate-congress': 'deny' } as const;
const units = ['works', 'works/bureau', branch];

/** Everything that can be asked about the three units, as it would be written down. */
export async function answers(reading: RecordsReader): Promise<Readonly<Record<string, unknown>>> {
  const records = await Promise.all(units.map((unit) => reading.unit(unit)));
  const decisions = await Promise.all(units.map((unit) => reading.decisions(unit)));
  const cycles = records.flatMap((record) => [...new Set([...record.cycles.keys(), ...record.decided.keys()])]);
  return JSON.parse(
    JSON.stringify({
      records: records.map(encodeRecord),
      decisions,
      now: reading.now(),
      status: await reading.status({ units }),
      changes: await Promise.all(units.map((unit) => reading.changes(unit))),
      ids: await Promise.all(units.map((unit) => reading.decisionIds(unit))),
      explained: await Promise.all(decisions.flat().map(({ id }) => reading.explain(id))),
      histories: await Promise.all(cycles.map((cycle) => reading.history(cycle))),
      ledger: ledgerTable(records, { language: 'en' }).rows,
    }),
  );
}

export interface Asked {
  readonly moment: Timestamp;
  readonly answer: Readonly<Record<string, unknown>>;
}

/** Lives through the steps, and gives back what was answered meanwhile. */
export async function live(store: Store, life: readonly Step[]): Promise<readonly Asked[]> {
  const organ = await organWith({ organ: organBranch })({ store, top: { rules } });
  await organ.plan2026();
  const asked: Asked[] = [];
  let minutes = 0;
  for (const step of life) {
    minutes += step.minutes;
    organ.clock.set(new Date(Date.parse('2026-01-01T01:00:00Z') + minutes * 60_000).toISOString());
    await happens(organ.engine, store, step);
    if (step.isAsked) asked.push({ moment: organ.engine.now(), answer: await answers(organ.engine) });
  }
  return asked;
}

/** What is asked later, by a program whose unit files say something else by then. */
export async function askedLater(store: Store, asked: readonly Asked[]) {
  const engine = await createEngine({
    units: unitsWith({}, { rules: { ...rules, 'organ/notice': { severity: 'observe', workingDays: 9 } } }),
    plugins: { organ: organBranch },
    store,
    clock: new VirtualClock('2029-12-31T23:59:59+08:00'),
  });
  return Promise.all(
    asked.map(async ({ moment }) => {
      const then = await engine.asOf(moment);
      return { moment, answer: await answers(then) };
    }),
  );
}

async function happens(engine: Engine, store: Store, { does, which }: Step): Promise<void> {
  const record = await engine.unit(branch);
  const pick = <T>(items: readonly T[]) => items[which % items.length];
  const meetings = [...record.cycles.values()].filter(({ obligation }) => obligation === 'meeting');
  const cycle = pick(meetings)?.id ?? '';
  const today = engine.now().slice(0, 10);
  const tried = (event: string, payload: object) => engine.attempt({ cycle, event, payload }).catch(() => undefined);
  const written = (await engine.decisions(branch)).filter(
    ({ outcome, side }) => outcome === 'accepted' && side !== 'clock',
  );
  const decision = pick(written)?.id ?? '';
  const acts: Readonly<Record<Step['does'], () => Promise<unknown>>> = {
    notify: async () => {
      const heldOn = addDays(today, 9);
      const fitting = pick(meetings.filter(({ period }) => period.from <= heldOn && heldOn <= period.to));
      const payload = { heldOn, place: `room ${which}`, agenda: ['the plan'] };
      return fitting && engine.attempt({ cycle: fitting.id, event: 'notify', payload }).catch(() => undefined);
    },
    hold: async () => {
      const noticed = pick(meetings.filter(({ state }) => state.value === 'noticed'));
      const { heldOn } = (noticed?.state.context.notice ?? {}) as { readonly heldOn?: string };
      if (!noticed || !heldOn || heldOn > today) return;
      const present = record.roster.filter(({ standing }) => standing === 'full').map(({ member }) => member);
      const payload = { chair: 'f1', attendance: attendanceOf(present) };
      return engine
        .attempt({ cycle: noticed.id, event: 'open', payload, occurredAt: `${heldOn}T00:10` })
        .catch(() => undefined);
    },
    refused: () => tried('open', { chair: 'f1', attendance: attendanceOf(ids('f', 2), ids('f', 11).slice(2)) }),
    adjourn: async () => {
      const open = pick(meetings.filter(({ state }) => state.value === 'open'));
      return open && engine.attempt({ cycle: open.id, event: 'adjourn', payload: {} }).catch(() => undefined);
    },
    correct: async () =>
      engine
        .correct({ decision, payload: { heldOn: today, place: 'the hall', agenda: ['the plan'] }, reason: 'A slip' })
        .catch(() => undefined),
    withdraw: () => engine.withdraw({ decision, reason: 'Another meeting' }).catch(() => undefined),
    roster: () => engine.setRoster(branch, rosterOf(which), { reason: 'somebody moved', manyMayLeave: true }),
    tick: () => engine.tick(),
    plan: () => engine.plan({ from: '2026-01-01', to: '2027-06-30' }),
    raise: () =>
      engine.raise({ unit: branch, duty: 'delegate-congress', occasion: `no-${which % 4}` }).catch(() => undefined),
    retire: () => retire(engine, store, pick([...record.cycles.values()].filter(isClosed))),
    wait: async () => undefined,
  };
  await acts[does]();
}

const isClosed = ({ dues, version }: Cycle) => dues.length === 0 && version > 0;
const rosterOf = (which: number): Roster =>
  people({ full: 9 + (which % 4), committee: 3, leaders: 1, nonMembers: which % 3, groups: which % 2 });

/** As the archive's job does it: what is over leaves in a commit of its own. */
async function retire(engine: Engine, store: Store, cycle: Cycle | undefined): Promise<void> {
  if (!cycle) return;
  const { outbox, revision } = await engine.unit(branch);
  const told = [...outbox.values()].filter((entry) => entry.cycle === cycle.id && entry.status !== 'pending');
  await store.commit({
    ...{ unit: branch, at: engine.now(), basedOn: revision, cycles: [], decisions: [], outbox: [] },
    retired: { cycles: [cycle.id], outbox: told.map(({ key }) => key), keys: [] },
  });
}
