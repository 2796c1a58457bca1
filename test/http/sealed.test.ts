/** What is closed to somebody is in no answer of any route: generated, so that a route that comes later is asked as well. */
import { createHash } from 'node:crypto';
import { allRoutes, type Route } from '@obligato/http';
import { beforeAll, describe, expect, test } from 'vitest';
import { at, evaluating, type House, openHouse } from './house.ts';

const unit = 'top/mid';
const cycle = evaluating(unit);
const other = `${unit}/leaders/2031`;
const said = 'What was said of leaders/2026';
const sha256 = createHash('sha256').update(said).digest('hex');
let house: House;
beforeAll(async () => {
  house = await openHouse();
  const payload = { subjects: ['chief'], eligible: { members: 5, nonMembers: 0 }, closesOn: '2026-03-09' };
  await house.engine.putEvidence(new Blob([said]).stream());
  const attached = { evidence: [{ kind: 'file' as const, sha256, name: 'said.txt' }], evidenceInConfidence: true };
  const by = { unit, member: 'clerk' };
  const { outcome } = await house.engine.attempt({ cycle, event: 'announce', payload, by, ...attached });
  expect(outcome).toBe('accepted');
});

const places: Readonly<Record<string, string>> = {
  ...{
    number: '1',
    year: '2026',
    event: 'collect',
    field: 'heldWith',
    paper: 'minutes',
    name: 'evaluation',
    member: 'eve',
    sha256,
  },
};
const days = '?from=2026-01-01&to=2026-12-31';
const queries: Readonly<Record<string, string>> = {
  ...{ listChoices: '?event=announce', readPrefill: '?event=collect', listDays: days, readCalendar: days },
  ...{ searchRecords: '?q=leaders&limit=100', readSummary: '?under=top', listDecisions: '?order=newest' },
  listIndicators: '?under=top',
};

const reading = allRoutes.filter(({ method, action, name }) => {
  return method === 'get' && action !== 'public' && action !== 'signed-in' && name !== 'followEvents';
});

/** As far up as somebody who is evaluated may stand: whoever leads reads nothing of it from any role, at home or above. */
const tokens = () =>
  (['member', 'secretary', 'superior', 'auditor', 'administrator'] as const).flatMap((role) =>
    [unit, 'top'].map((home) => house.token(role, home, 'chief')),
  );

function pathOf(route: Route, of: string): string {
  const path = route.path
    .replace('{unit}', at(unit))
    .replace('{cycle}', at(of))
    .replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? name);
  return `${path}${queries[route.name] ?? ''}`;
}

describe('whoever is evaluated', () => {
  test.each(reading.map((route) => [route.name, route] as const))('finds nothing of it in %s', async (_, route) => {
    for (const token of tokens()) {
      const answer = await house.ask(pathOf(route, cycle), { token });
      const text = await answer.text();
      if (!route.path.includes('{cycle}')) expect(text).not.toContain('leaders/2026');
      else {
        const ofNone = await house.ask(pathOf(route, other), { token });
        expect(answer.status).toBeGreaterThanOrEqual(403);
        expect([answer.status, text]).toEqual([ofNone.status, await ofNone.text()]);
      }
    }
  });

  test('though others find it: the test looks where something is', async () => {
    const token = house.token('secretary', unit, 'ann');
    const found: string[] = [];
    for (const route of reading) {
      const answer = await house.ask(pathOf(route, cycle), { token });
      const text = await answer.text();
      if (answer.ok && (route.path.includes('{cycle}') || text.includes('leaders/2026'))) found.push(route.name);
    }
    expect(found).toEqual(
      expect.arrayContaining([
        ...['listCycles', 'readCycle', 'lookAhead', 'listChoices', 'readPrefill', 'listDecisions', 'readHistory'],
        ...['readStatus', 'readUnitStatus', 'readToday', 'readLedger', 'readCalendar', 'searchRecords'],
        'readEvidence',
      ]),
    );
  });
});
