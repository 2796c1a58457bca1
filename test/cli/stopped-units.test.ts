/** Case C7 on the command line: one unit's slip stops that unit, and is told beside whatever else goes on. */
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ended, organ, obligato as ran, start } from './obligato.ts';
import { startupTokenIn } from './startup-token.ts';

const slip = 'unit: tax-bureau/levy\nparent: tax-bureau\nrules:\n  organ/notise: { workingDays: 5 }\n';
const broken = 'unit: tax-bureau/levy\nparent: tax-bureau\nrules: { organ/quorum: deny\n';
const now = ['--now', '2026-03-01T09:00'];

describe.each([
  ['a rule that nobody knows', slip, 'units/branch-levy.yaml:4:3'],
  ['a file that is no YAML', broken, 'units/branch-levy.yaml'],
])('C7: %s in one unit’s file', (_what, file, place) => {
  test('lets the others be planned and everything be read, and says which line it is', async () => {
    const folder = await organ({});
    expect((await ran(folder, ['plan', '--year', '2026', ...now])).code).toBe(0);
    const bad = await organ({ 'units/branch-levy.yaml': file });
    const planned = await ran(bad, ['plan', '--year', '2026', ...now]);
    expect(planned.code).toBe(1);
    expect(planned.stdout).toContain('tax-bureau/office');
    expect(planned.stdout).not.toContain('tax-bureau/levy:');
    expect(planned.stderr).toContain('1 unit is stopped');
    expect(planned.stderr).toContain(place);
    const status = await ran(bad, ['status', '--unit', 'tax-bureau/levy', '--json', ...now]);
    expect(status.code).toBe(0);
    expect(JSON.parse(status.stdout).ok).toBe(true);
    const named = await ran(bad, ['plan', '--year', '2026', '--unit', 'tax-bureau/levy', ...now]);
    expect(named.code).toBe(2);
    expect(named.stderr).toContain('OBLIGATO_UNIT_STOPPED');
  });
  test('is told once, whoever asks about the very unit', async () => {
    const bad = await organ({ 'units/branch-levy.yaml': file });
    for (const action of ['show', 'why']) {
      const { code, stderr } = await ran(bad, ['config', action, 'tax-bureau/levy', 'organ/quorum', ...now]);
      expect(code).toBe(2);
      expect(stderr).toContain('OBLIGATO_UNIT_STOPPED');
      const lines = stderr.trim().split('\n');
      expect(new Set(lines).size).toBe(lines.length);
      expect(stderr).toContain('1 unit is stopped until what follows is corrected');
    }
  });
  test('fails the check, which lists it', async () => {
    const checked = await ran(await organ({ 'units/branch-levy.yaml': file }), ['check', ...now]);
    expect(checked.code).toBe(2);
    expect(checked.stderr).toContain(place);
  });
});

const topSlip = 'unit: tax-bureau\nextends: [organ/recommended]\nrules:\n  organ/notise: { workingDays: 5 }\n';
const topBroken = 'unit: tax-bureau\nextends: [organ/recommended]\nrules: { organ/quorum: deny\n';

test.each([
  ['a rule that nobody knows', topSlip],
  ['a file that is no YAML', topBroken],
])('C7: %s in the topmost file stops every unit: all is read, and nothing is written', async (_what, file) => {
  const folder = await organ({});
  expect((await ran(folder, ['plan', '--year', '2026', ...now])).code).toBe(0);
  await writeFile(join(folder, 'units/tax-bureau.yaml'), file);
  const cycle = 'tax-bureau/levy/general-meeting/2026-Q1';
  for (const args of [
    ['status'],
    ['history', cycle],
    ['history', 'tax-bureau/levy'],
    ['ledger'],
    ['report', '--would-deny'],
  ]) {
    const { code, stderr, stdout } = await ran(folder, [...args, ...now]);
    expect({ args, code }).toEqual({ args, code: 0 });
    expect(stderr).toContain('6 units are stopped');
    expect(stderr).toContain('units/tax-bureau.yaml');
    expect(stdout).not.toBe('');
  }
  for (const args of [
    ['plan', '--year', '2027'],
    ['plan', '--year', '2027', '--unit', 'tax-bureau/levy'],
    ['attempt', cycle, 'cancel', '--data', '{"reason":"flood","approval":"7"}'],
    ['roster', 'import', 'roster.csv'],
    ['roster', 'import', 'roster.csv', '--unit', 'tax-bureau/levy'],
  ]) {
    const { code, stderr } = await ran(folder, [...args, ...now]);
    expect({ args, code }).toEqual({ args, code: 2 });
    expect(stderr).toContain('OBLIGATO_UNIT_STOPPED');
  }
});

test('C7: a server starts although every unit is stopped, says so, and serves what is stored', async () => {
  const folder = await organ({});
  expect((await ran(folder, ['plan', '--year', '2026', ...now])).code).toBe(0);
  await writeFile(join(folder, 'units/tax-bureau.yaml'), topSlip);
  const child = start(folder, ['serve', '--port', '0', ...now]);
  onTestFinished(() => void child.kill());
  const end = ended(child);
  let told = '';
  while (!/"url":"[^"]+"/.test(told)) {
    const [chunk] = await once(child.stderr as NodeJS.ReadableStream, 'data');
    told += String(chunk);
  }
  expect(told).toContain('6 units are stopped');
  const url = /"url":"([^"]+)"/.exec(told)?.[1];
  const headers = { authorization: `Bearer ${startupTokenIn(told)}` };
  const cycle = `${url}/cycles/${encodeURIComponent('tax-bureau/levy/general-meeting/2026-Q1')}`;
  expect((await fetch(cycle, { headers })).status).toBe(200);
  expect((await fetch(`${url}/status`, { headers })).status).toBe(200);
  child.kill('SIGTERM');
  expect((await end).code).toBe(0);
});

test('C7: a slip in obligato.yaml itself stops everything', async () => {
  const bad = await organ({ 'obligato.yaml': 'zone: Asia/Shanghai\nunits: units\ndata: data\nplugin: {}\n' });
  expect((await ran(bad, ['status', ...now])).code).toBe(2);
});
