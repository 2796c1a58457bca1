/** What the reference lists is what the code accepts: each direction is tried with the real code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dutyCadences, examplePayload, fieldsOf, standings } from '@obligato/core';
import { innerWordMeanings, localKinds, localWordMeanings, markers } from '@obligato/core/internal';
import { createDomain, parseUnit } from '@obligato/engine';
import { examineRoster } from '@obligato/engine/files';
import { organBranch } from '@obligato/organ-branch';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { commands } from '../../../packages/cli/src/commands.ts';
import { createView } from '../../../packages/cli/src/output/view.ts';
import { createProgram } from '../../../packages/cli/src/program.ts';
import { tests } from '../../../packages/core/src/charter/local-rule/condition.ts';
import { conditionWords } from '../../../packages/core/src/charter/local-rule/read-condition.ts';
import { catalogue } from './catalogue.ts';
import { sharedOptions } from './commands-page.ts';
import { exampleParts, isNeeded } from './events-page.ts';
import { conditionMeanings, exampleRules, innerWords, rootMeanings, testMeanings } from './local-page.ts';
import { folder, referencePages } from './pages.ts';
import { listed, packs } from './roster-page.ts';

test.each([...referencePages])('docs/reference/%s is current; npm run docs writes it anew', (path, text) => {
  expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
});

test('there is no page besides', () => {
  expect(readdirSync(folder).sort()).toEqual([...referencePages.keys()].sort());
});

const english = (name: string) => referencePages.get(`${name}.md`) ?? '';

describe('events', () => {
  const events = [...catalogue.obligations.values()].flatMap((obligation) =>
    Object.entries(obligation.events)
      .filter(([, { by }]) => by !== 'clock')
      .map(([event, definition]) => [`${obligation.name} ${event}`, definition] as const),
  );

  test.each(events)('%s: the example is accepted, and every field is told', (name, definition) => {
    const schema = definition.payload as unknown as z.ZodType;
    const [obligation = '', event = ''] = name.split(' ');
    const section = english('events').split(`(\`${obligation}\`)`)[1]?.split('\n## ')[0] ?? '';
    const told = section.split(`(\`${event}\`)`)[1]?.split('\n### ')[0] ?? '';
    const [, written] = /```json\n(.*)\n```/.exec(told) ?? [];
    if (written !== undefined) expect(schema.safeParse(JSON.parse(written))).toMatchObject({ success: true });
    else expect(schema.safeParse({}).success).toBe(true);
    const paths = [...told.matchAll(/^\| `([^`]+)` \| (?!—)/gm)].map(([, path]) => path);
    expect(paths).toEqual(fieldsOf(definition).map(({ path }) => path));
  });

  test.each(events)('%s: what is said to be needed is, and nothing else', (_name, definition) => {
    const schema = definition.payload as unknown as z.ZodType;
    const everything = examplePayload(definition, { ...exampleParts, language: 'en', everything: true });
    for (const field of fieldsOf(definition)) {
      const steps = field.path.split('.');
      const without = structuredClone(everything);
      if (!drop(without, steps)) continue;
      expect([field.path, schema.safeParse(without).success]).toEqual([field.path, !isNeeded(field, definition)]);
    }
  });

  test.each(events)('%s: no other field is accepted', (_name, definition) => {
    const schema = definition.payload as unknown as z.ZodType;
    const example = examplePayload(definition, { ...exampleParts, language: 'en' }) as object;
    expect(schema.safeParse({ ...example, nobodysField: 1 }).success).toBe(false);
  });

  /** Whether it was there. */
  function drop(value: unknown, [step = '', ...rest]: readonly string[]): boolean {
    if (typeof value !== 'object' || value === null) return false;
    const key = step === '*' ? '0' : step;
    const within = value as Record<string, unknown>;
    if (rest.length > 0) return drop(within[key], rest);
    if (!(key in within)) return false;
    delete within[key];
    return true;
  }
});

