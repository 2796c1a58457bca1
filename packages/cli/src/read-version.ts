/** The version of the installed package. */
import { readFileSync } from 'node:fs';

/** `package.json` lies one folder above, both from `src` and from `dist`. */
export function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
