/** `check` tells everything at once: one file's fault hides no other file's, and makes none where there is none. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { json, obligato, organ } from './obligato.ts';

const levy = 'units/branch-levy.yaml';
const slip = 'unit: tax-bureau/levy\nparent: tax-bureau\nrules:\n  organ/notise: { workingDays: 5 }\n';
const waivers = `
waivers:
  - { unit: tax-bureau/office, rule: organ/notice, workingDays: 1, until: 2025-12-31, reason: flood, grantedBy: Wu }
  - { unit: tax-bureau/audit, rule: organ/notice, workingDays: 1, until: 2026-12-31, reason: flood, grantedBy: Wu }
`;

interface Told {
  readonly code: string;
  readonly origins: readonly { readonly file: string; readonly line: number; readonly column: number }[];
}

/** What `check` says of the example with other files, as `code file:line:column`. */
async function told(
  files: Readonly<Record<string, string>>,
  change: (folder: string) => Promise<void> = async () => {},
) {
  const folder = await organ(files);
  await change(folder);
  const { document } = await json(folder, ['check', '--now', '2026-03-01']);
  return (document.problems ?? []).map(({ code, origins: [at] }: Told) =>
    [code.replace('OBLIGATO_', ''), [at?.file, at?.line, at?.column].filter(Boolean).join(':')].join(' '),
  );
}

const changed = (file: string, from: string | RegExp, to: string) => async (folder: string) => {
  const text = await readFile(join(folder, file), 'utf8');
  await writeFile(join(folder, file), text.replace(from, to));
};
const withWaivers = async (folder: string) => {
  const file = join(folder, 'units/tax-bureau.yaml');
  await writeFile(file, (await readFile(file, 'utf8')) + waivers);
};

describe('at once', () => {
  test('a waiver that is over, and a rule that nobody knows', async () => {
    expect(await told({ [levy]: slip }, withWaivers)).toEqual([
      `RULE_UNKNOWN ${levy}:4:3`,
      'WAIVER_EXPIRED units/tax-bureau.yaml:11:75',
    ]);
  });

  test('a field that obligato.yaml does not have, and a rule that nobody knows', async () => {
    expect(await told({ [levy]: slip }, changed('obligato.yaml', 'roster:', 'rooster:'))).toEqual([
      'CONFIG_FIELD obligato.yaml:4:1',
      `RULE_UNKNOWN ${levy}:4:3`,
    ]);
  });

  test('a file that is no YAML, and a parent that nobody describes', async () => {
    const broken = 'unit: tax-bureau/audit\nparent: tax-bureau\nrules: { organ/quorum: deny\n';
    expect(await told({ 'units/branch-audit.yaml': broken, [levy]: slip.replace('bureau\n', 'burea\n') })).toEqual([
      expect.stringContaining('CONFIG_SYNTAX units/branch-audit.yaml'),
      `UNIT_PARENT ${levy}:2:9`,
      `RULE_UNKNOWN ${levy}:4:3`,
    ]);
  });

  test('a cell of the roster with its column', async () => {
    const standing = changed('roster.csv', /^(tax-bureau,deputy-head,[^,]+),full/m, '$1,ful');
    expect(await told({}, standing)).toEqual(['ROSTER_FIELD roster.csv:3:28']);
    const unit = changed('roster.csv', /^tax-bureau,deputy-head/m, 'tax-burea,deputy-head');
    expect(await told({}, unit)).toEqual(['UNIT_UNKNOWN roster.csv:3:1']);
  });
});

describe('no fault is made up', () => {
  const broken = (id: string) => `unit: ${id}\nparent: tax-bureau\nrules: { organ/quorum: deny\n`;

  test('of the children, waivers and people of a unit whose file is no YAML', async () => {
    const child = 'unit: tax-bureau/audit/group\nparent: tax-bureau/audit\n';
    const files = { 'units/branch-audit.yaml': broken('tax-bureau/audit'), 'units/group.yaml': child };
    expect(await told(files, withWaivers)).toEqual([
      expect.stringContaining('CONFIG_SYNTAX units/branch-audit.yaml'),
      'WAIVER_EXPIRED units/tax-bureau.yaml:11:75',
    ]);
  });

  test('of rules, where obligato.yaml does not tell the plugins', async () => {
    expect(await told({}, changed('obligato.yaml', 'plugins:', 'plugin:'))).toEqual(['CONFIG_FIELD obligato.yaml:6:1']);
  });

  test('of an entry for a local rule that is itself faulty', async () => {
    const local = `unit: tax-bureau/levy
parent: tax-bureau
rules:
  local/room: deny
local:
  room:
    on: { obligation: meeting, events: [notify] }
    when: { payload.plase: "301" }
    message: { en: x, zh-CN: x }
    clause: House rules
`;
    expect(await told({ [levy]: local })).toEqual([`LOCAL_RULE ${levy}:8:13`]);
  });
});

describe('whom a reminder of a unit tells', () => {
  const reminding = (to: string) => `unit: tax-bureau/levy
parent: tax-bureau
local:
  call:
    remind: { to: ${to}, days: 5, before: deadline }
    on: { obligation: meeting, events: open, duties: general-meeting }
    clause: Handbook
`;
  const checkedWith = async (to: string, language = 'en') => {
    const folder = await organ({ 'units/branch-levy.yaml': reminding(to) });
    const { code, stdout, stderr } = await obligato(folder, ['check', '--lang', language]);
    return { code, said: stdout + stderr };
  };

  test.each(['书记', 'Branch Secretary', 'secretary'])('%s is told nothing', async (to) => {
    const { code, said } = await checkedWith(to);
    expect([code, said.includes('local/call')]).toEqual([0, false]);
  });
  test('so is one whose holders owe a duty', async () => {
    const duty = 'duty: Extinguishers, obligation: task, cadence: yearly, clause: Handbook, owedBy: { each: gardener }';
    const warden = `unit: tax-bureau/levy\nparent: tax-bureau\nlocal:\n  extinguishers: { ${duty} }\n`;
    const { code, stdout, stderr } = await obligato(await organ({ 'units/branch-levy.yaml': warden }), [
      'check',
      '--lang',
      'en',
    ]);
    expect(code).toBe(0);
    expect(stdout + stderr).toContain('branch-levy.yaml:4:110: local/extinguishers is for the role "gardener"');
  });
  test('a role that no pack knows and nobody holds is a note, by its place', async () => {
    const { code, said } = await checkedWith('gardener');
    expect(code).toBe(0);
    expect(said).toContain(
      'units/branch-levy.yaml:5:19: local/call is for the role "gardener", which no pack knows and nobody on the roster holds',
    );
    expect(said).toContain('Known: secretary, ');
    expect((await checkedWith('gardener', 'zh-CN')).said).toContain('secretary（书记）');
  });
  test('a word that no roster could hold is a fault, by its place', async () => {
    const { code, said } = await checkedWith('园长');
    expect(code).toBe(2);
    expect(said).toContain('units/branch-levy.yaml:5:19: local/call: No role is named "园长".');
  });
});
