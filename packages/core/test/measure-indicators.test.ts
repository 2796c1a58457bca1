/** What holds for every indicator, whatever it measures: nothing under five, no person, not measured is never 0, and no decision hangs on it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createCalendar,
  createCatalogue,
  defineRule,
  type Measured,
  meeting,
  noOptions,
  weekdaysOnly,
} from '../src/index.ts';
import { charterData, measureIndicators, surveyedCycles, surveyOf } from '../src/internal.ts';
import { aCharter } from './a-charter.ts';
import { aCycle } from './a-cycle.ts';
import { members } from './a-roster.ts';
import { aCheck } from './a-rule.ts';
import { aText } from './a-text.ts';

const days = { from: '2026-01-01', to: '2026-12-31' };
const calendar = createCalendar(weekdaysOnly);
const catalogue = createCatalogue({});
const roster = members(6);

const indicator = (measure: () => Measured, spread: object = {}) =>
  defineRule({
    kind: 'indicator',
    indicates: {
      title: aText('Meetings'),
      problem: { id: 'form', order: 1, title: aText('Form') },
      unit: 'count',
      reads: aText('{{numerator}} of {{denominator}}'),
      how: aText('counted'),
      unfair: aText('seldom'),
      gamedBy: aText('nothing'),
      ...spread,
    },
    clause: { source: aText('House rules'), article: '1', confidence: 'local' },
    why: aText('because'),
    ...noOptions,
    messages: { seen: aText('seen by {{who}}'), blind: aText('nobody looked') },
    measure,
  });

const inBars = { spread: { title: aText('Days'), unit: 'working-days', from: [0, 1, 3, 6, 11] } };

function reading(measure: () => Measured, cycles = [aCycle()], spread: object = {}) {
  const surveyed = surveyedCycles({
    cycles,
    decisions: new Map(),
    roster,
    catalogue,
    calendar,
    today: '2026-12-31',
    ...days,
  });
  const charter = aCharter({ 'house/meetings': [indicator(measure, spread), 'observe'] });
  const survey = surveyOf({ unit: 'bureau/branch-1', roster, charter, own: surveyed, borne: [], ...days });
  return { ...measureIndicators({ charter, calendar, survey, surveyed })[0], survey };
}

const seen = (who: string, cycle?: string) => ({
  ...{ messageId: 'seen', data: { who } },
  ...(cycle === undefined ? {} : { cycle }),
});

describe('an indicator', () => {
  test('reads as a sentence, with what is behind it', () => {
    const { id } = aCycle();
    const { figure, reads } = reading(() => ({ numerator: 2, denominator: 5, list: [seen('somebody', id)] }));
    expect(reads?.en).toBe('2 of 5');
    expect(figure?.list).toEqual([{ cycle: id, says: expect.objectContaining({ en: 'seen by somebody' }) }]);
  });

  test('of fewer than five tells nothing, and nothing is not 0', () => {
    const { figure, reads } = reading(() => ({ numerator: 4, denominator: 4, list: [seen('somebody')] }));
    expect(figure).toBeNull();
    expect(reads?.en).toBe('Not measured: there are 4, and of fewer than 5 nothing is told.');
  });

  test('that fails is not measured, and says what failed', () => {
    const { figure, reads } = reading(() => {
      throw new Error('no such field');
    });
    expect(figure).toBeNull();
    expect(reads?.en).toContain('the indicator itself failed: no such field');
  });

  test.each([
    ['what is no number', { numerator: Number.NaN, denominator: 9, list: [] }, 'measure.numerator'],
    ['less than nothing', { numerator: 1, denominator: -9, list: [] }, 'measure.denominator'],
    ['no list', { numerator: 1, denominator: 9 } as unknown as Measured, 'measure.list'],
    [
      'a message that it does not have',
      { numerator: 1, denominator: 9, list: [{ messageId: 'nope', data: {} }] },
      'messageId',
    ],
    ['somebody by id', { numerator: 1, denominator: 9, list: [seen('m3')] }, 'about no person'],
    ['somebody by name', { numerator: 1, denominator: 9, list: [seen('Name of m3')] }, 'about no person'],
  ])('that answers %s is not measured', (_, answer, says) => {
    const { figure, reads } = reading(() => answer);
    expect(figure).toBeNull();
    expect(reads?.en).toContain(says);
  });

  test('may say itself why it measures nothing', () => {
    const { figure, reads } = reading(() => ({ notMeasured: { messageId: 'blind', data: {} } }));
    expect([figure, reads?.en]).toEqual([null, 'nobody looked']);
  });

  test('counts a duty of one person, and does not name it', () => {
    const own = aCycle({ id: 'bureau/branch-1/report/2026/m3', owedBy: 'each-member', bearer: 'm3' });
    const { figure } = reading(() => ({ numerator: 1, denominator: 9, list: [seen('x', own.id)] }), [own]);
    expect(figure).toMatchObject({ numerator: 1, list: [], unnamed: 1 });
  });

  test('never sees what is kept from anybody, nor another year', () => {
    const kept = aCycle({ keptFrom: { members: ['m1'], unit: false } });
    const before = aCycle({ period: { id: '2025-Q4', from: '2025-10-01', to: '2025-12-31' } });
    expect(reading(() => ({ numerator: 0, denominator: 9, list: [] }), [kept, before]).survey.cycles).toEqual([]);
  });

  test('decides nothing: with it or without, charters are one, and none of it is stored with them', () => {
    const check = aCheck({ on: { obligation: meeting.name, events: ['open'], duties: undefined } });
    const measured = indicator(() => ({ numerator: 0, denominator: 9, list: [] }));
    const [without, beside] = [aCharter({ check }), aCharter({ check, 'house/meetings': [measured, 'observe'] })];
    expect(beside.digest).toBe(without.digest);
    expect(charterData(beside)).toEqual(charterData(without));
    expect(beside.entries).toHaveLength(2);
  });

  test('that is off is not asked', () => {
    const charter = aCharter({
      'house/meetings': [indicator(() => ({ numerator: 0, denominator: 9, list: [] })), 'off'],
    });
    const survey = surveyOf({ unit: 'bureau/branch-1', roster, charter, own: [], borne: [], ...days });
    expect(measureIndicators({ charter, calendar, survey, surveyed: [] })).toEqual([]);
  });

  describe('shown as bars', () => {
    const barsOf = (values: readonly number[], spread: object = inBars) => {
      const measured = () => ({ numerator: 0, denominator: Math.max(5, values.length), list: [], spread: values });
      return reading(measured, undefined, spread);
    };
    const times = (value: number, count: number) => Array<number>(count).fill(value);

    test('counts what lies where, an empty bar among others', () => {
      const { figure } = barsOf([...times(0, 7), ...times(4, 5), ...times(40, 6)]);
      expect(figure?.spread).toEqual({
        ...{ title: aText('Days'), unit: 'working-days' },
        bars: [
          { from: 0, to: 0, count: 7 },
          { from: 1, to: 2, count: 0 },
          { from: 3, to: 5, count: 5 },
          { from: 6, to: 10, count: 0 },
          { from: 11, to: null, count: 6 },
        ],
      });
    });

    test.each([
      [
        'is one with the next',
        [...times(0, 2), ...times(2, 3), ...times(20, 5)],
        [
          [0, 2, 5],
          [3, 5, 0],
          [6, 10, 0],
          [11, null, 5],
        ],
      ],
      ['is one with those before, at the end', [...times(0, 9), 40], [[0, null, 10]]],
      ['is all there is', times(0, 4), undefined],
    ] as const)('a bar of fewer than five %s', (_, values, expected) => {
      const bars = barsOf(values).figure?.spread?.bars.map(({ from, to, count }) => [from, to, count]);
      expect(bars).toEqual(expected);
    });

    test('none tells of fewer than five, and together they count everything, whatever is measured', () => {
      fc.assert(
        fc.property(fc.array(fc.nat({ max: 30 }), { maxLength: 60 }), (values) => {
          const { bars = [] } = barsOf(values).figure?.spread ?? {};
          expect(bars.filter(({ count }) => count > 0 && count < 5)).toEqual([]);
          expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(values.length < 5 ? 0 : values.length);
        }),
      );
    });

    test('is not measured where it is no whole number, or where nobody said what bars are of', () => {
      expect(barsOf([1, 2, 2.5, 3, 4]).reads?.en).toContain('measure.spread[2]');
      expect(barsOf([1, 2, 3, 4, 5], {}).reads?.en).toContain('`indicates.spread`');
    });
  });

  test('names what is so much alike beside what it is like, and nothing where one of the two is not named', () => {
    const [one, other] = [aCycle(), aCycle({ id: 'bureau/branch-1/meeting/2026-Q2' })];
    const own = aCycle({ id: 'bureau/branch-1/report/2026/m3', owedBy: 'each-member', bearer: 'm3' });
    const alike = (cycle: string) => ({ ...seen('x', one.id), pair: { cycle, percent: 95 } });
    const answer = { numerator: 1, denominator: 9, list: [alike(other.id), alike(own.id)] };
    const { figure } = reading(() => answer, [one, other, own]);
    expect(figure).toMatchObject({ list: [{ pair: { cycle: other.id, percent: 95 } }], unnamed: 1 });
    const tooMuch = { ...answer, list: [{ ...seen('x', one.id), pair: { cycle: other.id, percent: 101 } }] };
    expect(reading(() => tooMuch).reads?.en).toContain('pair.percent');
  });
});
