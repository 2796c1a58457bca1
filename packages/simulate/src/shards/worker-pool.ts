/** Several worker processes that share out pieces of work; they stay until they are stopped, so that more may follow. */
import { availableParallelism } from 'node:os';
import type { Result, Work } from './work.ts';
import { WorkerProcess, type WorkerTask } from './worker-process.ts';

export interface PoolOptions {
  /** As many as the machine has processors, when absent. */
  readonly workers?: number | undefined;
  /** Told the peak memory of a worker in bytes, whenever it has done something. */
  readonly onMemory?: ((worker: number, bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What was done, and how far each piece that is not yet has come. */
export interface Listener {
  readonly onResult: (index: number, result: Result) => void;
  readonly onLived?: (index: number, lived: number) => void;
}

export class WorkerPool {
  readonly #task: WorkerTask;
  readonly #options: PoolOptions;
  readonly #processes: WorkerProcess[] = [];
  readonly #stop = () => this.stop();

  constructor(task: WorkerTask, options: PoolOptions) {
    this.#task = task;
    this.#options = options;
    options.signal?.addEventListener('abort', this.#stop);
  }

  /** Ends early, with what was done until then, when the signal stops it. */
  async does(works: readonly Work[], { onResult, onLived }: Listener): Promise<void> {
    const { workers = availableParallelism(), signal, onMemory } = this.#options;
    const lanes = Math.min(workers, works.length);
    while (this.#processes.length < lanes) this.#processes.push(new WorkerProcess(this.#task));
    let next = 0;
    const lane = async (process: WorkerProcess, worker: number) => {
      for (let index = next++; index < works.length && !signal?.aborted; index = next++) {
        const done = await process.does(works[index] as Work, (lived) => onLived?.(index, lived));
        if (!done) return;
        onMemory?.(worker, done.memory);
        onResult(index, done.result);
      }
    };
    await Promise.all(this.#processes.slice(0, lanes).map(lane));
  }

  stop(): void {
    this.#options.signal?.removeEventListener('abort', this.#stop);
    for (const process of this.#processes) process.stop();
  }
}
