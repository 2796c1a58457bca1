/** The examples of a command, as its help and the reference show them. */
import type { CliCommand } from '../command.ts';
import type { View } from './view.ts';

/** What is said about them stands in one column, as comments. */
export function exampleLines({ examples }: Pick<CliCommand, 'examples'>, say: View['say']): readonly string[] {
  const widths = examples.map((example) => (typeof example === 'string' ? 0 : example.command.length));
  const width = Math.max(0, ...widths);
  return examples.map((example) =>
    typeof example === 'string' ? example : `${example.command.padEnd(width)}  # ${say(example.says)}`,
  );
}
