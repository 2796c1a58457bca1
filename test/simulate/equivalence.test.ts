import {
  createEngine,
  definePlugin,
  defineRule,
  everyEvent,
  isKept,
  type Plugins,
  VirtualClock,
} from '@obligato/engine';
import { createWorld, liveUnit, liveYear } from '@obligato/simulate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { organRosters, organUnits, organYear, plugins } from './the-organ.ts';

test('the simulator and the engine decide the same year alike: every cycle, event, day, outcome and finding', async () => {
  expect(await liveAlike(organUnits, plugins)).toContain('miss accepted');
});

/** Whatever deadline has passed, this house does not have it so. */
const nothingMissed = defineRule({
  kind: 'check',
  on: { ...everyEvent, events: ['miss'] },
  clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '1', confidence: 'local' },
  why: { en: 'Nothing is missed here.', 'zh-CN': '本单位没有逾期一说。' },
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  messages: { never: { en: 'Nothing is missed here.', 'zh-CN': '本单位没有逾期一说。' } },
  evaluate: ({ found }) => [found('never', {})],
});

test('a due that is refused is over for both, and the cycle has another version for both', async () => {
  const title = { en: 'House rules', 'zh-CN': '内部规定' };
  const house = definePlugin({ name: 'house', version: '1.0.0', title, rules: { 'nothing-missed': nothingMissed } });
  const origin = { file: 'tax-bureau.yaml', line: 1 };
  const stated = { rule: 'house/nothing-missed', origin, severity: { value: 'deny', origin }, options: {} };
  const units = organUnits.map((unit) => (unit.parent ? unit : { ...unit, rules: [...unit.rules, stated] }));
  expect(await liveAlike(units, { ...plugins, house })).toContain('miss denied');
});

/** Lives one year through the engine and once more in the simulator, and compares all of it. Returns what came up. */
async function liveAlike(units: typeof organUnits, installed: Plugins): Promise<ReadonlySet<string>> {
  const seed = 7;
  const clock = new VirtualClock('2026-01-01T08:00:00+08:00');
  const engine = await createEngine({ units, plugins: installed, clock });
  for (const [unit, roster] of organRosters) await engine.setRoster(unit, roster);
  const { refused } = await liveYear({ engine, clock, year: 2026, seed });

  const cameUp = new Set<string>();
  const population = { kind: 'given', units, rosters: organRosters } as const;
  const world = createWorld(organYear(seed, { plugins: installed, population }));
  for (let index = 0; index < world.unitCount; index++) {
    const unit = world.unit(index);
    const simulated: string[] = [];
    const cycles = liveUnit(world, unit, ({ cycle, event, on, decided: { outcome } }) => {
      const findings = 'findings' in outcome ? outcome.findings : [];
      const said = findings.map(({ entry, messageId, severity }) => `${severity} ${entry.id} ${messageId}`);
      simulated.push(`${cycle.id} ${event} ${on} ${outcome.outcome} ${said.sort()}`);
      cameUp.add(`${event} ${outcome.outcome}`);
    });
    // What people tried in vain is answered, and stands nowhere else.
    const answered = refused.filter((each) => each.unit === unit.id && !isKept(each.outcome));
    const decided = [...(await engine.decisions(unit.id)), ...answered].map(
      ({ cycle, event, occurredAt, outcome, findings }) => {
        const said = findings.map(({ rule, messageId, severity }) => `${severity} ${rule} ${messageId}`);
        return `${cycle} ${event} ${occurredAt.slice(0, 10)} ${outcome} ${said.sort()}`;
      },
    );
    expect(simulated.sort()).toEqual(decided.sort());
    const kept = (await engine.unit(unit.id)).cycles;
    for (const cycle of cycles.values()) {
      const { state, dues, fired, version } = cycle;
      expect(kept.get(cycle.id), cycle.id).toMatchObject({ state, dues, fired, version });
    }
  }
  return cameUp;
}
