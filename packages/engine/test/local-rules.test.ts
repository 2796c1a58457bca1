import { createCatalogue, createOrganisation, type UnitSource } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { organBranch } from '../../../plugins/organ-branch/src/index.ts';
import { attendanceOf } from '../../testing/src/fixtures.ts';
import { parseUnit } from '../src/index.ts';
import { anOrgan, branch } from './an-organ.ts';
import { problemsOf } from './problems-of.ts';

const catalogue = createCatalogue({ organ: organBranch });
const works = parseUnit('unit: works\nextends: [organ/recommended]', 'works.yaml');
const levy = parseUnit(`unit: ${branch}\nparent: works/bureau`, 'levy.yaml');

const bureau = (local: string, rest = '') =>
  parseUnit(`unit: works/bureau\nparent: works\n${rest}local:\n${local}`, 'bureau.yaml');

const rooms = `
  rooms:
    on: { obligation: meeting, events: [notify] }
    require:
      payload.place: { in: ['305', great hall] }
    message: { en: 'There is no room {{place}}.', zh-CN: '没有{{place}}会议室。' }
    remedy: { en: 'Meet in 305 or in the great hall.', zh-CN: '请在305或大会议室开会。' }
    show: { place: payload.place }
    clause: { source: { en: House rules of the bureau, zh-CN: 局内规定 }, article: 4 }
    severity: warn
`;

const heldOn = '2026-03-20';
const cycle = `${branch}/general-meeting/2026-Q1`;

async function notified(units: readonly UnitSource[], payload: object = {}) {
  const { engine, goTo, plan2026 } = await anOrgan({ units });
  await plan2026();
  goTo('2026-03-10');
  return engine.attempt({ cycle, event: 'notify', payload: { heldOn, place: '999', agenda: ['plan'], ...payload } });
}
const local = (decision: Awaited<ReturnType<typeof notified>>) =>
  decision.findings.filter(({ rule }) => rule.startsWith('local/'));

describe('a rule written as data', () => {
  test('speaks like any other: text in both languages, remedy, clause, and its place', async () => {
    const decision = await notified([works, bureau(rooms), levy]);
    expect(decision.outcome).toBe('accepted');
    expect(local(decision)).toMatchObject([
      {
        ...{ rule: 'local/rooms', severity: 'warn', messageId: 'unmet' },
        message: { en: 'There is no room 999.', 'zh-CN': '没有999会议室。' },
        remedy: { en: 'Meet in 305 or in the great hall.' },
        clause: { source: { 'zh-CN': '局内规定' }, article: '4', confidence: 'local' },
      },
    ]);
    expect(local(decision)[0]?.plugin).toMatch(/^works\/bureau@[0-9a-f]{12}$/);
    expect(local(await notified([works, bureau(rooms), levy], { place: '305' }))).toEqual([]);
  });

  test('is in force for the unit and everything below it; below it can only be tightened', async () => {
    const child = (severity: string) =>
      parseUnit(`unit: ${branch}\nparent: works/bureau\nrules:\n  local/rooms: ${severity}`, 'levy.yaml');
    expect((await notified([works, bureau(rooms), child('deny')])).outcome).toBe('denied');
    expect(await problemsOf(() => notified([works, bureau(rooms), child('observe')]))).toMatchObject([
      { code: 'OBLIGATO_RULE_LOOSER', origins: [{ file: 'levy.yaml', line: 4 }, { file: 'bureau.yaml' }] },
    ]);
    const organisation = createOrganisation([works, bureau(rooms), levy], catalogue);
    const ids = (unit: string) => organisation.charter(unit, '2026-01-01').entries.map(({ id }) => id);
    expect(['works', 'works/bureau', branch].map((unit) => ids(unit).includes('local/rooms'))).toEqual([
      ...[false, true, true],
    ]);
  });

  test('two units beside each other may use one name, a unit below may not', () => {
    const other = (parent: string, unit: string) =>
      parseUnit(`unit: ${unit}\nparent: ${parent}\nlocal:\n${rooms.replace('great hall', 'cellar')}`, `${unit}.yaml`);
    const beside = createOrganisation([works, bureau(rooms), other('works', 'works/audit')], catalogue);
    const [a, b] = ['works/bureau', 'works/audit'].map((unit) => beside.charter(unit, '2026-01-01').digest);
    expect(a).not.toBe(b);
    const tell = () =>
      Promise.resolve(createOrganisation([works, bureau(rooms), other('works/bureau', branch)], catalogue));
    return expect(problemsOf(async () => tell())).resolves.toMatchObject([
      { code: 'OBLIGATO_LOCAL_RULE', origins: [{ file: `${branch}.yaml` }, { file: 'bureau.yaml', line: 5 }] },
    ]);
  });

  test.each([
    [
      'counts of a list with a filter',
      'count: { of: payload.attendance, where: { item.present: true }, atLeast: 3 }',
      2,
      3,
    ],
    ['either of two', 'any: [{ payload.chair: f1 }, { count: { of: payload.attendance, moreThan: 3 } }]', 0, 1],
    ['none of', 'not: { payload.chair: { is: f9 } }', 0, 1],
    ['facts', 'count: { of: facts.roster/voters, atLeast: 11 }', 0, 1],
    ['working days between two', 'workingDays: { from: context.notice.sentOn, to: event.on, atLeast: 3 }', 0, 1],
    ['a field compared with another', 'payload.chair: { isNot: { field: context.minutes } }', 0, 1],
  ])('understands %s', async (_, condition, few, enough) => {
    const rule = `
  seen:
    on: { obligation: meeting, events: [open] }
    require: { ${condition} }
    message: { en: 'No.', zh-CN: '否。' }
    clause: House rules`;
    const { engine, goTo, plan2026 } = await anOrgan({ units: [works, bureau(rule), levy] });
    await plan2026();
    goTo('2026-03-10');
    await engine.attempt({ cycle, event: 'notify', payload: { heldOn, place: '305', agenda: ['plan'] } });
    goTo(heldOn);
    const open = async (present: number) => {
      const ids = ['f1', 'f2', 'f3'].slice(0, present);
      const attendance = attendanceOf(ids, ['f4']);
      return engine.attempt({ cycle, event: 'open', payload: { chair: 'f1', attendance } });
    };
    if (few > 0) expect(local(await open(few)).map(({ messageId }) => messageId)).toEqual(['unmet']);
    expect(local(await open(Math.max(enough, 3)))).toEqual([]);
  });

  test('an option may be tightened below', async () => {
    const rule = `
  crowd:
    on: { obligation: meeting, events: [notify] }
    require: { count: { of: payload.agenda, atLeast: { field: options.least } } }
    options: { least: { value: 1, stricter: max } }
    message: { en: 'Only {{items}} of {{least}}.', zh-CN: '仅{{items}}/{{least}}项。' }
    show: { items: { count: { of: payload.agenda } }, least: options.least }
    clause: House rules`;
    const child = parseUnit(`unit: ${branch}\nparent: works/bureau\nrules:\n  local/crowd: { least: 3 }`, 'levy.yaml');
    expect(local(await notified([works, bureau(rule), levy]))).toEqual([]);
    expect(local(await notified([works, bureau(rule), child]))[0]?.message.en).toBe('Only 1 of 3.');
  });

  test('in a dry run it waits for the payload when it looks at it', async () => {
    const { engine, goTo, plan2026 } = await anOrgan({ units: [works, bureau(rooms), levy] });
    await plan2026();
    goTo('2026-03-10');
    const outlook = (await engine.next(cycle)).find(({ event }) => event === 'notify');
    expect(outlook?.undecided).toContain('local/rooms');
  });
});

