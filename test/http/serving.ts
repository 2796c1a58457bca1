/** `obligato serve` as a real process. */
import type { ChildProcess } from 'node:child_process';
import { ended, start } from '../cli/obligato.ts';

export interface Serving {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it said and logged. */
  readonly log: () => string;
  /** How it ends, or has ended. */
  readonly end: ReturnType<typeof ended>;
  stop(signal: NodeJS.Signals): ReturnType<typeof ended>;
}

/** A day of a month in which much is owed. */
const today = '2026-03-10T09:00';

/** Starts a server and waits until it says where it listens. */
export async function serving(
  folder: string,
  args: readonly string[] = [],
  options: Parameters<typeof start>[2] = {},
): Promise<Serving> {
  const child = start(folder, ['serve', '--port', '0', '--now', today, ...args], options);
  const end = ended(child);
  let log = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (chunk) => {
      log += chunk;
      const found = /"url":"([^"]+)"/.exec(log)?.[1];
      if (found !== undefined) resolve(found);
    });
    void end.then(() => reject(new Error(log)));
  });
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return end;
  };
  return { url, child, log: () => log, end, stop };
}
