/** Commits that arrive together are written together: one statement, one transaction, one wait for the disk of the server. */
import { ObligatoError } from '@obligato/core';

/** One commit, as the tables take it. */
export interface CommitRow {
  readonly unit: string;
  /** The one that it leads to. */
  readonly revision: number;
  readonly dueOn: string | null;
  readonly pending: boolean;
  /** Whether it changes the unit beside its cycles. */
  readonly changed: boolean;
  readonly body: string;
  /** Of its decisions. */
  readonly ids: readonly string[];
  /** What the unit has become, now and then. */
  readonly state: string | null;
  /** The digest of those that it was decided by; null for what no rule decided. */
  readonly rules: string | null;
}

/** Writes what still stands on the revision before, by the rules in force, and says of which units that was. */
export type WriteRows = (rows: readonly CommitRow[]) => Promise<ReadonlySet<string>>;

interface Waiting {
  readonly row: CommitRow;
  readonly resolve: (isWritten: boolean) => void;
  readonly reject: (error: unknown) => void;
}

export class CommitBatches {
  readonly #write: WriteRows;
  #waiting: Waiting[] = [];
  #underWay = 0;

  constructor(write: WriteRows) {
    this.#write = write;
  }

  /** False when somebody else has written to the unit since, or other rules are in force. */
  add(row: CommitRow): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ row, resolve, reject });
      if (this.#underWay < batchesAtOnce) void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    this.#underWay += 1;
    while (this.#waiting.length > 0) {
      // One turn of the loop for everybody whom the last batch let go.
      await new Promise((resume) => setImmediate(resume));
      const batch = this.#takeBatch();
      if (batch.length > 0) await this.#writeBatch(batch);
    }
    this.#underWay -= 1;
  }

  /** One of each unit: the next commit of a unit stands on this one. */
  #takeBatch(): readonly Waiting[] {
    const units = new Set<string>();
    let bytes = 0;
    const isTaken = ({ row }: Waiting) => {
      if (units.has(row.unit) || units.size === commitsAtOnce || (bytes > 0 && bytes + row.body.length > bytesAtOnce))
        return false;
      units.add(row.unit);
      bytes += row.body.length;
      return true;
    };
    const batch: Waiting[] = [];
    const rest: Waiting[] = [];
    for (const each of this.#waiting) (isTaken(each) ? batch : rest).push(each);
    this.#waiting = rest;
    return batch;
  }

  async #writeBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      const written = await this.#write(batch.map(({ row }) => row));
      for (const { row, resolve } of batch) resolve(written.has(row.unit));
    } catch (error) {
      // One that the server will not take must not harm the others: nothing was written, so each is tried alone.
      if (batch.length > 1 && !isUnavailable(error)) for (const each of batch) await this.#writeBatch([each]);
      else for (const { reject } of batch) reject(error);
    }
  }
}

/** The answer was lost with the connection, or there was none: trying each would take as long again. */
const isUnavailable = (error: unknown) => error instanceof ObligatoError && error.code === 'OBLIGATO_STORE_UNAVAILABLE';

/** While the one waits for the disk of the server, the other is on its way. */
const batchesAtOnce = 2;
const commitsAtOnce = 64;
const bytesAtOnce = 4 * 1024 * 1024;
