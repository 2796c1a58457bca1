/** A store that another process on this machine has open, as a store: what is asked here is answered there. */
import { readFile } from 'node:fs/promises';
import { createConnection, type Socket } from 'node:net';
import { ObligatoError, type Text, translated } from '@obligato/core';
import { whyFailed } from '@obligato/core/internal';
import type { Store } from '@obligato/engine';
import { decodeRecord, type SharedRules, type UnitRecordData } from '@obligato/engine/store';
import { linesOf, say } from './lines.ts';
import { type Answer, addressFile, type Greeting, protocolVersion, type Question, type Served } from './protocol.ts';

/**
 * Undefined where nobody serves the folder, or nobody whom this user may talk to.
 *
 * What is asked throws as it would in the process that has the folder open; `OBLIGATO_STORE_UNAVAILABLE` when that ends meanwhile, and
 * `OBLIGATO_RULES_DIFFER` instead of writing by other rules than that process decides by.
 *
 * @example
 * const { store, pid } = (await openServed('data')) ?? {};
 */
export async function openServed(folder: string): Promise<{ readonly store: Store; readonly pid: number } | undefined> {
  const socket = await connected(folder);
  if (!socket) return undefined;
  const conversation = new Conversation(socket, folder);
  const greeting = await conversation.hear<Greeting>();
  const { pid } = greeting;
  if (greeting.protocol !== protocolVersion) {
    socket.destroy();
    throw otherRelease(pid);
  }
  const ask = <T>(method: Served, ...asked: readonly unknown[]) => conversation.ask<T>({ method, asked });
  const store: Store = {
    unit: async (id) => decodeRecord(await ask<UnitRecordData>('unit', id)),
    commit: (commit) => ask('commit', commit),
    dueUnits: (until) => ask('dueUnits', until),
    outboxUnits: () => ask('outboxUnits'),
    units: () => ask('units'),
    decision: (id) => ask('decision', id),
    decisions: (unit) => ask('decisions', unit),
    changes: (unit) => ask('changes', unit),
    rules: rulesOf(greeting),
    close: async () => void socket.end(),
  };
  return { store, pid };
}

/** Questions are asked one after the other, and answered in that order. */
class Conversation {
  readonly #socket: Socket;
  readonly #lines: AsyncGenerator<unknown>;
  readonly #folder: string;
  #last: Promise<unknown> = Promise.resolve();

  constructor(socket: Socket, folder: string) {
    this.#socket = socket;
    this.#lines = linesOf(socket);
    this.#folder = folder;
  }

  ask<T>(question: Question): Promise<T> {
    const asking = this.#last.then(async () => {
      await say(this.#socket, question);
      const answer = await this.hear<Answer>();
      if ('problems' in answer) throw new ObligatoError(answer.problems);
      return answer.value as T;
    });
    this.#last = asking.catch(() => undefined);
    return asking;
  }

  /** The next line. */
  async hear<T>(): Promise<T> {
    const line = await this.#lines.next().catch((cause: unknown) => {
      throw ended(this.#folder, cause);
    });
    if (line.done) throw ended(this.#folder);
    return line.value as T;
  }
}

/** The rules of that process are in force, and nobody puts others in force from here. */
function rulesOf({ rules: digest, pid }: Greeting): SharedRules {
  const inForce = { digest, since: '', processes: 1 };
  return {
    inForce: async () => inForce,
    adopt: async (own) => {
      if (own === digest) return inForce;
      throw problem(
        'OBLIGATO_RULES_DIFFER',
        {
          en: `Process ${pid}, which has the records open, was started with other unit files, plugins or days off than stand here now`,
          'zh-CN': `打开记录的进程${pid}启动时的单位文件、插件或放假安排与此处现有的不同`,
        },
        { en: 'Restart it, then try again', 'zh-CN': '请将其重启后再试' },
      );
    },
  };
}

async function connected(folder: string): Promise<Socket | undefined> {
  const address = (await readFile(addressFile(folder), 'utf8').catch(() => '')).trim();
  if (address === '') return undefined;
  return new Promise((resolve) => {
    const socket = createConnection(address);
    // Left by a process that was killed, of another container, or another user's: nobody there.
    socket.once('error', () => resolve(undefined));
    socket.once('connect', () => resolve(socket));
  });
}

function ended(folder: string, cause?: unknown): ObligatoError {
  const why = cause === undefined ? undefined : whyFailed(cause);
  return problem(
    'OBLIGATO_STORE_UNAVAILABLE',
    {
      en: `The process that has ${folder} open ended in the middle of this${why ? `: ${why.en}` : ''}`,
      'zh-CN': `打开 ${folder} 的进程中途结束${why ? `：${why['zh-CN']}` : ''}`,
    },
    {
      en: 'Look whether it was written down before trying again (obligato history)',
      'zh-CN': '再试之前，请先查看是否已经写入（`obligato history`）',
    },
    cause,
  );
}

const otherRelease = (pid: number) =>
  problem(
    'OBLIGATO_STORE_VERSION',
    {
      en: `Process ${pid}, which has the records open, is of another release`,
      'zh-CN': `打开记录的进程${pid}版本不同`,
    },
    { en: 'Restart it with this release', 'zh-CN': '请用本版本将其重启' },
  );

function problem(code: ObligatoError['code'], message: Text, hint: Text, cause?: unknown): ObligatoError {
  return new ObligatoError({ code, ...translated(message, hint) }, { cause });
}
