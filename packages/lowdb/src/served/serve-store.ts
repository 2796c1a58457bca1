/** Lets other programs on this machine write through the store that this process has open: one owner of the folder, several hands. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ObligatoError } from '@obligato/core';
import type { Commit, Store } from '@obligato/engine';
import { encodeRecord } from '@obligato/engine/store';
import { createFile, nodeFileSystem } from '@obligato/files';
import { isCommit } from '../journal/parse-commit.ts';
import { linesOf, say } from './lines.ts';
import { type Answer, addressFile, type Greeting, protocolVersion, type Question, type Served } from './protocol.ts';

export interface ServeStoreOptions {
  readonly store: Store;
  /** Where its records lie, and where others find the address. */
  readonly folder: string;
  /** The digest of the rules that this process decides by: `rulesDigest`. Whoever decides by others writes nothing here. */
  readonly rules: string;
  /** Told of what others have written, once it is durable. */
  readonly written: (commit: Commit) => void;
}

export interface ServedStore {
  /** Lets nobody else in, and waits for what is under way. Before the store is closed. */
  close(): Promise<void>;
}

/**
 * Listens on a socket that this user alone can open: whoever can could as well stop this process and write to the folder.
 *
 * @example
 * const served = await serveStore({ store, folder: 'data', rules: rulesDigest(engine.domain), written: engine.announce });
 * await served.close();
 */
export async function serveStore(options: ServeStoreOptions): Promise<ServedStore> {
  const { folder, rules } = options;
  // Made for this user alone, and under a name that nobody can guess beforehand.
  const parent = await mkdtemp(join(tmpdir(), 'obligato-'));
  const address = join(parent, 'socket');
  const greeting: Greeting = { obligato: 'store', protocol: protocolVersion, pid: process.pid, rules };
  const visits = new Set<Visit>();
  const server = createServer((socket) => {
    const visit = new Visit(socket, options);
    visits.add(visit);
    void visit.answer(greeting).finally(() => visits.delete(visit));
  });
  await listening(server, address);
  // One that a process that was killed left behind leads nowhere.
  await rm(addressFile(folder), { force: true });
  await createFile(nodeFileSystem, addressFile(folder), Buffer.from(`${address}\n`));
  return {
    close: async () => {
      await rm(addressFile(folder), { force: true });
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      await Promise.all(Array.from(visits, (visit) => visit.end()));
      await closed;
      await rm(parent, { recursive: true, force: true });
    },
  };
}

/** One program, until it goes; one thing at a time. Whatever becomes of it, this process goes on. */
class Visit {
  readonly #socket: Socket;
  readonly #options: ServeStoreOptions;
  #working: Promise<Answer> | undefined;
  #isOver = false;

  constructor(socket: Socket, options: ServeStoreOptions) {
    this.#socket = socket;
    this.#options = options;
    // Somebody who is gone is nobody to tell.
    socket.on('error', () => socket.destroy());
  }

  async answer(greeting: Greeting): Promise<void> {
    try {
      await say(this.#socket, greeting);
      for await (const line of linesOf(this.#socket)) {
        this.#working = answerOf(line as Question, this.#options);
        await say(this.#socket, await this.#working);
        this.#working = undefined;
        if (this.#isOver) return;
      }
    } catch {
      // Not a program of ours, or one that ended in mid-sentence.
    } finally {
      this.#socket.destroy();
    }
  }

  /** What was asked is still answered; whoever does not take the answer is not waited for. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#working?.catch(() => undefined);
    this.#socket.destroySoon();
  }
}

/** Asked as a method of the store, answered in JSON. */
const methods: { readonly [Name in Served]: (store: Store, ...asked: Parameters<Store[Name]>) => Promise<unknown> } = {
  unit: async (store, id) => encodeRecord(await store.unit(id)),
  commit: async (store, commit) => store.commit(requireCommit(commit)),
  dueUnits: (store, until) => store.dueUnits(until),
  outboxUnits: (store) => store.outboxUnits(),
  units: (store) => store.units(),
  decision: (store, id) => store.decision(id),
  decisions: (store, unit) => store.decisions(unit),
  changes: (store, unit) => store.changes(unit),
};

async function answerOf(
  { method, asked }: Question,
  { store, written }: Pick<ServeStoreOptions, 'store' | 'written'>,
): Promise<Answer> {
  if (!Object.hasOwn(methods, method)) throw new TypeError('no question');
  try {
    const ask = methods[method as Served] as (store: Store, ...asked: readonly unknown[]) => Promise<unknown>;
    const value = await ask(store, ...asked);
    if (method === 'commit' && value === undefined) written(asked[0] as Commit);
    return { value };
  } catch (error) {
    if (error instanceof ObligatoError) return { problems: error.problems };
    throw error;
  }
}

/** What is written stays written: nothing comes into the journal that could not be read back. */
function requireCommit(commit: Commit): Commit {
  if (isCommit(commit)) return commit;
  throw new TypeError('no commit');
}

const listening = (server: Server, address: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
