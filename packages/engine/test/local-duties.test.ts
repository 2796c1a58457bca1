/** A firm that owes only what it writes itself: duties, a deadline, reminders and an escalation, without a plugin. */
import { defineObligation, definePlugin, report } from '@obligato/core';
import { coreObligations } from '@obligato/core/internal';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { people } from '../../testing/src/fixtures.ts';
import { configWhy } from '../src/config-views/config-why.ts';
import { MemoryStore, parseUnit, renderDecision, replay, type UnitSource } from '../src/index.ts';
import { anOrgan } from './an-organ.ts';
import { problemsOf } from './problems-of.ts';

const words = `
  access-review:
    duty: { en: Access review, zh-CN: 权限复核 }
    obligation: report
    cadence: quarterly
    parameters: { to: superior }
    clause: { source: Security policy, article: '9.2' }
  fire-drill:
    duty: Fire drill
    obligation: meeting
    cadence: yearly
    when: { facts.roster/people: { atLeast: 50 } }
    clause: Security policy
  review-in-time:
    deadline: { workingDays: 5, before: cycle.period.to }
    on: { obligation: report, events: submit, duties: access-review }
    clause: { source: Security policy, article: '9.3' }
  remind-of-review:
    remind: { to: secretary, workingDays: 10, before: deadline }
    on: { obligation: report, events: submit, duties: access-review }
    clause: Security policy
  tell-above:
    escalate: { to: secretary, of: superior, days: 3, after: deadline }
    on: { obligation: report, events: submit, duties: access-review }
    message: '{{unit}} has not reviewed who may do what: {{title}} {{period}}.'
    clause: Security policy
`;
const firm = (local = words): UnitSource => parseUnit(`unit: firm\nlocal:${local}`, 'firm.yaml');
const shop = (rest = '') => parseUnit(`unit: firm/shop\nparent: firm\n${rest}`, 'shop.yaml');
const rosters = { firm: people({ full: 3, committee: 1 }), 'firm/shop': people({ full: 4, committee: 1 }) };
const cycleOf = (quarter: number) => `firm/shop/access-review/2026-Q${quarter}`;

/** Planned, with the year to come; nobody but the firm itself says what is owed. */
async function aFirm(units = [firm(), shop()], plugins = {}, people = rosters) {
  const store = new MemoryStore();
  const organ = await anOrgan({ units, rosters: people, store, plugins });
  const plans = await organ.plan2026();
  const tick = async (day: string, duty = 'access-review') => {
    organ.goTo(day);
    const { fired } = await organ.engine.tick();
    return fired
      .filter(({ cycle }) => cycle.startsWith(`firm/shop/${duty}/`))
      .map(({ due }) => `${due.event} ${due.on}`);
  };
  const told = (duty = 'access-review') =>
    organ.told
      .filter(({ entry }) => entry.cycle.startsWith(`firm/shop/${duty}/`))
      .map(({ entry }) => `${entry.does} ${entry.to.role} of ${entry.to.unit}: ${entry.message.en}`);
  return { ...organ, plans, store, tick, told };
}
const payload = { parts: [{ topic: 'accounts', text: 'all seen' }], figures: {} };

