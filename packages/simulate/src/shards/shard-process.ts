/** One worker process, and what it says. A process and not a thread, so that it loads TypeScript as its parent does. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ObligatoError, translated } from '@obligato/core';
import type { Shard, ShardRun } from '../simulate.ts';

export interface LivedShard {
  readonly result: ShardRun;
  /** Peak memory of the worker so far, in bytes. */
  readonly memory: number;
}

export interface ShardTask {
  readonly module: string;
  readonly timelines: number;
  readonly seed: number;
  readonly execArgv?: readonly string[] | undefined;
}

/**
 * There is a worker for every processor: threads that help one of them take their time from another. What a unit leaves behind
 * is garbage as soon as it is counted, so that a heap that grows slowly loses nothing. And the same places in the code meet
 * contexts, facts and payloads of every obligation: to know eight shapes at each is faster than the usual four.
 */
const thrifty = [
  '--single-threaded',
  '--max-semi-space-size=16',
  '--heap-growing-percent=40',
  '--max-valid-polymorphic-map-count=8',
];

interface Message {
  readonly lived?: number;
  readonly result?: ShardRun;
  readonly memory?: number;
}

export class ShardProcess {
  readonly #child: ChildProcess;
  readonly #seed: number;
  readonly #ready: Promise<void>;
  #stopped = false;
  #errors = '';

  constructor({ module, timelines, seed, execArgv = process.execArgv }: ShardTask) {
    this.#seed = seed;
    const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    const worker = fileURLToPath(new URL(`./shard-worker.${ending}`, import.meta.url));
    this.#child = fork(worker, [module, String(timelines)], {
      execArgv: [...thrifty, ...execArgv],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errors = (this.#errors + text).slice(-2000);
    });
    this.#ready = new Promise((resolve) => this.#child.once('message', () => resolve()));
  }

  /** Lives a shard; undefined when the process was stopped meanwhile. Throws `OBLIGATO_WORKER` when it dies. */
  live(shard: Shard, tell: (lived: number) => void): Promise<LivedShard | undefined> {
    return new Promise((resolve, reject) => {
      const onMessage = ({ lived, result, memory = 0 }: Message) => {
        if (lived !== undefined) tell(lived);
        if (!result) return;
        finish();
        resolve({ result, memory });
      };
      const onExit = (code: number | null, signal: string | null) => {
        finish();
        if (this.#stopped) resolve(undefined);
        else reject(this.#deathOf(shard, signal ?? `code ${code}`));
      };
      const finish = () => {
        this.#child.off('message', onMessage);
        this.#child.off('exit', onExit);
      };
      this.#child.on('message', onMessage);
      this.#child.on('exit', onExit);
      void this.#ready.then(() => this.#child.connected && this.#child.send(shard));
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#child.kill();
  }

  #deathOf({ from, to }: Shard, how: string): ObligatoError {
    const why =
      this.#errors
        .trim()
        .split('\n')
        .find((line) => /Error/.test(line)) ?? '';
    return new ObligatoError({
      code: 'OBLIGATO_WORKER',
      ...translated(
        {
          en: `The worker for units ${from} to ${to - 1} with seed ${this.#seed} died (${how})${why && `: ${why.trim()}`}`,
          'zh-CN': `负责第${from}至${to - 1}个单位（种子${this.#seed}）的进程中止（${how}）${why && `：${why.trim()}`}`,
        },
        {
          en: `Run that shard alone: only: { from: ${from}, to: ${to} }`,
          'zh-CN': `请单独运行该部分：\`only: { from: ${from}, to: ${to} }\``,
        },
      ),
    });
  }
}
