/** A unit below another in which people speak in confidence, with an API in front of it. */
import type { RosterRow } from '@obligato/core';
import { createEngine, MemoryStore, parseUnit, type Store, VirtualClock } from '@obligato/engine';
import { MemoryEvidence } from '@obligato/engine/store';
import type { ApiOptions } from '@obligato/http';
import { type House, inFrontOf } from '../http/house.ts';
import { confiding } from './confiding.ts';

export const unit = 'top/mid';

export const person = (member: string, ...roles: string[]): RosterRow => ({
  ...{ member, name: member, standing: 'full', roles, from: '2020-01-01' },
});
export const roster = [person('chief', 'leader'), person('clerk', 'secretary'), person('ann'), person('bob')];

export interface Confiding extends House {
  /** What was logged, a line each. */
  readonly log: string[];
}

/** `presets`: those of the confiding plugin that hold for both units. */
export async function openConfiding(
  over: Partial<ApiOptions> = {},
  { presets = ['all'], store = new MemoryStore() }: { presets?: readonly string[]; store?: Store } = {},
): Promise<Confiding> {
  const clock = new VirtualClock('2026-03-02T09:00:00+08:00');
  const names = presets.map((preset) => `house/${preset}`).join(', ');
  const files = [`unit: top\ntitle: Top\nextends: [${names}]`, 'unit: top/mid\ntitle: Mid\nparent: top'];
  const units = files.map((text) => parseUnit(text));
  const evidence = new MemoryEvidence();
  const engine = await createEngine({ units, plugins: { house: confiding }, store, clock, evidence });
  await engine.setRoster(unit, roster);
  await engine.setRoster('top', [person('head', 'leader'), person('inspector')]);
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  const log: string[] = [];
  const say = (fields: object) => void log.push(JSON.stringify(fields));
  return { ...inFrontOf(engine, clock, { log: { info: say, warn: say, error: say }, ...over }), log };
}

/** An opinion about the chief, who leads the unit. */
export const said = { duty: 'about-leader', event: 'say', payload: { text: 'takes gifts', about: ['chief'] } };
