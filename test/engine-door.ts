/** The engine's door as it has to be: the core's, name by name, before its own. Nobody types the same names twice. */
import { read } from './source-files.ts';

const doorOf = (home: string) => `packages/${home}/src/index.ts`;
const passedOn = /export type \{[^}]*\} from '@obligato\/core';\n+export \{[^}]*\} from '@obligato\/core';\n/;

export const engineDoor = doorOf('engine');

/** The text of `packages/engine/src/index.ts`, with whatever `packages/core/src/index.ts` shows. */
export function expectedEngineDoor(): string {
  const shown = namesShownBy(read(doorOf('core')).code);
  const list = (names: readonly string[]) => names.map((name) => `  ${name},\n`).join('');
  const types = shown.filter(({ isType }) => isType).map(({ name }) => name);
  const values = shown.filter(({ isType }) => !isType).map(({ name }) => name);
  const block = `export type {\n${list(types)}} from '@obligato/core';\nexport {\n${list(values)}} from '@obligato/core';\n`;
  return read(engineDoor).text.replace(passedOn, () => block);
}

interface Shown {
  readonly name: string;
  readonly isType: boolean;
}

/** In the order in which Biome sorts them. */
function namesShownBy(code: string): readonly Shown[] {
  const lists = [...code.matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(([, type, list = '']) =>
    list
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '')
      .map((item) => ({
        name: item.replace(/^type |^.* as /g, ''),
        isType: type !== undefined || item.startsWith('type '),
      })),
  );
  const spaces = [...code.matchAll(/^export \* as (\w+)/gm)].map(([, name = '']) => ({ name, isType: false }));
  return [...lists, ...spaces].sort((a, b) => (orderOf(a.name) < orderOf(b.name) ? -1 : 1));
}

/** Letter by letter, a capital before the same letter that is small. */
const orderOf = (name: string) =>
  name.replace(/./g, (letter) => letter.toLowerCase() + Number(letter === letter.toLowerCase()));