describe('the roster', () => {
  const columns = { unit: 'bureau', id: 'm1', name: 'Li', standing: 'full', from: '2020-01-01' };
  const values = {
    ...columns,
    ...{
      roles: 'secretary',
      group: 'one',
      to: '2030-01-01',
      notCounted: 'no. 5',
      electedOn: '2024-01-01',
      exempt: 'study',
      mail: 'li@bureau.example',
      messenger: 'LiSi',
      language: 'zh-CN',
      told: 'weekly',
      quiet: '20:00-08:00',
      channel: 'mail',
    },
  };
  const read = async (row: Readonly<Record<string, string>>, pack?: string) => {
    const text = `${Object.keys(row).join(',')}\n${Object.values(row).join(',')}`;
    const { people, problems } = await examineRoster('people.csv', text, { people: packs[pack ?? ''] });
    return { row: people.get('bureau')?.[0], problems };
  };

  test.each(listed.columns)('the heading %s is read as %s', async (word, name) => {
    expect(english('roster')).toContain(word);
    const { [name as keyof typeof values]: value, ...others } = { ...values };
    const [plain, called] = await Promise.all([read(values), read({ ...others, [word]: value })]);
    expect(called.problems).toEqual([]);
    expect(called).toEqual(plain);
  });
  test.each(listed.headings)('%s: the heading %s is read as %s', async (pack, word, name) => {
    expect(english('roster')).toContain(word);
    const { [name as keyof typeof values]: value, ...others } = { ...values };
    const [plain, called] = await Promise.all([read(values, pack), read({ ...others, [word]: value }, pack)]);
    expect([called.problems, called]).toEqual([[], plain]);
  });
  test.each(listed.standings)('%s: the standing %s is read as %s', async (pack, word, standing) => {
    expect(english('roster')).toContain(word);
    expect(await read({ ...columns, standing: word }, pack)).toMatchObject({ row: { standing }, problems: [] });
  });
  test.each(listed.roles)('%s: the role %s is read as %s', async (pack, word, role) => {
    expect(english('roster')).toContain(word);
    const { row, problems } = await read({ ...columns, roles: word }, pack);
    expect([problems, row?.roles.includes(role)]).toEqual([[], true]);
  });
  test('every column, standing and role that the reader knows is listed', async () => {
    for (const name of Object.keys(values)) expect(english('roster')).toContain(`| \`${name}\` |`);
    for (const standing of standings) expect(english('roster')).toContain(`| \`${standing}\` |`);
    for (const role of Object.values(packs).flatMap(({ roles }) => Object.keys(roles)))
      expect(english('roster')).toContain(`| \`${role}\` |`);
    const { problems } = await read({ ...columns, standing: 'nobody knows' });
    expect(problems).toHaveLength(1);
  });
});

