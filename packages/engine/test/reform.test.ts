import { addDays, localDay } from '@obligato/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { liveYear } from '../../simulate/src/index.ts';
import { people } from '../../testing/src/fixtures.ts';
import { createDomain, MemoryStore, replay } from '../src/index.ts';
import { type Assessment, assess, type Reform, type Traced } from '../src/reform.ts';
import { anOrgan, branch, organPlugins, unitsWith } from './an-organ.ts';

type Rules = Parameters<typeof unitsWith>[0];

const year = { from: '2026-01-01', to: '2026-12-31' } as const;
const rosters = { [branch]: people({ full: 9, committee: 3, leaders: 1, nonMembers: 2 }) };
/** Stated at the top, where a rule may be loosened. */
const top = (rules: Rules) => ({ extends: ['organ/recommended'], rules: rules ?? {} });
const rulesWith = (rules: Rules) => createDomain({ units: unitsWith({}, top(rules)), plugins: organPlugins });

async function aYear(seed: number, rules: Rules = {}) {
  const store = new MemoryStore();
  const { engine, clock } = await anOrgan({ top: top(rules), store, rosters });
  await liveYear({ engine, clock, year: 2026, seed });
  const { domain } = engine;
  const assessed = (reform: Rules, over: Partial<Reform> = {}) =>
    assess({ store, domain, rules: rulesWith(reform), ...year, ...over });
  return { store, domain, assessed };
}

/** Every number of an assessment. */
function numbersOf({ said, deadlines, owed, shadow }: Assessment): readonly Traced[] {
  const sides = ({ now, after }: { readonly now: Traced; readonly after: Traced }) => [now, after];
  return [
    ...[said.judged, said.refused, said.admitted, deadlines.late, deadlines.inTime],
    ...said.cannot.map(({ decisions }) => decisions),
    ...said.byRule.flatMap((rule) => [
      rule.asked,
      rule.refuses,
      rule.remarks,
      rule.admits,
      rule.silent,
      rule.unmeasured,
    ]),
    ...[...said.byRule.flatMap(({ nearMisses }) => nearMisses), ...deadlines.lateBy].map(({ decisions }) => decisions),
    ...owed.duties.flatMap(({ cycles, hours, more, fewer }) => [...sides(cycles), ...sides(hours), more, fewer]),
    ...owed.burdens.flatMap(({ cycles, hours }) => [...sides(cycles), ...sides(hours)]),
    ...shadow.map(({ refuses }) => refuses),
  ];
}

const idsOf = ({ traces }: Traced) => traces.map(({ id }) => id);

describe('a reform that changes nothing', () => {
  test('changes no decision, no deadline, no duty and no hour, whatever was lived', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 10_000 }), fc.constantFrom(3, 8), async (seed, workingDays) => {
        const rules: Rules = { 'organ/notice': { workingDays } };
        const { said, deadlines, owed, differs } = await (await aYear(seed, rules)).assessed(rules);
        expect(said.judged.total).toBeGreaterThan(50);
        expect(said).toMatchObject({ cannot: [], byRule: [], refused: { total: 0 }, admitted: { total: 0 } });
        expect(deadlines).toMatchObject({ late: { total: 0 }, inTime: { total: 0 } });
        expect(differs.changed).toEqual([]);
        expect(owed.cannot).toEqual([]);
        for (const { cycles, hours, more, fewer } of owed.duties) {
          expect([more.total, fewer.total]).toEqual([0, 0]);
          expect([cycles.after, hours.after]).toEqual([cycles.now, hours.now]);
        }
      }),
      { numRuns: 3 },
    );
  });
});

describe('every number of a reform', () => {
  test('is what the decisions and cycles behind it come to, each there once a line, and on record', async () => {
    const { store, assessed } = await aYear(7, { 'organ/notice': { workingDays: 3 } });
    const assessment = await assessed({
      'organ/notice': { workingDays: 6 },
      'organ/minutes-deadline': { workingDays: 1 },
      'organ/theme-day': 'off',
      'organ/committee-meeting': { cadence: 'weekly' },
    });
    const records = await Promise.all((await store.units()).map((unit) => store.decisions(unit)));
    const decided = new Set(records.flat().map(({ id }) => id));
    for (const { total, traces, left } of numbersOf(assessment)) {
      expect(left).toBe(0);
      expect(traces.reduce((sum, { amount = 1 }) => sum + amount, 0)).toBeCloseTo(total, 2);
    }
    const { said, deadlines } = assessment;
    const counted = [...said.byRule.flatMap(({ asked, refuses }) => [asked, refuses]), said.judged, deadlines.late];
    for (const number of counted) {
      const ids = idsOf(number);
      expect(new Set(ids).size).toBe(number.total);
      expect(ids.filter((id) => !decided.has(id))).toEqual([]);
    }
    expect(said.refused.total).toBeGreaterThan(0);
    expect(deadlines.late.total).toBeGreaterThan(0);
  });

  test('stands, when more is behind it than it names', async () => {
    const { assessed } = await aYear(7);
    const [whole, part] = [await assessed({}), await assessed({}, { mostTraces: 5 })];
    expect(part.said.judged).toMatchObject({ total: whole.said.judged.total, left: whole.said.judged.total - 5 });
    expect(idsOf(part.said.judged)).toEqual(idsOf(whole.said.judged).slice(0, 5));
  });
});

