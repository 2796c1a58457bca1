/** A store with months of a lived year in it: meetings, reminders, refusals, keys. */
import { type Engine, MemoryStore, type Store } from '@obligato/engine';
import { exportUnits } from '@obligato/engine/files';
import { meetingCommands } from '../faults/meeting-commands.ts';
import { organRoster, organUnits, smallOrgan } from '../faults/small-organ.ts';

export async function livedStore(store: Store = new MemoryStore()): Promise<{ store: Store; engine: Engine }> {
  const { engine, clock } = await smallOrgan(store);
  for (const unit of organUnits) await engine.setRoster(unit, organRoster);
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  clock.set('2026-02-22T16:00:00+08:00');
  for (const [at, command] of meetingCommands('bureau/branch', ['2026-01', '2026-02']).entries()) {
    await engine.attempt({ ...command, key: `k-${at}` });
  }
  clock.set('2026-04-15T08:00:00+08:00');
  await engine.tick();
  return { store, engine };
}

export async function exported(store: Store): Promise<string> {
  let text = '';
  for await (const line of exportUnits(store)) text += line;
  return text;
}

/** A file's lines, without their newlines, as `readline` gives them. */
export async function* linesOf(text: string): AsyncGenerator<string, void, void> {
  yield* text.replace(/\n$/, '').split('\n');
}