describe('cadences', () => {
  const unit = (cadence: string) =>
    [`unit: bureau`, `local:`, `  own: { duty: Own, obligation: task, cadence: ${cadence}, clause: Policy`].join('\n');
  const listed = [...english('cadences').matchAll(/^\| `([^`]+)` \|/gm)].map(([, word = '']) => word);

  test('every word that is listed is accepted, and every word that is accepted is listed, from loose to strict', () => {
    expect(listed).toEqual([...dutyCadences]);
    for (const cadence of listed) {
      const days = cadence === 'on-days' ? ', days: ["03-31"]' : '';
      const units = [parseUnit(`${unit(cadence)}${days} }`)];
      expect(() => createDomain({ units, plugins: {} })).not.toThrow();
    }
    expect(() => createDomain({ units: [parseUnit(`${unit('every-3-weeks')} }`)], plugins: {} })).toThrow(
      '"cadence" cannot be "every-3-weeks"',
    );
  });
});

describe('rules of a unit’s own', () => {
  const unit = (local: string) => parseUnit(`unit: bureau\nextends: [organ/recommended]\n${local}`, 'bureau.yaml');
  const domainOf = (local: string) => createDomain({ units: [unit(local)], plugins: { organ: organBranch } });

  test('the rules of the page are read', () => {
    expect(() => domainOf(exampleRules)).not.toThrow();
  });
  test('they use every word that is listed', () => {
    const used = wordsIn(parse(exampleRules).local);
    const words = { ...conditionMeanings, ...testMeanings, ...rootMeanings };
    expect(Object.keys(words).filter((word) => !used.has(word))).toEqual([]);
    const rules: readonly object[] = Object.values(parse(exampleRules).local);
    for (const [holder, inner] of Object.entries(innerWordMeanings)) {
      const within = rules.map(
        (rule) => Reflect.get(rule, holder) ?? (holder === 'remind' ? Reflect.get(rule, 'escalate') : undefined),
      );
      const usedHere = within.flatMap((value) => [...wordsIn(value)]);
      expect([holder, Object.keys(inner).filter((word) => !usedHere.includes(word))]).toEqual([holder, []]);
    }
  });
  test.each(localKinds)('the rules of the kind %s use every word of it', (kind) => {
    const rules: readonly object[] = Object.values(parse(exampleRules).local);
    const kindOf = (rule: object) => Object.keys(rule).flatMap((word) => markers[word] ?? [])[0] ?? 'check';
    const used = new Set(rules.filter((rule) => kindOf(rule) === kind).flatMap((rule) => Object.keys(rule)));
    expect(Object.keys(localWordMeanings[kind]).filter((word) => !used.has(word))).toEqual([]);
  });
  test('every word that is read is listed', () => {
    for (const kind of localKinds)
      for (const word of Object.keys(localWordMeanings[kind]))
        expect(english('local-rules')).toContain(`| \`${word}\` |`);
    for (const word of Object.keys(innerWords)) expect(english('local-rules')).toContain(`| \`${word}\` |`);
    expect(Object.keys(testMeanings).sort()).toEqual([...tests].sort());
    for (const word of conditionWords) expect(Object.keys(conditionMeanings)).toContain(word);
  });
  test.each([
    ['    require:', '    reqire:'],
    ['events:', 'event:'],
    ['count:', 'cuont:'],
    ['where:', 'were:'],
    ['    show:', '    sow:'],
    ['atLeast:', 'least:'],
    ['payload.place', 'payloads.place'],
    ['    duty:', '    dutty:'],
    ['    deadline:', '    dedline:'],
    ['    escalate:', '    escalte:'],
    ['cadence:', 'cadense:'],
    ['cadence: quarterly', 'cadence: quartely'],
    ['owedBy: unit', 'owedBy: units'],
    ['after: submit', 'after: submt'],
    ['to: secretary', 'to: secretery'],
    ['of: bearer', 'of: bearers'],
    ['parameters: { to', 'parameters: { too'],
    ['duties: access-review', 'duties: acess-review'],
  ])('%s written as %s is refused', (word, slip) => {
    const misspelt = exampleRules.replace(word, slip);
    expect(misspelt).not.toBe(exampleRules);
    expect(() => domainOf(misspelt)).toThrowError(expect.objectContaining({ code: 'OBLIGATO_LOCAL_RULE' }));
  });

  /** Keys, and the first words of fields. */
  function wordsIn(value: unknown): Set<string> {
    if (typeof value === 'string') return new Set([value.split('.')[0] ?? '']);
    if (Array.isArray(value)) return new Set(value.flatMap((each) => [...wordsIn(each)]));
    if (typeof value !== 'object' || value === null) return new Set();
    return new Set(Object.entries(value).flatMap(([key, each]) => [key, key.split('.')[0] ?? '', ...wordsIn(each)]));
  }
});

describe('commands', () => {
  const program = createProgram(commands, {
    argv: Object.keys(commands),
    view: createView('en', false),
    version: '0',
    output: { out: () => {}, error: () => {} },
    onTyped: () => {},
  });
  test('every command, argument and option is listed, with those of every command', async () => {
    const page = english('commands');
    const { commands: all, options: shared } = await program;
    for (const command of all) {
      const [, after = ''] = page.split(new RegExp(`^## \`obligato ${command.name()}(?= |\`)`, 'm'));
      const section = after.split('\n## ')[0] ?? '';
      for (const { flags } of command.options.filter(({ long }) => long !== '--help')) {
        expect([command.name(), section.includes(`| \`${flags.replaceAll('|', '\\|')}\` |`)]).toEqual([
          command.name(),
          true,
        ]);
      }
    }
    for (const { flags } of shared) expect(Object.keys(sharedOptions)).toContain(flags);
  });
  test.each(Object.entries(commands))(
    '%s is used as the help says, which reads no command',
    async (name, { usage, load }) => {
      const command = await load();
      expect(command.name).toBe(name);
      const options = command.options.length > 0 ? ['[options]'] : [];
      expect(usage).toBe([...options, ...command.args.map((arg) => arg.name)].join(' '));
    },
  );
  test('no other is listed', async () => {
    const { commands: all, options: shared } = await program;
    const titles = [...english('commands').matchAll(/^## `obligato (\S+?)[ `]/gm)].map(([, name]) => name);
    expect(titles).toEqual(all.map((command) => command.name()).filter((name) => name !== 'help'));
    expect(
      Object.keys(sharedOptions)
        .filter((flags) => flags !== '-h, --help')
        .sort(),
    ).toEqual(shared.map(({ flags }) => flags).sort());
  });
});
