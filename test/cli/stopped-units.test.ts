/** Case C7 on the command line: one unit's slip stops that unit, and is told beside whatever else goes on. */
import { describe, expect, test } from 'vitest';
import { organ, obligato as ran } from './obligato.ts';

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
    expect(planned.stderr).toContain('1 units are stopped');
    expect(planned.stderr).toContain(place);
    const status = await ran(bad, ['status', '--unit', 'tax-bureau/levy', '--json', ...now]);
    expect(status.code).toBe(0);
    expect(JSON.parse(status.stdout).ok).toBe(true);
    const named = await ran(bad, ['plan', '--year', '2026', '--unit', 'tax-bureau/levy', ...now]);
    expect(named.code).toBe(2);
    expect(named.stderr).toContain('OBLIGATO_UNIT_STOPPED');
  });
  test('fails the check, which lists it', async () => {
    const checked = await ran(await organ({ 'units/branch-levy.yaml': file }), ['check', ...now]);
    expect(checked.code).toBe(2);
    expect(checked.stderr).toContain(place);
  });
});

test('C7: a slip in obligato.yaml itself stops everything', async () => {
  const bad = await organ({ 'obligato.yaml': 'zone: Asia/Shanghai\nunits: units\ndata: data\nplugin: {}\n' });
  expect((await ran(bad, ['status', ...now])).code).toBe(2);
});
