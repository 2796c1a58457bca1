/** What an event is told, as JSON from the command line, a file or standard input. A slip is named with its place. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { ObligatoError } from '@obligato/core';
import { usage } from '../options/usage.ts';
import { findJsonFault } from './find-json-fault.ts';

const maxCharacters = 10_000_000;

/** Undefined when nothing is given. Throws `OBLIGATO_PAYLOAD_FILE` for what cannot be read or is not JSON. */
export async function readPayload(options: { readonly data?: string; readonly dataFile?: string }): Promise<unknown> {
  const { data, dataFile } = options;
  if (data !== undefined && dataFile !== undefined) {
    throw usage('--data and --data-file say the same thing twice', 'Keep one of them');
  }
  if (data !== undefined) return parse('--data', data);
  if (dataFile === undefined) return undefined;
  return parse(dataFile === '-' ? 'standard input' : dataFile, await read(dataFile));
}

async function read(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (cause) {
    throw new ObligatoError(
      {
        code: 'OBLIGATO_PAYLOAD_FILE',
        message: `It cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
        hint: 'Name a JSON file, or - for standard input',
        origins: [{ file }],
      },
      { cause },
    );
  }
}

function parse(file: string, json: string): unknown {
  const source = json.replace(/^\ufeff/, '');
  if (source.length > maxCharacters) {
    throw new ObligatoError({
      code: 'OBLIGATO_PAYLOAD_FILE',
      message: `It has ${source.length} characters; ${maxCharacters} are accepted`,
      hint: 'Leave out what the event does not need',
      origins: [{ file }],
    });
  }
  try {
    return JSON.parse(source);
  } catch (cause) {
    const { expected, found, line, column } = findJsonFault(source);
    throw new ObligatoError(
      {
        code: 'OBLIGATO_PAYLOAD_FILE',
        message: `This is not JSON: expected ${expected}, found ${found}`,
        hint: 'Correct it here; names and texts stand in double quotes',
        origins: [{ file, line, column }],
      },
      { cause },
    );
  }
}
