/** Commands that arrive once, arrive five times, out of order, or were written while their sender saw a timeout. */
import { type AttemptRequest, type Commit, type Engine, isKept, MemoryStore, type Store } from '@obligato/engine';
import { wrapStore } from '@obligato/engine/store';
import { openLowdbStore } from '@obligato/lowdb';
import { type Dice, diceFor } from '@obligato/simulate';
import { contentOf } from '@obligato/testing/fixtures';
import { type FaultHarness, type Figures, Violation } from './figures.ts';
import { afterMeetings, meetingCommands } from './meeting-commands.ts';
import { organRoster, smallOrgan } from './small-organ.ts';
import { VolatileDisk } from './volatile-disk.ts';

const unit = 'bureau/branch';

export const redeliveryHarness: FaultHarness = {
  name: 'redelivery',
  run: async ({ size, seed }) => {
    const totals = { commands: 0, deliveries: 0, timeouts: 0 };
    for (let round = 0; round < (size === 'short' ? 3 : 60); round++) await redeliver(seed + round, round, totals);
    return [
      { name: 'redelivery.commands', value: totals.commands, unit: 'commands' },
      { name: 'redelivery.deliveries', value: totals.deliveries, unit: 'deliveries' },
      { name: 'redelivery.timeouts', value: totals.timeouts, unit: 'written, but the caller saw a timeout' },
    ] satisfies Figures;
  },
};

/** Even rounds keep the order and repeat later; odd ones shuffle everything. The same state as once, either way. */
async function redeliver(
  seed: number,
  round: number,
  totals: { commands: number; deliveries: number; timeouts: number },
): Promise<void> {
  const dice = diceFor(seed, 'redelivery');
  const commands = meetingCommands(unit, ['2026-01', '2026-02']).map((command, at) => ({ ...command, key: `c-${at}` }));
  const often = commands.flatMap((command) => Array.from({ length: dice.between(1, 5) }, () => command));
  const deliveries = round % 2 === 0 ? repeatedLater(often, dice) : shuffled(often, dice);

  const once = new MemoryStore();
  const onceEngine = await startedOn(once);
  // What was not possible yet was answered and not written: its key is free, and a later delivery may find it possible.
  const kept = new Set<string>();
  for (const { key, ...command } of deliveries) {
    if (!kept.has(key) && isKept((await onceEngine.attempt({ ...command, key })).outcome)) kept.add(key);
  }

  const store = await openLowdbStore({ folder: '/data', fileSystem: new VolatileDisk() });
  const flaky = timingOut(store, dice);
  const engine = await startedOn(flaky.store);
  flaky.begin();
  for (let at = 0; at < deliveries.length; ) {
    // Several at once: a sender that gave up waiting and its second try may well meet.
    const together = deliveries.slice(at, at + dice.between(1, 4));
    at += together.length;
    const answers = await Promise.allSettled(together.map((command) => engine.attempt(command)));
    // Whoever saw a timeout sends the same again until there is an answer, before anything later is sent.
    for (const [index, command] of together.entries()) {
      if (answers[index]?.status === 'rejected') await insist(engine, command);
    }
  }
  const found = JSON.stringify(await contentOf(store));
  if (found !== JSON.stringify(await contentOf(once))) throw new Violation(`seed ${seed}: not the same state as once`);
  await store.close();
  totals.commands += commands.length;
  totals.deliveries += deliveries.length;
  totals.timeouts += flaky.count();
}

async function startedOn(store: Store): Promise<Engine> {
  const { engine, clock } = await smallOrgan(store);
  await engine.setRoster('bureau', organRoster);
  await engine.setRoster(unit, organRoster);
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  clock.set(afterMeetings);
  return engine;
}

async function insist(engine: Engine, command: AttemptRequest): Promise<void> {
  for (;;) {
    const answered = await engine.attempt(command).then(
      () => true,
      () => false,
    );
    if (answered) return;
  }
}

/** The worst kind of failure: everything is on the disk, and the caller is told that it is not. */
function timingOut(store: Store, dice: Dice) {
  let timeouts = 0;
  let begun = false;
  const commit = async (change: Commit) => {
    const answer = await store.commit(change);
    if (begun && dice.chance(0.3)) {
      timeouts += 1;
      throw new Error('timed out');
    }
    return answer;
  };
  return {
    store: wrapStore(store, { commit }),
    count: () => timeouts,
    begin: () => {
      begun = true;
    },
  };
}

function shuffled<T>(items: readonly T[], dice: Dice): readonly T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = dice.between(0, at);
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}

/** First deliveries in order; each repetition anywhere after its first. */
function repeatedLater<T>(items: readonly T[], dice: Dice): readonly T[] {
  const order = [...new Set(items)];
  for (const item of items.filter((each, at) => items.indexOf(each) !== at)) {
    order.splice(dice.between(order.indexOf(item) + 1, order.length), 0, item);
  }
  return order;
}
