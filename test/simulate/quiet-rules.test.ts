/** What the simulator does not ask would say nothing: units are lived with every rule asked, and once more without. */
import { createWorld, liveUnit, loadScenario } from '@obligato/simulate';
import { expect, test } from 'vitest';
import { isQuietFor } from '../../packages/simulate/src/world/quiet-rules.ts';

const world = createWorld(await loadScenario(new URL('../bench/nation-scenario.js', import.meta.url).pathname));
const asksAll = { ...world, asked: (rules: Parameters<typeof world.asked>[0]) => rules };

function lived(place: typeof world, index: number) {
  const told: string[] = [];
  const cycles = liveUnit(place, place.unit(index), ({ cycle, event, on, decided: { outcome } }) => {
    const findings = 'findings' in outcome ? outcome.findings : [];
    const said = findings.map(({ entry, messageId, severity }) => `${severity} ${entry.id} ${messageId}`).sort();
    const passed = 'passed' in outcome ? outcome.passed : [];
    told.push(`${cycle.id} ${event} ${on} ${outcome.outcome} ${said} ${passed}`);
  });
  return { told, states: [...cycles.values()].map(({ id, state, version }) => ({ id, state, version })) };
}

test('the same year comes of it whether they are asked or not, word for word', () => {
  for (let index = 0; index < 60; index++) {
    expect(lived(world, index * 7)).toEqual(lived(asksAll, index * 7));
  }
});

test('each that is left out is one that those years would have asked', () => {
  const said = new Set<string>();
  for (let index = 0; index < 60; index++) {
    liveUnit(asksAll, asksAll.unit(index * 7), ({ decided: { outcome } }) => {
      for (const id of 'passed' in outcome ? outcome.passed : []) said.add(id);
    });
  }
  const isQuiet = isQuietFor(world.catalogue, world.trusted);
  const leftOut = [...world.catalogue.rules.keys()].filter(isQuiet);
  expect(leftOut.length).toBeGreaterThan(10);
  expect(leftOut.filter((id) => !said.has(id))).toEqual([]);
});

test('fewer are asked, and what may speak is', () => {
  const period = { id: '2026-Q1', from: '2026-01-01', to: '2026-03-31' } as const;
  const place = { obligation: 'meeting', duty: 'general-meeting', period } as unknown as Parameters<Charter>[0];
  const rules = world.unit(0).charterOn('2026-02-01').applicableRules(place, 'open');
  const asked = world.asked(rules).checks.map(({ id }) => id);
  expect(rules.checks.map(({ id }) => id)).toContain('core/in-order');
  expect(asked).not.toContain('core/in-order');
  expect(asked).toContain('meeting/one-place-at-a-time');
  expect(world.asked(rules).facts.length).toBeLessThan(rules.facts.length);
});

type Charter = ReturnType<ReturnType<typeof world.unit>['charterOn']>['applicableRules'];
