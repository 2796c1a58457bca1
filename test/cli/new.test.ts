/** `obligato new`: what it writes works as it is. Its own test is run, and so is a configuration that uses it. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyBesidePackages } from '../packaging/installed.ts';
import { obligato, root } from './obligato.ts';

const folder = await emptyBesidePackages();

const node = (args: readonly string[], cwd: string): Promise<{ code: number; stdout: string }> =>
  new Promise((done) => {
    execFile(process.execPath, args, { cwd }, (error, stdout) => done({ code: Number(error?.code ?? 0), stdout }));
  });

/** Runs the tests of a folder as `npm test` there does, for somebody who reads what comes of it. */
async function vitest(cwd: string) {
  const { stdout } = await node([join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=json'], cwd);
  return JSON.parse(stdout) as { readonly success: boolean; readonly numTotalTests: number };
}

describe('a new plugin', () => {
  test('is written, with what to do next', async () => {
    const { code, stdout } = await obligato(folder, ['new', 'plugin', 'house-rules', '--rule', 'agenda-long-enough']);
    expect(code).toBe(0);
    expect(stdout).toContain('Written to house-rules/test/agenda-long-enough.test.js');
    expect(stdout).toContain('cd house-rules && npm install && npm test');
  });

  test('passes its own test', async () => {
    expect(await vitest(join(folder, 'house-rules'))).toMatchObject({ success: true, numTotalTests: 14 });
  });

  test('is refused by its own test when the rule is spoilt', async () => {
    const file = join(folder, 'house-rules/src/agenda-long-enough.js');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('given >= options.items', 'given > options.items'));
    expect(await vitest(join(folder, 'house-rules'))).toMatchObject({ success: false });
    await writeFile(file, text);
  });

  test('is loaded by a configuration that names it, and its rule refuses', async () => {
    await writeFile(
      join(folder, 'obligato.yaml'),
      'units: units.d\nplugins: { organ: "@obligato/organ-branch", house: ./house-rules/src/index.js }\n',
    );
    const unit =
      'unit: branch\nextends: [house/recommended]\nrules:\n  organ/general-meeting: deny\n  house/agenda-long-enough: { items: 2 }\n';
    const cases = `unit: branch
now: 2026-03-02
cases:
  - name: one item is not enough here
    when: { cycle: general-meeting/2026-Q1, event: notify, data: { heldOn: 2026-03-20, place: "301", agenda: [roof] } }
    then: { outcome: denied, says: [house/agenda-long-enough:tooFew] }
`;
    await node(['-e', `fs.mkdirSync('units.d')`], folder);
    await writeFile(join(folder, 'units.d/branch.yaml'), unit);
    await writeFile(join(folder, 'one.yaml'), cases);
    const { code, stdout } = await obligato(folder, ['test', 'one.yaml']);
    expect(stdout).toContain('1 case: 1 passed, 0 failed.');
    expect(code).toBe(0);
  });

  test('takes no place that is taken', async () => {
    const { code, stderr } = await obligato(folder, ['new', 'plugin', 'house-rules']);
    expect(code).toBe(2);
    expect(stderr).toContain('package.json already exists. Choose another name');
  });
});

describe('a new rule', () => {
  test('joins a plugin, passes its own test, and says which line to add', async () => {
    const plugin = join(folder, 'house-rules');
    const { code, stdout } = await obligato(plugin, ['new', 'rule', 'room-number']);
    expect(code).toBe(0);
    expect(stdout).toContain("add 'room-number': roomNumber to the rules of src/index.js");
    expect(await vitest(plugin)).toMatchObject({ success: true, numTotalTests: 28 });
    expect(await readFile(join(plugin, 'test/room-number.test.js'), 'utf8')).toContain(
      "name: 'house-rules/room-number'",
    );
  });
});

test.each([
  [['new', 'plugni', 'x'], 'new cannot write "plugni". Did you mean "plugin"?'],
  [['new', 'rule', 'Room Number'], '"Room Number" is not a valid name.'],
  [['new', 'rule', '../x'], '"../x" is not a valid name.'],
  [['new', 'plugin', 'house', '--rule', 'X'], '"X" is not a valid name.'],
  [['new', 'plugin'], "Missing required argument 'name'"],
])('%j is refused', async (args, told) => {
  const { code, stderr } = await obligato(folder, args);
  expect(stderr).toContain(told);
  expect(code).toBe(2);
});
