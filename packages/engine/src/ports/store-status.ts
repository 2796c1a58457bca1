/** What somebody who looks after a store asks of it: how much there is, whether all of it is as it was written, and what waits. */
import type { Day, Problem } from '@obligato/core';

export interface StoreStatus {
  /** A folder, or a server with its database and schema: never a password. */
  readonly place: string;
  /** Of the files or tables. Opening a store for writing has brought it to the one of this release. */
  readonly version: number;
  readonly units: number;
  readonly commits: number;
  /** On the disk, with everything that makes reading fast. */
  readonly bytes: number;
}

export interface StoreCheck {
  /** How many commits were read. */
  readonly commits: number;
  /** The first that is wrong of each unit, in the order of their ids: `OBLIGATO_STORE_CORRUPT`. */
  readonly problems: readonly Problem[];
}

/** How busy a store is, and what waits: asked every few seconds by whoever watches it. */
export interface StoreFigures {
  /** Of this process to its server: open ones, those of them that nobody uses just now, and calls that wait for one. */
  readonly connections: { readonly open: number; readonly idle: number; readonly waiting: number };
  /** Commits that nobody can be told yet, since a transaction that began before them is under way; and since when, in seconds, as far as this process has seen. */
  readonly feed: { readonly waiting: number; readonly seconds: number };
  /** Units in which something is due, and the earliest day on which it was; absent where nothing is. */
  readonly due: { readonly units: number; readonly oldest?: Day };
  /** How many units are in hand just now, by the work; under `rules` how many processes work by those in force. */
  readonly claims: Readonly<Record<string, number>>;
}
