/** What is said between the process that has a folder open and others that write through it: one line of JSON each, in turn. */
import { join } from 'node:path';
import type { Problem } from '@obligato/core';
import type { Store } from '@obligato/engine';

/** Another number is another language: a program of another release is told so, and not guessed at. */
export const protocolVersion = 1;

/** The first line, from the process that has the folder open. */
export interface Greeting {
  readonly obligato: 'store';
  readonly protocol: number;
  readonly pid: number;
  /** By which rules it decides. */
  readonly rules: string;
}

/** What a program needs to decide, and to write down what was decided. */
export type Served = Extract<
  keyof Store,
  'unit' | 'commit' | 'dueUnits' | 'outboxUnits' | 'units' | 'decision' | 'decisions' | 'changes'
>;

export interface Question {
  readonly method: Served;
  readonly asked: readonly unknown[];
}

export type Answer = { readonly value?: unknown } | { readonly problems: readonly Problem[] };

/**
 * Holds the address of the socket, for whoever may read the folder. The socket lies elsewhere: a path of one may have a hundred
 * characters, and a folder of records may have more.
 */
export const addressFile = (folder: string) => join(folder, 'socket');
