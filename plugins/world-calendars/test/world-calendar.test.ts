import { type Calendar, createCalendar, type Day, isDay, ObligatoError } from '@obligato/core';
import manifest from 'date-holidays/package.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { worldCalendar, worldCalendars } from '../src/index.ts';

const calendarOf = async (code: string) => createCalendar(await worldCalendar(code));
const offIn = (calendar: Calendar, days: readonly Day[]) => days.filter((day) => !calendar.isWorkingDay(day));

const refusal = async (code: string) => {
  try {
    await worldCalendar(code);
  } catch (error) {
    if (error instanceof ObligatoError) return error.problems[0];
    throw error;
  }
  return undefined;
};

describe('C6: Germany', () => {
  test('has the holidays of 2026 that are so in every state, and no other weekday off', async () => {
    const { off } = await worldCalendar('DE');
    expect(off.filter((day) => day.startsWith('2026'))).toEqual([
      ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-12-25'],
    ]);
  });

  test('calls them by their names, those on a Saturday too', async () => {
    const germany = await calendarOf('DE');
    expect(germany.nameOf('2026-04-03')).toEqual({ en: 'Good Friday', 'zh-CN': '耶稣受难日' });
    // What no other country has keeps the name that it has at home.
    expect(germany.nameOf('2026-10-03')?.['zh-CN']).toBe('Tag der Deutschen Einheit');
    expect(germany.isWorkingDay('2026-10-03')).toBe(false);
  });

  test('has more in Bavaria, and one more in Augsburg', async () => {
    const own = ['2026-01-06', '2026-06-04', '2025-08-08'];
    const [germany, bavaria, augsburg] = await Promise.all(['DE', 'DE-BY', 'DE-BY-A'].map(calendarOf));
    expect(germany && offIn(germany, own)).toEqual([]);
    expect(bavaria && offIn(bavaria, own)).toEqual(['2026-01-06', '2026-06-04']);
    expect(augsburg && offIn(augsburg, own)).toEqual(own);
  });
});

describe('C6: the United States', () => {
  test('have the federal holidays of 2026, with the Friday in place of the Fourth of July', async () => {
    const { off } = await worldCalendar('US');
    expect(off.filter((day) => day.startsWith('2026'))).toEqual([
      ...['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-07-03', '2026-09-07'],
      ...['2026-10-12', '2026-11-11', '2026-11-26', '2026-12-25'],
    ]);
  });

  test('have a New Year that is kept on the last Friday of the year before', async () => {
    const states = await calendarOf('US');
    expect(states.isWorkingDay('2027-12-31')).toBe(false);
    expect(states.nameOf('2026-07-03')).toEqual({
      en: 'Independence Day (substitute day)',
      'zh-CN': '独立日（补休）',
    });
  });
});

test('C6: half a day is worked, and days on which clocks change are whole', async () => {
  // Icelanders work until noon on Christmas Eve; Easter Monday of 2026 is a day like others, Easter Sunday in Sydney has 25 hours.
  const iceland = await calendarOf('IS');
  expect(['2026-12-24', '2026-12-25'].map(iceland.isWorkingDay)).toEqual([true, false]);
  const sydney = await calendarOf('AU-NSW');
  expect(sydney.nameOf('2026-04-05')?.en).toBe('Easter Sunday');
  expect(sydney.nameOf('2026-04-06')?.en).toBe('Easter Monday');
});

describe('C6: every calendar', () => {
  test('is known from 2000 to 2039, works nowhere in exchange, and lists days that there are', async () => {
    for (const code of ['DE', 'US', 'FR', 'GB-ENG', 'BR', 'JP', 'ZA']) {
      const data = await worldCalendar(code);
      expect(data).toMatchObject({ id: code, worked: [], coverage: { from: '2000-01-01', to: '2039-12-31' } });
      expect(data.off.every(isDay)).toBe(true);
      expect(new Set(data.off).size).toBe(data.off.length);
      expect(data.off.filter((day) => day < '2000-01-01' || day > '2039-12-31')).toEqual([]);
      expect(createCalendar(data).isProvisional('2040-01-01')).toBe(true);
    }
  });

  test('says by which version of the library it was computed', async () => {
    expect((await worldCalendar('DE')).version).toBe(`date-holidays-${manifest.version}`);
  });

  test('stands behind the code of its country in obligato.yaml', async () => {
    expect((await worldCalendars.calendars?.('AT'))?.id).toBe('AT');
    expect(worldCalendars.calendar).toBeUndefined();
  });
});

describe('C6: refused is', () => {
  test('China, with the plugin that knows its make-up days', async () => {
    const problem = await refusal('CN');
    expect(problem).toMatchObject({ code: 'OBLIGATO_CALENDAR_UNKNOWN' });
    expect(problem?.hint).toContain('@obligato/cn-calendar');
    expect(problem?.translations?.['zh-CN'].message).toContain('调休');
  });

  test.each(['BY', 'HU', 'LV', 'RU', 'TW', 'VN', 'IL', 'SA', 'KR'])(
    '%s, which cannot be counted by its holidays',
    async (code) => {
      expect((await refusal(code))?.hint).toContain('calendar: holidays.yaml');
    },
  );

  test.each([
    ['XX', 'such as'],
    ['Germany', 'such as DE (Germany), '],
    ['德国', 'such as DE (Germany), '],
    ['UK', 'such as GB (United Kingdom), '],
    ['DX', 'such as DE (Germany), DJ (Djibouti), DK (Denmark), '],
    ['DE-XX', 'DE-'],
    ['DE-BY-XX', 'DE-BY-'],
    ['EE-1', 'write "EE"'],
    ['', 'such as'],
  ])('%s, which there is not, with what there is', async (code, hint) => {
    expect(await refusal(code)).toMatchObject({
      code: 'OBLIGATO_CALENDAR_UNKNOWN',
      hint: expect.stringContaining(hint),
    });
  });

  test('in Chinese by the Chinese name of the country', async () => {
    const chinese = async (code: string) =>
      Object.values((await refusal(code))?.translations?.['zh-CN'] ?? {}).join('。');
    expect(await chinese('HU')).toContain('匈牙利（HU）');
    expect(await chinese('CN')).toContain('中国（CN）');
    expect(await chinese('Germany')).toContain('例如 DE（德国）、');
    for (const code of ['XX', 'KR', 'IL', 'DX'])
      expect((await chinese(code)).replaceAll(/`[^`]*`/g, '')).not.toMatch(/\p{Script=Latin}[a-z]{2,}/u);
  });
});
