/** The one place that writes. A reader that goes away (`| head`) ends the writing, not the command. */
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
}

export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreBrokenPipe);
  const watched = process.stderr.isTTY === true;
  const isAttended = process.stdin.isTTY === true && process.stdout.isTTY === true;
  return Object.freeze({
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

function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