describe('a unit with duties of its own only', () => {
  test('owes them by their cadence, where their condition holds, and says why not where it does not', async () => {
    const { store, plans } = await aFirm();
    const { cycles } = await store.unit('firm/shop');
    expect([...cycles.keys()].sort()).toEqual([1, 2, 3, 4].map(cycleOf));
    expect([...cycles.values()][0]).toMatchObject({
      title: { en: 'Access review', 'zh-CN': '权限复核' },
      obligation: 'report',
      parameters: { to: 'superior' },
    });
    const plan = plans.find(({ unit }) => unit === 'firm/shop');
    expect(JSON.stringify(plan)).toContain('What it depends on, under “when”, does not hold here.');
  });

  test('is reminded, fulfils, is late and told of above, each on its day and once', async () => {
    const { engine, store, tick, told, goTo } = await aFirm();
    const dues = (await store.unit('firm/shop')).cycles.get(cycleOf(1))?.dues ?? [];
    // Five working days before 31 March is 24 March; ten before that 10 March; three days after it 27 March.
    expect(dues.map(({ key }) => key)).toEqual([
      'remind:submit:2026-03-10:local/remind-of-review',
      'miss:submit:2026-03-24',
      'remind:submit:2026-03-27:local/tell-above',
    ]);
    expect(await tick('2026-03-09')).toEqual([]);
    expect(await tick('2026-03-10')).toEqual(['remind 2026-03-10']);
    expect(told()).toEqual([
      'remind secretary of firm/shop: Access review 2026-Q1 of firm/shop: “Submit the report” is still to come, at the latest on 2026-03-24.',
    ]);
    expect(await tick('2026-03-10')).toEqual([]);
    goTo('2026-03-12');
    expect(await engine.attempt({ cycle: cycleOf(1), event: 'submit', payload })).toMatchObject({
      outcome: 'accepted',
    });
    expect(await tick('2026-04-02')).toEqual([]);
    expect(await tick('2026-06-30')).toEqual(['remind 2026-06-08', 'miss 2026-06-24', 'remind 2026-06-26']);
    expect(told().slice(1)).toEqual([
      'escalate secretary of firm: firm/shop has not reviewed who may do what: Access review 2026-Q2.',
    ]);
    const late = await engine.attempt({ cycle: cycleOf(2), event: 'submit', payload });
    expect(late.outcome).toBe('accepted');
    const { cycles } = await store.unit('firm/shop');
    expect(cycles.get(cycleOf(2))?.misses).toMatchObject([
      { event: 'submit', notAfter: '2026-06-23', on: '2026-06-30' },
    ]);
    expect(cycles.get(cycleOf(1))?.misses ?? []).toEqual([]);
  });

  test('comes out of replay as it was, from what was stored alone', async () => {
    const { engine, store, tick, goTo } = await aFirm();
    await tick('2026-03-10');
    goTo('2026-03-12');
    await engine.attempt({ cycle: cycleOf(1), event: 'submit', payload });
    await tick('2026-12-31');
    const { judged, agreed, changed, cannotJudge } = await replay({ store, domain: engine.domain });
    expect([changed, cannotJudge]).toEqual([[], []]);
    expect(judged).toBe(agreed);
    expect(judged).toBeGreaterThan(8);
    // Cycles that run go on under the rules of their beginning, whatever the files have come to say.
    const other = await aFirm([parseUnit('unit: firm'), shop()]);
    const gone = await replay({ store, domain: other.engine.domain });
    expect([gone.changed, gone.cannotJudge]).toEqual([[], []]);
    expect(gone.judged).toBe(judged);
  });

  test('config why and the papers tell where each value comes from, with its clause', async () => {
    const { engine, store, tick } = await aFirm();
    const { organisation } = engine.domain;
    const why = (rule: string, name: string) =>
      configWhy(organisation, { unit: 'firm/shop', rule, name, on: '2026-03-01' });
    expect(JSON.stringify(why('local/review-in-time', 'workingDays'))).toContain('"line":16');
    expect(why('local/access-review', 'cadence').value).toBe('quarterly');
    await tick('2026-06-26');
    const decisions = await store.decisions('firm/shop');
    const missed = decisions.find(({ event, cycle }) => event === 'remind' && cycle === cycleOf(2));
    if (!missed) throw new Error('nobody was reminded');
    expect(JSON.stringify(await engine.explain(missed.id))).toContain('local/');
    expect(renderDecision(missed, 'en')).toContain('Access review');
  });

  test('may only be tightened below', async () => {
    const rules = (entry: string) => [firm(), shop(`rules: { ${entry} }`)];
    const dues = async (entry: string) => {
      const { store } = await aFirm(rules(entry));
      const { cycles } = await store.unit('firm/shop');
      return [...cycles.values()].map(
        ({ id, dues }) => `${id} ${dues.find(({ event }) => event === 'miss')?.notAfter}`,
      );
    };
    expect((await dues('local/review-in-time: { workingDays: 7 }'))[0]).toBe(`${cycleOf(1)} 2026-03-20`);
    expect(await dues('local/access-review: { cadence: monthly }')).toHaveLength(12);
    for (const looser of [
      'local/review-in-time: { workingDays: 4 }',
      'local/access-review: { cadence: yearly }',
      'local/remind-of-review: { workingDays: 9 }',
      'local/tell-above: { days: 4 }',
      'local/review-in-time: { roll: next }',
      'local/tell-above: warn',
    ])
      expect([looser, (await problemsOf(() => aFirm(rules(looser)))).map(({ code }) => code)]).toEqual([
        looser,
        ['OBLIGATO_RULE_LOOSER'],
      ]);
  });

  test('may be waived for one unit by the one that wrote them', async () => {
    const granted = (what: string) =>
      parseUnit(
        `unit: firm\nlocal:${words}waivers:\n  - { unit: firm/shop, rule: ${what}, until: 2026-06-30, reason: moving, grantedBy: Wu }`,
        'firm.yaml',
      );
    const lastDays = async (what: string) => {
      const { store } = await aFirm([granted(what), shop()]);
      const { cycles } = await store.unit('firm/shop');
      return [1, 3].map(
        (quarter) => cycles.get(cycleOf(quarter))?.dues.find(({ event }) => event === 'miss')?.notAfter,
      );
    };
    expect(await lastDays('local/review-in-time, workingDays: 2')).toEqual(['2026-03-27', '2026-09-22']);
    expect(await lastDays('local/access-review, severity: off')).toEqual([undefined, '2026-09-22']);
  });

  test('on trial a reminder tells nobody, and its decision says what it would have done', async () => {
    const trial = words.replace('    remind:', '    severity: observe\n    remind:');
    const { store, tick, told } = await aFirm([firm(trial), shop()]);
    expect(await tick('2026-03-10')).toEqual(['remind 2026-03-10']);
    expect(told()).toEqual([]);
    const [decision] = (await store.decisions('firm/shop')).filter(({ event }) => event === 'remind');
    expect(decision?.findings).toMatchObject([{ rule: 'local/remind-of-review', severity: 'observe' }]);
  });
});

