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
