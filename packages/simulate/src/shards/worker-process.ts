/** One worker process, and what it says. A process and not a thread, so that it loads TypeScript as its parent does. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ObligatoError, type Text, translated } from '@obligato/core';
import type { Message, Result, Work, WorkerStart } from './work.ts';

export interface Done {
  readonly result: Result;
  /** Peak memory of the worker so far, in bytes. */
  readonly memory: number;
}

export interface WorkerTask extends WorkerStart {
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

export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly #seed: number;
  readonly #ready: Promise<void>;
  #stopped = false;
  #errors = '';

  constructor({ sources, timelines, seed, execArgv = process.execArgv }: WorkerTask) {
    this.#seed = seed;
    const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    const worker = fileURLToPath(new URL(`./shard-worker.${ending}`, import.meta.url));
    this.#child = fork(worker, [JSON.stringify({ sources, timelines } satisfies WorkerStart)], {
      execArgv: [...thrifty, ...execArgv],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errors = (this.#errors + text).slice(-2000);
    });
    this.#ready = new Promise((resolve) => this.#child.once('message', () => resolve()));
  }

  /** Does a piece of work; undefined when the process was stopped meanwhile. Throws `OBLIGATO_WORKER` when it dies. */
  does(work: Work, tell: (lived: number) => void): Promise<Done | undefined> {
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
        else reject(this.#deathOf(work, signal ?? `code ${code}`));
      };
      const finish = () => {
        this.#child.off('message', onMessage);
        this.#child.off('exit', onExit);
      };
      this.#child.on('message', onMessage);
      this.#child.on('exit', onExit);
      void this.#ready.then(() => this.#child.connected && this.#child.send(work));
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#child.kill();
  }

  #deathOf(work: Work, how: string): ObligatoError {
    const why =
      this.#errors
        .trim()
        .split('\n')
        .find((line) => /Error/.test(line)) ?? '';
    const { which, alone } = called(work, this.#seed);
    return new ObligatoError({
      code: 'OBLIGATO_WORKER',
      ...translated(
        {
          en: `The worker for ${which.en} died (${how})${why && `: ${why.trim()}`}`,
          'zh-CN': `负责${which['zh-CN']}的进程中止（${how}）${why && `：${why.trim()}`}`,
        },
        alone,
      ),
    });
  }
}

/** What a piece of work is called, and how to do it again by itself. */
function called(work: Work, seed: number): { readonly which: Text; readonly alone: Text } {
  if ('seed' in work) {
    return {
      which: { en: `both scenarios with seed ${work.seed}`, 'zh-CN': `两个方案（种子${work.seed}）` },
      alone: {
        en: `Compare them with that seed alone: compare(a, b, { seeds: 1 })`,
        'zh-CN': '请用该种子单独比较：`compare(a, b, { seeds: 1 })`',
      },
    };
  }
  const [from, to] = 'units' in work ? [Math.min(...work.units), Math.max(...work.units) + 1] : [work.from, work.to];
  return {
    which: {
      en: `units ${from} to ${to - 1} with seed ${seed}`,
      'zh-CN': `第${from}至${to - 1}个单位（种子${seed}）`,
    },
    alone: {
      en: `Run that shard alone: only: { from: ${from}, to: ${to} }`,
      'zh-CN': `请单独运行该部分：\`only: { from: ${from}, to: ${to} }\``,
    },
  };
}