describe('what would have been refused', () => {
  test('is what the same rules refuse when the decisions are replayed', async () => {
    const { store, domain, assessed } = await aYear(11, { 'organ/notice': { workingDays: 3 } });
    const stricter: Rules = { 'organ/notice': { workingDays: 5 } };
    const { said } = await assessed(stricter);
    const { changed } = await replay({ store, domain }, { rules: rulesWith(stricter) });
    const refused = changed.filter(({ before, after }) => before === 'accepted' && after === 'denied');
    expect([...idsOf(said.refused)].sort()).toEqual(refused.map(({ decision }) => decision.id).sort());
    expect(said.byRule.map(({ rule }) => rule)).toEqual(['organ/notice']);
  });

  test('is counted by how much was missing, as anybody can count it from the notice and the day', async () => {
    const { store, domain, assessed } = await aYear(11, { 'organ/notice': { workingDays: 3 } });
    const { said } = await assessed({ 'organ/notice': { workingDays: 6 } }, { units: [branch] });
    const [notice] = said.byRule;
    if (!notice) throw new Error('nothing was refused');
    const decisions = new Map((await store.decisions(branch)).map((decision) => [decision.id, decision]));
    for (const { by, in: unit, decisions: missed } of notice.nearMisses) {
      expect(unit).toBe('workingDays');
      for (const id of idsOf(missed)) {
        const opened = decisions.get(id);
        const told = [...decisions.values()].findLast(
          ({ event, cycle, outcome, recordedAt }) =>
            ['notify', 'postpone'].includes(event) &&
            cycle === opened?.cycle &&
            outcome === 'accepted' &&
            recordedAt <= opened.recordedAt,
        );
        const given = domain.calendar.workingDaysBetween(
          localDay(told?.occurredAt ?? ''),
          localDay(opened?.occurredAt ?? ''),
        );
        expect(6 - given).toBe(by);
      }
    }
    expect(notice.nearMisses.reduce((sum, { decisions: { total } }) => sum + total, notice.unmeasured.total)).toBe(
      notice.refuses.total,
    );
    expect(notice.asked.total).toBeGreaterThan(notice.refuses.total);
  });

  test('may be let through by a looser rule, by name', async () => {
    const { store, assessed } = await aYear(5, { 'organ/notice': { workingDays: 12 } });
    const denied = (await store.decisions(branch)).filter(
      ({ outcome, findings }) =>
        outcome === 'denied' && findings.every(({ severity, rule }) => severity !== 'deny' || rule === 'organ/notice'),
    );
    const { said } = await assessed({ 'organ/notice': { workingDays: 0 } }, { units: [branch] });
    expect([...idsOf(said.admitted)].sort()).toEqual(denied.map(({ id }) => id).sort());
    expect(denied.length).toBeGreaterThan(0);
    expect(said.refused.total).toBe(0);
  });
});

describe('what would be owed', () => {
  test('is what a year planned under the reform brings, cycle by cycle', async () => {
    const reform: Rules = { 'organ/theme-day': 'off', 'organ/committee-meeting': { cadence: 'weekly' } };
    const { assessed } = await aYear(3);
    const { owed } = await assessed(reform, { units: [branch] });
    const planned = await anOrgan({ top: top(reform), store: new MemoryStore(), rosters });
    const [plan] = await planned.engine.plan(year, [branch]);
    const after = owed.duties.flatMap(({ cycles }) => idsOf(cycles.after));
    expect(after.sort()).toEqual([...(plan?.created ?? [])].sort());
    const meetings = owed.duties.find(({ duty }) => duty === 'committee-meeting');
    expect(meetings?.more.total).toBe(53);
    expect(meetings?.fewer.total).toBe(12);
  });

  test('costs the hours that somebody assumes', async () => {
    const { assessed } = await aYear(3);
    const hoursOf = async (hours: Reform['hours']) =>
      (await assessed({}, { units: [branch], ...(hours ? { hours } : {}) })).owed.duties.find(
        ({ duty }) => duty === 'general-meeting',
      );
    const [usual, longer] = [await hoursOf(undefined), await hoursOf({ 'general-meeting': 3 })];
    expect(usual?.hoursEach).toBe(1.5);
    // Four meetings of nine who should come.
    expect(usual?.hours.now.total).toBe(4 * 9 * 1.5);
    expect(longer?.hours.now.total).toBe(4 * 9 * 3);
  });
});

describe('refuses, before anything is counted,', () => {
  test('days that are none, units that nobody knows, and days without a record', async () => {
    const { assessed } = await aYear(3);
    const codeOf = (over: Partial<Reform>) =>
      assessed({}, over).then(
        () => 'none',
        ({ code, message }) => `${code} ${message}`,
      );
    expect(await codeOf({ from: '2026-05-01', to: addDays('2026-05-01', -1) })).toMatch(
      /^OBLIGATO_USAGE .*2026-05-01 is after/,
    );
    expect(await codeOf({ units: ['nobody'] })).toMatch(/^OBLIGATO_UNIT_UNKNOWN /);
    expect(await codeOf({ from: '2019-01-01', to: '2019-12-31' })).toMatch(/^OBLIGATO_USAGE Nothing was decided/);
  });
});
