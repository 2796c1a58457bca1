import { describe, expect, test } from 'vitest';
import { cnCalendar } from '../../../plugins/cn-calendar/src/index.ts';
import { notice } from '../../../plugins/general/src/index.ts';
import { organBranch } from '../../../plugins/organ-branch/src/index.ts';
import { createCatalogue, definePlugin, ObligatoError } from '../src/index.ts';
import { measureOf } from '../src/internal.ts';

/** What is wrong with a notice rule whose message measures so. */
function toldOf(measure: object): readonly string[] {
  const { tooLate } = notice.messages as Record<string, object>;
  const rule = { ...notice, messages: { ...notice.messages, tooLate: { ...tooLate, measure } } };
  const plugin = definePlugin({ name: 'house', version: '1.0.0', rules: { notice: rule } } as never);
  try {
    createCatalogue({ house: plugin });
    return [];
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw error;
    return error.problems.map(({ message }) => message);
  }
}

describe('a measure', () => {
  test('is the two numbers that the message tells', () => {
    const found = {
      messageId: 'tooLate',
      data: { sentOn: '2026-03-09', given: 3, required: 10, earliest: '2026-03-23' },
    };
    expect(measureOf(notice, found)).toEqual({ asked: 10, found: 3, in: 'workingDays' });
  });

  test('is none where the message has none, or where it was told no numbers', () => {
    expect(measureOf(notice, { messageId: 'none', data: { required: 3 } })).toBeUndefined();
    expect(measureOf(notice, { messageId: 'toString', data: {} })).toBeUndefined();
    expect(measureOf(notice, { messageId: 'tooLate', data: { given: 'three', required: 10 } })).toBeUndefined();
  });

  test('names placeholders of its message and a unit that is known, or the rule is not loaded', () => {
    expect(toldOf({ asked: 'required', found: 'given', in: 'workingDays' })).toEqual([]);
    expect(toldOf({ asked: 'wanted', found: 'given', in: 'workingDays' })).toEqual([
      expect.stringContaining('measures "tooLate" by "wanted", which is not among its placeholders'),
    ]);
    expect(toldOf({ asked: 'required', found: 'given', in: 'miles' })).toEqual([
      expect.stringContaining('measures "tooLate" in "miles", which is not a unit of measure'),
    ]);
  });

  test('stands with the rules of the national pack that count something', () => {
    const { rules } = createCatalogue({ organ: organBranch, calendar: cnCalendar });
    const measured = [...rules.values()].filter(({ rule }) =>
      Object.values(rule.messages).some((each) => each.measure),
    );
    expect(measured.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['organ/notice', 'organ/quorum', 'organ/late-entry']),
    );
  });
});
