/** A reform that is handed in as data: what a unit’s file would say of some rules. */
import { addDays } from '@obligato/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { liveYear } from '../../simulate/src/index.ts';
import { people } from '../../testing/src/fixtures.ts';
import { createDomain, createEngine, type Domain, type Engine, parseUnit } from '../src/index.ts';
import { assess, proposedDomain } from '../src/reform.ts';
import { anOrgan, branch, organPlugins, unitsWith } from './an-organ.ts';
import { problemsOf } from './problems-of.ts';

type Rules = Parameters<typeof unitsWith>[0];

const days = { from: '2026-01-01', to: '2026-03-31' } as const;
const on = '2026-12-31';
const rosters = { [branch]: people({ full: 9, committee: 3, leaders: 1, nonMembers: 2 }) };
const top = (rules: Rules) => ({ extends: ['organ/recommended'], rules: rules ?? {} });
const unitOfTop = 'works';
const all = [unitOfTop, 'works/bureau', branch];
const stated = { 'organ/notice': { severity: 'deny', workingDays: 3 } } as const;
const stricterBelow = { 'organ/notice': { workingDays: 4 } } as const;

const noticeIn = ({ organisation }: Domain, unit: string) =>
  organisation.charter(unit, on).entries.find(({ id }) => id === 'organ/notice');

describe('settings of a unit, as data', () => {
  const domain = createDomain({ units: unitsWith(stricterBelow, top(stated)), plugins: organPlugins });
  const proposing = (unit: string, rules: Readonly<Record<string, unknown>>) =>
    proposedDomain(domain, { unit, rules, on });

  test('change what they name, and leave the rest as the file has it', () => {
    const next = proposing(unitOfTop, { 'organ/notice': { workingDays: 2 } });
    expect(noticeIn(next, unitOfTop)).toMatchObject({ severity: 'deny', options: { workingDays: 2 } });
    expect(noticeIn(next, branch)).toMatchObject({ options: { workingDays: 4 } });
    expect(noticeIn(domain, unitOfTop)).toMatchObject({ options: { workingDays: 3 } });
  });

  test('are followed below, where something looser is stated', () => {
    const next = proposing(unitOfTop, { 'organ/notice': { workingDays: 10 } });
    expect(noticeIn(next, branch)).toMatchObject({ severity: 'deny', options: { workingDays: 10 } });
  });

  test('may be one word, and a list, or days, stand in place of all that the file says', () => {
    expect(noticeIn(proposing(unitOfTop, { 'organ/notice': 'warn' }), branch)).toMatchObject({ severity: 'warn' });
    const dated = proposing(unitOfTop, { 'organ/notice': [{ severity: 'deny', workingDays: 2, since: '2026-06-01' }] });
    const before = dated.organisation.charter(unitOfTop, '2026-05-01').entries.find(({ id }) => id === 'organ/notice');
    expect(before?.options.workingDays).not.toBe(2);
    expect(noticeIn(dated, unitOfTop)).toMatchObject({ options: { workingDays: 2 } });
  });

  test.each([
    ['a rule that there is not', { 'organ/notise': 'deny' }, 'OBLIGATO_RULE_UNKNOWN', /Did you mean|organ\/notise/],
    [
      'a value that the rule does not take',
      { 'organ/notice': { workingDays: 'many' } },
      'OBLIGATO_RULE_OPTION',
      /workingDays/,
    ],
    ['an option that it does not have', { 'organ/notice': { days: 4 } }, 'OBLIGATO_RULE_OPTION', /days/],
    [
      'something looser than the unit above states',
      { 'organ/notice': { workingDays: 1 } },
      'OBLIGATO_RULE_LOOSER',
      /is looser than 3/,
    ],
    ['a trial that is no list of options', { 'organ/notice': { trial: 4 } }, 'OBLIGATO_CONFIG_FIELD', /trial/],
  ])('are refused by name: %s', async (_, rules, code, said) => {
    const problems = await problemsOf(() => proposing(branch, rules));
    expect(problems[0]).toMatchObject({ code, message: expect.stringMatching(said) });
    // Told by units: no file is named, and none but units and what was sent.
    const files = problems.flatMap(({ origins = [] }) => origins.map(({ file }) => file));
    expect(files.filter((file) => ![branch, unitOfTop, 'rules'].includes(file))).toEqual([]);
  });

  test('leave a unit that stands still as it is', async () => {
    const [first, ...others] = unitsWith({ 'organ/notice': { workingDays: 'many' } }, top(stated));
    const faulty = createDomain({
      units: [first as (typeof others)[number], ...others],
      plugins: organPlugins,
      faulty: [],
    });
    expect([...faulty.organisation.stopped.keys()]).toEqual([branch]);
    const next = proposedDomain(faulty, { unit: unitOfTop, rules: { 'organ/notice': { workingDays: 9 } }, on });
    expect([...next.organisation.stopped.keys()]).toEqual([branch]);
    expect(noticeIn(next, unitOfTop)).toMatchObject({ options: { workingDays: 9 } });
    const wrong = { 'organ/notice': { workingDays: 'few' } };
    expect(await problemsOf(() => proposedDomain(faulty, { unit: unitOfTop, rules: wrong, on }))).toMatchObject([
      { code: 'OBLIGATO_RULE_OPTION' },
    ]);
  });
});

