/** A calendar of a unit in which a later release has moved a cycle, or in which an obligation is gone, goes on showing all of them. */
import { cnCalendar } from '@obligato/cn-calendar';
import { createEngine, MemoryStore, VirtualClock } from '@obligato/engine';
import { calendarFeed } from '@obligato/http';
import { organBranch } from '@obligato/organ-branch';
import { aUnit, people } from '@obligato/testing/fixtures';
import { expect, test } from 'vitest';

test('what is left alone is shown by its dates, and nothing else is left out for its sake', async () => {
  const clock = new VirtualClock('2026-01-05T09:00:00+08:00');
  const plugins = { organ: organBranch, calendar: cnCalendar };
  const units = [aUnit('u', { extends: ['organ/recommended'] })];
  const engine = await createEngine({ units, plugins, store: new MemoryStore(), clock });
  await engine.setRoster('u', people({ full: 11, committee: 3, leaders: 1 }));
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  const { domain } = engine;
  const cycles = [...(await engine.unit('u')).cycles.values()];
  const [first, second] = cycles;
  if (!first || !second) throw new Error('nothing is planned');
  const moved = { ...first, state: { ...first.state, version: first.state.version + 1 } };
  const gone = { ...second, obligation: 'gone' };
  const shown = (which: typeof cycles, language: 'en' | 'zh-CN') =>
    calendarFeed({ title: 'u', cycles: which, language, domain }).match(/X-OBLIGATO-CYCLE/g)?.length;
  for (const language of ['en', 'zh-CN'] as const) {
    expect(shown([moved, gone, ...cycles.slice(2)], language)).toBe(cycles.length);
  }
});