describe('what cannot be meant is told with its file, line and column', () => {
  const with_ = (from: string, to: string) => bureau(rooms.replace(from, to));
  const told = (from: string, to: string) =>
    problemsOf(async () => createOrganisation([works, with_(from, to)], catalogue));

  test.each([
    ['a payload field', 'payload.place', 'payload.plaice', 'Did you mean "place"?', 8],
    ['a first word', 'payload.place', 'paylod.place', 'Did you mean "payload"?', 8],
    ['a test', '{ in:', '{ inn:', 'Did you mean "in"?', 8],
    ['an event', '[notify]', '[notfy]', 'Did you mean "notify"?', 6],
    ['an obligation', 'obligation: meeting', 'obligation: meting', 'Did you mean "meeting"?', 6],
    ['a word', 'remedy:', 'remdy:', 'Did you mean "remedy"?', 10],
    ['a severity', 'severity: warn', 'severity: wran', 'Did you mean "warn"?', 13],
    ['a placeholder', 'show: { place:', 'show: { plaice:', 'Did you mean "{{plaice}}"?', 9],
    ['a value of another kind', "['305', great hall]", '[305]', 'of its kind', 8],
    ['a list compared with a value', 'payload.place: {', 'payload.agenda: {', 'Count it', 8],
    ['a fact', 'payload.place: {', 'facts.roster/votrs: {', 'Did you mean "roster/voters"?', 8],
    ['a context field', 'payload.place: {', 'context.notise: {', 'Did you mean "notice"?', 8],
  ])('%s', async (_, from, to, hint, line) => {
    const problems = await told(from, to);
    const problem = problems.find((each) => each.hint?.includes(hint));
    expect(problem).toMatchObject({ code: 'OBLIGATO_LOCAL_RULE', origins: [{ file: 'bureau.yaml', line }] });
    expect(problem?.origins?.[0]?.column).toBeGreaterThan(1);
  });

  test.each([
    ['no message', "    message: { en: 'There is no room {{place}}.', zh-CN: '没有{{place}}会议室。' }\n", ''],
    ['nothing in one language', "zh-CN: '没有{{place}}会议室。'", "zh-CN: ''"],
    ['no clause', '    clause: { source: { en: House rules of the bureau, zh-CN: 局内规定 }, article: 4 }\n', ''],
    ['both sides', '    severity: warn', '    when: { payload.place: cellar }'],
  ])('%s', async (_, from, to) => {
    expect((await told(from, to)).map(({ code }) => code)).toContain('OBLIGATO_LOCAL_RULE');
  });

  test('every fault of a rule is told at once, though nobody knows what it is about', async () => {
    const faulty = rooms
      .replace('obligation: meeting', 'obligation: meting')
      .replace("zh-CN: '没有{{place}}会议室。'", "zh-CN: ''")
      .replace(', article: 4', '')
      .replace('severity: warn', 'severity: wran');
    const told = await problemsOf(() => createOrganisation([works, bureau(faulty), levy], catalogue));
    expect(told.map(({ message }) => message)).toEqual([
      'local/rooms: No obligation is named "meting"',
      'local/rooms: "message" has no zh-CN text',
      'local/rooms: "clause" has no "article"',
      'local/rooms: "wran" is not a severity',
    ]);
  });

  test.each(['__proto__', 'payload.constructor', 'payload.toString', 'event.payload.__proto__'])(
    'the field %s is nobody’s',
    async (field) => {
      const source = () => createOrganisation([works, with_('payload.place', field)], catalogue);
      expect((await problemsOf(async () => source())).length).toBeGreaterThan(0);
    },
  );
});
