import { type Day, unitOfCycle } from '@obligato/core';
import type { Organ } from '@obligato/testing/fixtures';

/** Runs the clock on every day up to the last on which something of a cycle is due: whoever leaves it standing is not reminded of what is past. */
export async function tickWhenDue({ engine, goTo }: Pick<Organ, 'engine' | 'goTo'>, cycle: string, last: Day) {
  const unit = unitOfCycle(cycle) ?? '';
  for (;;) {
    const due = (await engine.unit(unit)).cycles.get(cycle)?.dues[0];
    if (!due || due.on > last) break;
    goTo(due.on);
    await engine.tick();
  }
  goTo(last);
  await engine.tick();
}
