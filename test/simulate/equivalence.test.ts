import { createEngine, VirtualClock } from '@obligato/engine';
import { createWorld, liveUnit, liveYear } from '@obligato/simulate';
import { expect, test } from 'vitest';
import { organRosters, organUnits, organYear, plugins } from './the-organ.ts';

test('the simulator and the engine decide the same year alike: every cycle, event, day, outcome and finding', async () => {
  const seed = 7;
  const clock = new VirtualClock('2026-01-01T08:00:00+08:00');
  const engine = await createEngine({ units: organUnits, plugins, clock });
  for (const [unit, roster] of organRosters) await engine.setRoster(unit, roster);
  await liveYear({ engine, clock, year: 2026, seed });

  const world = createWorld(organYear(seed));
  for (let index = 0; index < world.unitCount; index++) {
    const unit = world.unit(index);
    const simulated: string[] = [];
    const cycles = liveUnit(world, unit, ({ cycle, event, on, decided: { outcome } }) => {
      const findings = 'findings' in outcome ? outcome.findings : [];
      const said = findings.map(({ entry, messageId, severity }) => `${severity} ${entry.id} ${messageId}`);
      simulated.push(`${cycle.id} ${event} ${on} ${outcome.outcome} ${said.sort()}`);
    });
    const decided = (await engine.decisions(unit.id)).map(({ cycle, event, occurredAt, outcome, findings }) => {
      const said = findings.map(({ rule, messageId, severity }) => `${severity} ${rule} ${messageId}`);
      return `${cycle} ${event} ${occurredAt.slice(0, 10)} ${outcome} ${said.sort()}`;
    });
    expect(simulated.sort()).toEqual(decided.sort());
    const kept = (await engine.unit(unit.id)).cycles;
    for (const cycle of cycles.values()) {
      expect(kept.get(cycle.id)).toMatchObject({ state: cycle.state, dues: cycle.dues, version: cycle.version });
    }
  }
});
