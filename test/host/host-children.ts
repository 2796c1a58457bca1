/** Starts the processes of a host, and asks them over the channel that Node.js puts between parent and child. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { ObligatoError, type Problem } from '@obligato/core';
import type { HostProcess, HostTask } from '@obligato/testing';

export type PlantedBug = 'no revision check' | 'claims ignored' | 'deaf to others' | 'rules of its own';

/** What a process gets as JSON. */
export interface ChildOptions {
  readonly url: string;
  readonly schema: string;
  readonly task: HostTask;
  readonly plant?: PlantedBug | undefined;
  /** Where Restate is to find it, and as what. */
  readonly restate?: { readonly port: number; readonly name: string };
}

export interface Asked {
  readonly id: number;
  readonly call: 'attempt' | 'tick' | 'heard';
  readonly value?: unknown;
}

interface Answer {
  readonly id: number;
  readonly answer?: unknown;
  readonly problems?: readonly Problem[];
  readonly fault?: string;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Resolves once it is ready. `script` is the bundle of `host-child.ts`. */
export async function startChild(script: string, options: ChildOptions): Promise<HostProcess> {
  let child: ChildProcess;
  const waiting = new Map<number, Waiting>();
  let asked = 0;

  async function begin(): Promise<void> {
    const started = fork(script, [JSON.stringify(options)], { execArgv: [] });
    child = started;
    started.on('message', (message: Answer | 'ready') => {
      if (message === 'ready') return;
      const { id, answer, problems, fault } = message;
      const { resolve, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (problems) reject?.(new ObligatoError(problems));
      else if (fault === undefined) resolve?.(answer);
      else reject?.(new Error(fault));
    });
    started.once('close', (code, signal) => {
      for (const { reject } of waiting.values()) reject(new Error(`the process has ended: ${signal ?? code}`));
      waiting.clear();
    });
    const ended = once(started, 'close').then(() => 'ended');
    if ((await Promise.race([once(started, 'message'), ended])) === 'ended') throw new Error('a process did not start');
  }

  const ask = (call: Asked['call'], value?: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      if (!child.connected) return reject(new Error('the process has ended'));
      asked += 1;
      waiting.set(asked, { resolve, reject });
      child.send({ id: asked, call, value } satisfies Asked);
    });
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
  };

  await begin();
  return {
    get pid() {
      return child.pid ?? 0;
    },
    attempt: (request) => ask('attempt', request) as ReturnType<HostProcess['attempt']>,
    tick: async () => void (await ask('tick')),
    heard: () => ask('heard') as ReturnType<HostProcess['heard']>,
    kill,
    async restart() {
      await kill();
      await begin();
    },
  };
}