test('two reminders on one day are told each once, and stay so when what came after them is put right', async () => {
  const twice = `${words}  remind-the-leader:
    remind: { to: leader, days: 14, before: deadline }
    on: { obligation: report, events: submit, duties: access-review }
    clause: Security policy
`;
  const leading = { ...rosters, 'firm/shop': people({ full: 4, committee: 1, leaders: 1 }) };
  const { engine, store, tick, told, goTo } = await aFirm([firm(twice), shop()], {}, leading);
  expect(await tick('2026-03-10')).toEqual(['remind 2026-03-10', 'remind 2026-03-10']);
  expect(told().map((line) => line.split(' of ')[0])).toEqual(['remind secretary', 'remind leader']);
  expect(await tick('2026-03-10')).toEqual([]);
  const cycle = async () => (await store.unit('firm/shop')).cycles.get(cycleOf(1));
  const before = await cycle();
  expect(before?.fired).toEqual([
    'remind:submit:2026-03-10:local/remind-of-review',
    'remind:submit:2026-03-10:local/remind-the-leader',
  ]);
  goTo('2026-03-12');
  const { id } = await engine.attempt({ cycle: cycleOf(1), event: 'submit', payload });
  expect((await cycle())?.dues.filter(({ target }) => target === 'submit')).toEqual([]);
  goTo('2026-03-13');
  expect(await engine.withdraw({ decision: id, reason: 'sent by mistake' })).toMatchObject({ outcome: 'accepted' });
  const after = await cycle();
  expect([after?.fired, after?.dues]).toEqual([before?.fired, before?.dues]);
  expect(await tick('2026-03-24')).toEqual([]);
  expect(await tick('2026-03-27')).toEqual(['miss 2026-03-25', 'remind 2026-03-27']);
  const { changed, cannotJudge } = await replay({ store, domain: engine.domain });
  expect([changed, cannotJudge]).toEqual([[], []]);
});

