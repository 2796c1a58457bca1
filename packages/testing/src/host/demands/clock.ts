/** What the clock has to do is shared out: each due is fired once and each message told once, whoever ends or sleeps in the middle. */
import { differences } from '../../store/demands/differences.ts';
import type { Trial } from '../trial.ts';

/** When a quarter of dues has gathered. */
const morning = '2026-04-01T06:00:00+08:00';

export async function firesOnce({ startAll, setClock, settle, told, follow }: Trial): Promise<readonly string[]> {
  const doors = await startAll();
  setClock(morning);
  await settle(doors);
  const { fired, done } = await follow();
  return [
    ...differences('Whether anything was fired', fired > 0, true),
    ...differences('Told', [...told()].sort(), [...done].sort()),
  ];
}

export async function survivesTheTeller(trial: Trial): Promise<readonly string[]> {
  const { start, startAll, setClock, settle, told, follow } = trial;
  const doors = await startAll();
  const teller = await start({ claimSeconds: 1, interrupt: { at: 'told', signal: 'SIGKILL' } });
  setClock(morning);
  const ended = teller.tick(['bureau/a']).catch(() => undefined);
  await trial.interrupted();
  await settle(doors);
  await teller.restart();
  await ended;
  await settle([...doors, teller]);
  const { done } = await follow();
  const keys = told();
  return [
    ...differences('Told', [...new Set(keys)].sort(), [...done].sort()),
    // By the same key: whoever is told can see that it is the same message.
    ...differences('Told again, of what nobody had written down', keys.length - new Set(keys).size, 1),
  ];
}

export async function survivesTheSleeper(trial: Trial): Promise<readonly string[]> {
  const { start, startAll, setClock, settle, told, follow } = trial;
  const doors = await startAll();
  const sleeper = await start({ claimSeconds: 1, interrupt: { at: 'claimed', signal: 'SIGSTOP' } });
  setClock(morning);
  const late = sleeper.tick(['bureau/a']).catch(() => undefined);
  await trial.interrupted();
  await settle(doors);
  const { fired } = await follow();
  // It wakes up, and believes that it still has what others have done since.
  process.kill(sleeper.pid, 'SIGCONT');
  await late;
  const after = await follow();
  await settle([...doors, sleeper]);
  return [
    ...differences('Fired by whoever had slept', after.fired - fired, 0),
    ...differences('Told', [...told()].sort(), [...after.done].sort()),
  ];
}
