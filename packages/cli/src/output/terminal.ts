/** The one place that writes. A reader that goes away (`| head`) ends the writing, not the command; a disk that is full is told. */
import type { Writable } from 'node:stream';
import picocolors from 'picocolors';
import { type Ask, asking } from './asking.ts';

export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** A line that is drawn over and over; only for a person who watches. */
  progress(text: string): void;
  /** Asks whoever sits there; absent where nobody does. */
  readonly ask?: Ask;
  /** Whether colour is wanted, unless an option says otherwise. */
  readonly colour: boolean;
  /** How many columns it is wide; absent where what is written goes elsewhere. */
  readonly columns?: number;
}

/** `onLost` is called once when what was printed could not be written, wherever standard output leads to. */
export function processTerminal(onLost: (error: Error) => void): Terminal {
  let isLost = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || isLost) return;
    isLost = true;
    onLost(error);
  });
  // Nobody is left to be told.
  process.stderr.on('error', () => {});
  const watched = process.stderr.isTTY === true;
  const isAttended = process.stdin.isTTY === true && process.stdout.isTTY === true;
  return Object.freeze({
    ...(process.stdout.isTTY === true ? { columns: process.stdout.columns } : {}),
    ...(isAttended ? { ask: asking(process.stdin, process.stderr) } : {}),
    out: (text: string) => write(process.stdout, text),
    error: (text: string) => write(process.stderr, text),
    progress: (text: string) => {
      // Back to the start and clear to the end of the line: what is printed next overwrites it.
      if (watched) process.stderr.write(`\r\u001b[K${text}`);
    },
    colour: picocolors.isColorSupported && process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  });
}

function write(stream: Writable, text: string): void {
  stream.write(text.endsWith('\n') ? text : `${text}\n`);
}
