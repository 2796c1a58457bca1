import { describe, expect, test } from 'vitest';
import { type Cycle, createCalendar, createCatalogue, weekdaysOnly } from '../src/index.ts';
import { lightOf } from '../src/internal.ts';
import { aCharter } from './a-charter.ts';
import { aState } from './a-cycle.ts';
import { aDuty } from './a-duty.ts';
import { planned, planning } from './a-planning.ts';

const catalogue = createCatalogue({});
const calendar = createCalendar(weekdaysOnly);
const light = (cycle: Cycle, today: string) => lightOf(cycle, today, catalogue, calendar);

function firstQuarter(over: Partial<Cycle> = {}): Cycle {
  const [cycle] = planned(planning({ charter: aCharter({ duty: aDuty() }) })).values();
  if (!cycle) throw new Error('nothing was planned');
  return { ...cycle, ...over };
}

describe('the light of a cycle', () => {
  test('is due, then soon ten working days ahead, then overdue on the day after', () => {
    const days = ['2026-01-05', '2026-03-16', '2026-03-17', '2026-03-31', '2026-04-01'];
    expect(days.map((day) => light(firstQuarter(), day).light)).toEqual(['due', 'due', 'soon', 'soon', 'overdue']);
  });
  test('is done once it is concluded, and stays marked late when it was missed', () => {
    const happened = { open: '2026-04-10T09:00:00+08:00' };
    const late = firstQuarter({ state: aState('meeting', 'concluded', { missed: ['open'] }), happened, dues: [] });
    expect(light(late, '2026-05-01')).toMatchObject({ light: 'done', late: true });
    expect(light({ ...late, state: aState('meeting', 'archived') }, '2026-05-01')).toMatchObject({
      light: 'done',
      late: false,
    });
  });
  test.each(['lapsed', 'cancelled'])('is none when %s', (state) => {
    expect(light(firstQuarter({ state: aState('meeting', state) }), '2026-05-01').light).toBe('none');
  });
});

describe('what was missed (A14)', () => {
  const missed = (happenedAt: string): Cycle =>
    firstQuarter({
      state: aState('meeting', 'concluded', { missed: ['open'] }),
      happened: { open: happenedAt },
      fired: ['remind:open:2026-01-20', 'miss:open:2026-01-31'],
    });
  test('in a cycle written before misses were kept is told by what was fired, and when it happened', () => {
    expect(light(missed('2026-01-23T14:00:00+08:00'), '2026-02-10')).toEqual({
      ...{ light: 'done', late: false, enteredLate: true },
    });
    expect(light(missed('2026-02-03T14:00:00+08:00'), '2026-02-10')).toEqual({
      ...{ light: 'done', late: true, enteredLate: false },
    });
  });
  test('can be late in one thing and only entered late in another', () => {
    const misses = [
      { event: 'open', notAfter: '2026-01-31', on: '2026-01-23' },
      { event: 'conclude', notAfter: '2026-02-05', on: '2026-02-10' },
    ];
    expect(light(firstQuarter({ misses }), '2026-02-10')).toMatchObject({ late: true, enteredLate: true });
  });
});