describe('a proposal, assessed by an engine', () => {
  let engine: Engine;
  let expected: Awaited<ReturnType<typeof assess>>;
  const rules = { 'organ/notice': { workingDays: 6 } };
  const asked = { unit: unitOfTop, rules, ...days };

  beforeAll(async () => {
    const organ = await anOrgan({ top: top(stated), rosters });
    engine = organ.engine;
    await liveYear({ engine, clock: organ.clock, year: 2026, seed: 7 });
    const { store } = organ;
    const next = createDomain({
      units: unitsWith({}, top({ 'organ/notice': { severity: 'deny', workingDays: 6 } })),
      plugins: organPlugins,
    });
    expected = await assess({ store, domain: engine.domain, rules: next, ...days, units: all });
  });

  test('says what the same files would have said', async () => {
    const { differs, ...told } = await engine.assess(asked);
    const { differs: files, ...said } = expected;
    expect(said.said.refused.total).toBeGreaterThan(0);
    expect(told).toEqual(said);
    expect(differs.changed.map(({ units }) => units)).toEqual(files.changed.map(({ units }) => units));
  });

  test('counts nothing that whoever asks may not see', async () => {
    const isMeeting = ({ obligation }: { readonly obligation: string }) => obligation === 'meeting';
    const { said, owed } = await engine.assess({ ...asked, shows: () => isMeeting });
    const { said: all } = expected;
    const ofMeetings = all.judged.traces.filter(({ id }) => /meeting|party-class|theme-day/.test(id));
    expect(said.judged.total).toBeGreaterThan(0);
    expect(said.judged.total).toBeLessThan(all.judged.total);
    expect(ofMeetings.length).toBeGreaterThan(0);
    expect(said.refused.total).toBe(all.refused.total);
    expect(owed.duties.length).toBeLessThan(expected.owed.duties.length);
    await expect(engine.assess({ ...asked, shows: () => () => false })).rejects.toMatchObject({
      code: 'OBLIGATO_USAGE',
    });
  });

  test('is given up where there is more than was allowed, and when the time is over', async () => {
    const most = expected.said.judged.total;
    await expect(engine.assess({ ...asked, atMost: { units: 3, decisions: most } })).resolves.toMatchObject({
      units: all,
    });
    for (const atMost of [
      { units: 2, decisions: most },
      { units: 3, decisions: most - 1 },
    ])
      await expect(engine.assess({ ...asked, atMost })).rejects.toMatchObject({
        code: 'OBLIGATO_USAGE',
        message: expect.stringContaining('more than'),
      });
    await expect(engine.assess({ ...asked, isOverdue: () => true })).rejects.toMatchObject({
      code: 'OBLIGATO_TOO_SLOW',
    });
  });

  test('is about the twelve months up to today where no days are named, and lets others in meanwhile', async () => {
    let turns = 0;
    const counting = setInterval(() => turns++, 1);
    const { from, to } = await engine.assess({ unit: unitOfTop, rules, isOverdue: () => false });
    clearInterval(counting);
    expect(to).toBe(engine.now().slice(0, 10));
    expect(from.slice(4)).toBe(addDays(to, 1).slice(4));
    expect(turns).toBeGreaterThan(1);
  });
});

test('an engine that never was asked, of a unit of which nothing is on record, says that there is nothing', async () => {
  const engine = await createEngine({ units: [parseUnit('unit: bureau')], plugins: organPlugins });
  await expect(engine.assess({ unit: 'bureau', rules: { 'organ/notice': 'deny' } })).rejects.toMatchObject({
    code: 'OBLIGATO_USAGE',
  });
  await expect(engine.assess({ unit: 'burea', rules: {} })).rejects.toMatchObject({ code: 'OBLIGATO_UNIT_UNKNOWN' });
  await engine.close();
});
