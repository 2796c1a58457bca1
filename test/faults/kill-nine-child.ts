/** A process to be killed: opens a folder, sends attempts through the whole engine, and tells of each that was answered. */
import { isKept } from '@obligato/engine';
import { openLowdbStore } from '@obligato/lowdb';
import { afterMeetings, meetingCommands } from './meeting-commands.ts';
import { organRoster, organUnits, smallOrgan } from './small-organ.ts';

const [folder = '', plant] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const unit = 'bureau/branch';

const store = await openLowdbStore({ folder, segmentBytes: 256 * 1024, checkpointBytes: 128 * 1024, tailRecords: 8 });
const { engine, clock } = await smallOrgan(store);
for (const each of organUnits) await engine.setRoster(each, organRoster);
await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
clock.set(afterMeetings);
say(`open ${process.pid}`);

// Whatever the state, an attempt is answered; what was denied is kept like what was accepted, so that there is always something to lose.
const commands = meetingCommands(unit, ['2026-01', '2026-02', '2026-03', '2026-04']);
const unannounced = {
  cycle: `${unit}/general-meeting/2026-Q2`,
  event: 'open',
  payload: { chair: 'm1', attendance: organRoster.map(({ member }) => ({ member, present: true })) },
};
const attemptForEver = async (lane: number) => {
  for (let at = lane; ; at += 4) {
    const command = commands[at % commands.length];
    if (!command) throw new Error('there are no commands');
    if (plant === 'too-early' && at === 8) {
      say(`${command.cycle}#999`);
      continue;
    }
    for (const request of [command, unannounced]) {
      const { id, outcome } = await engine.attempt(request);
      if (isKept(outcome)) say(id);
    }
  }
};
await Promise.all([0, 1, 2, 3].map(attemptForEver));
