/** What a command came to: data for a program, and the same data in words for a person. */
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { cleaned } from './cleaned.ts';
import type { View } from './view.ts';

export interface Report {
  readonly exitCode: ExitCode;
  /** Printed by `--json`, beside `version`, `command` and `ok`. */
  readonly data: object;
  text(view: View): string;
}

/** Makes a report. `render` is handed cleaned data: no command can forget to. */
export function report<T extends object>(
  data: T,
  render: (data: T, view: View) => string,
  exitCode: ExitCode = exitCodes.fine,
): Report {
  return Object.freeze({ exitCode, data, text: (view: View) => render(cleaned(data), view) });
}
