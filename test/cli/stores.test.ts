/** Records that another store than lowdb keeps: `store:` in obligato.yaml. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { json, obligato, organ } from './obligato.ts';

const now = ['--now', '2026-01-05T09:00'];

/** A store in which nothing ever is, that writes down how it was opened. */
const empty = `import { appendFileSync } from 'node:fs';
export default async ({ folder, readOnly }) => {
  appendFileSync(new URL('opened.txt', import.meta.url), (readOnly ? 'to read' : 'to write') + '\\n');
  const none = async () => [];
  return {
    unit: async (unit) => ({
      unit, roster: [], cycles: new Map(), outbox: new Map(), decided: new Map(), keys: new Map(), charters: new Map(),
    }),
    commit: async () => undefined,
    dueUnits: none, outboxUnits: none, units: none, decisions: none, changes: none,
    decision: async () => undefined,
    close: async () => {},
  };
};
`;

async function organWith(store: string, module: string = empty): Promise<string> {
  const folder = await organ({ 'store.mjs': module });
  const file = join(folder, 'obligato.yaml');
  await writeFile(file, `${await readFile(file, 'utf8')}store: ${store}\n`);
  return folder;
}

/** The line of `store:` is the last. */
const lineOf = async (folder: string) =>
  (await readFile(join(folder, 'obligato.yaml'), 'utf8')).trimEnd().split('\n').length;

test('every command goes to the store that is named, to read or to write', async () => {
  const folder = await organWith('./store.mjs');
  const opened = async () => (await readFile(join(folder, 'opened.txt'), 'utf8')).trimEnd().split('\n').at(-1);
  expect((await obligato(folder, ['plan', '--year', '2026', ...now])).code).toBe(0);
  expect(await opened()).toBe('to write');
  expect((await obligato(folder, ['export'])).code).toBe(0);
  expect(await opened()).toBe('to read');
});

test('doctor says that there is no journal to follow, and looks at the units', async () => {
  const folder = await organWith('./store.mjs');
  const { stdout } = await obligato(folder, ['doctor', ...now]);
  expect(stdout).toContain('The store "./store.mjs" keeps them. Only lowdb has a journal');
  expect(stdout).toContain('obligato plan');
  expect((await json(folder, ['doctor', ...now])).document.storeModule).toBe('./store.mjs');
});

test.each([
  ['backup', ['backup', 'copy']],
  ['restore', ['restore', 'copy']],
  ['simulate --fresh', ['simulate', '--year', '2026', '--seed', '1', '--data', 'data', '--fresh']],
])('%s says by name that it is lowdb’s alone', async (name, args) => {
  const folder = await organWith('./store.mjs');
  const { code, stderr } = await obligato(folder, args);
  expect(code).toBe(2);
  expect(stderr).toContain(
    `obligato ${name} works on records that lowdb keeps; here the store "./store.mjs" keeps them`,
  );
});

test('lowdb may be named', async () => {
  const folder = await organWith('lowdb');
  expect((await obligato(folder, ['plan', '--year', '2026', ...now])).code).toBe(0);
  expect((await obligato(folder, ['backup', 'copy'])).code).toBe(0);
});

const withPassword = 'postgres://obligato:tell-nobody@db.example/obligato';

describe.each([
  ['a name that is no path', 'postgres', empty, 'OBLIGATO_CONFIG_FIELD', 'is none of these: lowdb, the path'],
  ['an address of another kind', 'mysql://db/obligato', empty, 'OBLIGATO_CONFIG_FIELD', 'is none of these: lowdb'],
  ['an address with a password', withPassword, empty, 'OBLIGATO_CONFIG_FIELD', 'has a password in it'],
  ['a password after the ?', 'postgres://db/o?password=tell-nobody', empty, 'OBLIGATO_CONFIG_FIELD', 'has a password'],
  [
    'an address that is none',
    'postgres://obligato:tell-nobody@db.example:port/o',
    empty,
    'OBLIGATO_CONFIG_FIELD',
    'is none of these: lowdb',
  ],
  ['a package that is not installed', "'@obligato/nowhere'", empty, 'OBLIGATO_STORE_MODULE', 'is not installed'],
  ['a number', '7', empty, 'OBLIGATO_CONFIG_FIELD', '"store" must be a text'],
  ['a file that is not there', './stor.mjs', empty, 'OBLIGATO_STORE_MODULE', 'failed to load'],
  ['a module that fails', './store.mjs', 'throw new Error("no driver")', 'OBLIGATO_STORE_MODULE', 'no driver'],
  [
    'a module without a default export',
    './store.mjs',
    'export const open = 1',
    'OBLIGATO_STORE_MODULE',
    'a function by',
  ],
])('%s', (_, store, module, code, words) => {
  test.each([['check'], ['export']])('%s tells its line', async (command) => {
    const folder = await organWith(store, module);
    const { code: exit, stderr } = await obligato(folder, [command]);
    expect(exit).toBe(2);
    expect(stderr).toContain(`obligato.yaml:${await lineOf(folder)}:`);
    expect(stderr).toContain(words);
    expect(stderr).toContain(`[${code}]`);
    expect(stderr).not.toContain('tell-nobody');
  });
});

test('what is opened has to be a store', async () => {
  const folder = await organWith('./store.mjs', 'export default async () => ({ unit() {}, commit() {} })');
  const { code, stderr } = await obligato(folder, ['status', ...now]);
  expect(code).toBe(2);
  expect(stderr).toContain(`obligato.yaml:${await lineOf(folder)}:`);
  expect(stderr).toContain('opens something without dueUnits, outboxUnits, units, decision, decisions, changes, close');
});