test('an obligation whose clock is of an earlier release is reminded of by no rule of a unit, which is told', async () => {
  const { remind } = report.events;
  const payload = z.strictObject({ event: z.string(), notAfter: z.string(), nominal: z.string().optional() });
  const old = defineObligation({
    ...report,
    name: 'note',
    fulfilledBy: 'submit',
    events: { ...report.events, remind: { ...remind, payload } },
  });
  const plugin = definePlugin({
    ...{ name: 'old', version: '1.0.0', title: { en: 'Old', 'zh-CN': '旧' }, rules: {}, presets: {} },
    obligations: [old],
  });
  const local = words.replaceAll('obligation: report', 'obligation: note');
  const problems = await problemsOf(() => aFirm([firm(local), shop()], { old: plugin }));
  expect(problems.map(({ message }) => message)).toEqual([
    'local/remind-of-review: The event "remind" of "note" names no rule, so a rule cannot remind of it',
    'local/tell-above: The event "remind" of "note" names no rule, so a rule cannot remind of it',
  ]);
});

describe('every obligation', () => {
  test.each(coreObligations.map(({ name, fulfilledBy }) => ({ name, fulfilledBy })))(
    '$name can be owed by a duty of the unit’s own, with a deadline and a reminder',
    async ({ name, fulfilledBy }) => {
      const local = `
  own:
    duty: Our own
    obligation: ${name}
    cadence: monthly
    clause: House rules
  own-deadline:
    deadline: { days: 20, after: cycle.period.from }
    on: { obligation: ${name}, events: ${fulfilledBy}, duties: own }
    clause: House rules
  own-reminder:
    remind: { to: secretary, days: 2, before: deadline }
    on: { obligation: ${name}, events: ${fulfilledBy}, duties: own }
    clause: House rules
`;
      const { store, tick, told } = await aFirm([firm(local), shop()]);
      const cycles = [...(await store.unit('firm/shop')).cycles.values()];
      expect(cycles).toHaveLength(12);
      expect(cycles[1]?.dues.map(({ key }) => key)).toEqual([
        `remind:${fulfilledBy}:2026-02-19:local/own-reminder`,
        `miss:${fulfilledBy}:2026-02-21`,
      ]);
      expect(await tick('2026-02-19', 'own')).toEqual(['remind 2026-01-19', 'miss 2026-01-22', 'remind 2026-02-19']);
      expect(told('own').map((line) => line.replace(/“.*”/, '“…”'))).toEqual([
        'remind secretary of firm/shop: Our own 2026-02 of firm/shop: “…” is still to come, at the latest on 2026-02-21.',
      ]);
    },
  );
});

describe('what cannot be meant is told with its file, line and column', () => {
  test.each([
    ['a cadence', 'cadence: quarterly', 'cadence: quartely', 'Did you mean "quarterly"?', [6, 14]],
    [
      'an obligation',
      'obligation: report\n    cadence',
      'obligation: reprot\n    cadence',
      'Did you mean "report"?',
      [5, 17],
    ],
    ['a parameter', 'to: superior }', 'too: superior }', 'Did you mean "to"?', [7, 19]],
    ['a fact', 'facts.roster/people', 'facts.roster/poeple', 'Did you mean "roster/people"?', [13, 13]],
    ['an event', 'events: submit', 'events: submt', 'Did you mean "submit"?', [17, 39]],
    ['a duty', 'duties: access-review', 'duties: acess-review', 'Did you mean "access-review"?', [17, 55]],
    ['negative days', 'workingDays: 5', 'workingDays: -5', 'Write workingDays: 5', [16, 30]],
    ['a role', 'to: secretary', 'to: secretery', 'Did you mean "secretary"?', [20, 19]],
    ['a word', 'escalate:', 'esclate:', 'Did you mean "escalate"?', [24, 5]],
  ])('%s', async (_, from, to, hint, [line, column]) => {
    const problems = await problemsOf(() => aFirm([firm(words.replace(from, to)), shop()]));
    expect(problems).toMatchObject([
      {
        code: 'OBLIGATO_LOCAL_RULE',
        hint: expect.stringContaining(hint),
        origins: [{ file: 'firm.yaml', line, column }],
      },
    ]);
  });
});
