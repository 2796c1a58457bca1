/** Roles in unit files: named as people call them, whatever pack brought the word, as on a roster. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  createCatalogue,
  createOrganisation,
  defineRule,
  type PluginPeople,
  type RuleEntry,
  roleName,
  task,
} from '../src/index.ts';
import { calledIn, messageOf, readRoleWord } from '../src/internal.ts';
import { wordsIn } from '../src/text/translated.ts';
import { aPlugin } from './a-plugin.ts';
import { aStatedUnit } from './a-stated-unit.ts';
import { problemsOf } from './problems-of.ts';

const people: PluginPeople = {
  roles: {
    secretary: {
      title: { en: 'compliance officer', 'zh-CN': '合规专员' },
      synonyms: ['quality manager', 'Compliance-Beauftragte'],
    },
    leader: { title: { en: 'head of department', 'zh-CN': '部门负责人' }, synonyms: ['Abteilungsleiter'] },
    discipline: { title: { en: 'discipline', 'zh-CN': '纪检委员' }, synonyms: [], implies: ['committee'] },
  },
  plain: ['employee'],
};
const noText = { en: 'x', 'zh-CN': 'x' };
const apart = defineRule({
  kind: 'check',
  on: { obligation: task, events: ['finish'] },
  clause: { source: noText, article: '1', confidence: 'local' },
  why: noText,
  options: z.strictObject({ roles: z.array(roleName()), labels: z.array(z.string()) }),
  defaults: { roles: ['leader'], labels: [] },
  stricter: { roles: 'union', labels: 'union' },
  messages: { no: noText },
  evaluate: ({ options, found }) => (options.roles.length > 0 ? [found('no', {})] : []),
});
const catalogue = createCatalogue({ firm: { ...aPlugin({ apart }), people } });

const reminder = (to: unknown) => ({
  own: {
    remind: { to, days: 5, before: 'deadline' },
    on: { obligation: 'task', events: 'finish' },
    clause: 'Policy',
  },
});
const organisationWith = (to: unknown) => createOrganisation([aStatedUnit('a', { local: reminder(to) })], catalogue);

describe('whom a reminder tells', () => {
  test.each([
    ['secretary', 'secretary'],
    ['Secretary', 'secretary'],
    ['compliance officer', 'secretary'],
    ['Compliance  Officer', 'secretary'],
    ['合规专员', 'secretary'],
    [' 合规 专员（兼）', 'secretary'],
    ['QUALITY MANAGER', 'secretary'],
    ['Compliance-Beauftragte', 'secretary'],
    ['abteilungsleiter', 'leader'],
    ['纪检委员', 'discipline'],
    ['gardener', 'gardener'],
  ])('is, by the word %j, whoever holds the role %j', (word, role) => {
    const rule = organisationWith(word).catalogue('a').rules.get('local/own')?.rule;
    const event = { on: '2026-01-01', payload: { notAfter: '2026-01-31' } };
    const cycle = { id: 'a/x/2026', unit: 'a', owedBy: 'unit', title: noText, period: { id: '2026' }, bearer: 'a' };
    const scope = { cycle, event, facts: {}, options: { days: 5 }, titleOf: () => noText };
    const [intent] = rule?.kind === 'effect' ? rule.plan(scope as never) : [];
    expect(intent).toMatchObject({ to: { unit: 'a', role } });
  });

  test.each([
    ['secretry', 'No role is named "secretry" | Did you mean "secretary"?'],
    ['Complience Officer', 'No role is named "Complience Officer" | Did you mean "compliance officer"?'],
    ['Chef der Gartenpflege', 'No role is named "Chef der Gartenpflege" | Known: '],
    ['园长', 'No role is named "园长" | Known: '],
    ['employee', 'No role is named "employee" | Known: '],
  ])('%j is told by name, with its place and what there is', (word, told) => {
    const [problem, ...more] = problemsOf(() => organisationWith(word));
    expect(more).toEqual([]);
    expect(`${problem?.message} | ${problem?.hint}`).toContain(`local/own: ${told}`);
    expect(problem?.origins?.[0]?.line).toBeGreaterThan(0);
    expect(problem?.hint).not.toContain('undefined');
  });

  test('every role that is known stands there with its title', () => {
    const [problem] = problemsOf(() => organisationWith('园长'));
    expect(problem?.hint).toContain('secretary (compliance officer), leader (head of department)');
    expect(problem && wordsIn(problem, 'zh-CN').hint).toContain('secretary（合规专员）');
  });
});

describe('an option that names roles', () => {
  const options = (stated: Readonly<Record<string, unknown>>) =>
    createOrganisation([aStatedUnit('a', { entries: [['firm/apart', { severity: 'deny', ...stated }]] })], catalogue)
      .charter('a', '2026-01-01')
      .entries.find(({ id }) => id === 'firm/apart')?.options;
  test('is stated as people call them; another option keeps its words', () => {
    expect(options({ roles: ['合规专员', 'gardener'], labels: ['Abteilungsleiter'] })).toMatchObject({
      roles: expect.arrayContaining(['secretary', 'gardener']),
      labels: ['Abteilungsleiter'],
    });
  });
  test('is told what is no role, by its place', () => {
    const [problem, ...more] = problemsOf(() => options({ roles: ['Chef der Gartenpflege'] }));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'OBLIGATO_RULE_OPTION' });
    expect(problem?.message).toContain('firm/apart.roles: No role is named "Chef der Gartenpflege"');
    expect(problem?.origins).toHaveLength(1);
  });
});

test('a slip is none where the word is another role of its own', () => {
  expect(readRoleWord('xy', catalogue.people)).toEqual({ roles: ['xy'], isKnown: false });
  expect(readRoleWord('Heiratsvermittler', catalogue.people)).toEqual({ near: undefined });
});

test('what an observed effect would do is told by the title of the role, in both languages', () => {
  const entry = { id: 'firm/apart', rule: { ...apart } } as unknown as RuleEntry;
  const data = { does: 'escalate', role: 'leader', unit: 'sales' };
  const finding = { entry, severity: 'observe', messageId: 'wouldDo', data } as const;
  expect(messageOf(finding, calledIn(catalogue))).toEqual({
    en: 'In force, it would now turn to the head of department of sales.',
    'zh-CN': '如已生效，此时将上报sales的部门负责人。',
  });
});
