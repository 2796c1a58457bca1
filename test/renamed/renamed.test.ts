/** A copy of an obligation under another name is what the original is: nothing hangs on the name. */
import { defaultSchedule, retentionOf, scheduleOf } from '@obligato/archive';
import type { Obligation } from '@obligato/core';
import { coreObligations } from '@obligato/core/internal';
import { ledgerTable, type PaperFacts, type PaperKind, paperFacts, paperKinds } from '@obligato/engine/files';
import { liveYear, simulate, usualStories } from '@obligato/simulate';
import { beforeAll, describe, expect, test } from 'vitest';
import { aHouseWith, type House, pluginsWith, scenarioWith, unit } from './a-house-with.ts';

const cycle = `${unit}/due/2026-Q1`;
const path = `/cycles/${encodeURIComponent(cycle)}`;

/** What is asked of either of the two. */
interface Pair<T> {
  readonly original: T;
  readonly copy: T;
}

/** As a plugin brings it. */
const copyOf = (original: Obligation): Obligation => ({ ...original, name: `${original.name}-copy` });

const both = async <T>(original: Obligation, ask: (obligation: Obligation) => T | Promise<T>): Promise<Pair<T>> => ({
  original: await ask(original),
  copy: await ask(copyOf(original)),
});

/** The same, but for the name itself. */
function expectAlike<T>({ original, copy }: Pair<T>, { name }: Obligation): T {
  const renamed = JSON.stringify(copy).replaceAll(`${name}-copy`, name);
  expect(JSON.parse(renamed)).toEqual(JSON.parse(JSON.stringify(original)));
  return original;
}

async function paperOf({ engine }: House, kind: PaperKind): Promise<PaperFacts | string> {
  const { cycles, roster } = await engine.unit(unit);
  const decisions = await engine.decisions(unit);
  const found = cycles.get(cycle);
  if (!found) throw new Error(`${cycle} was not planned`);
  const { catalogue } = engine.domain;
  try {
    return paperFacts(kind, { cycle: found, catalogue, decisions, unitTitle: 'Mid', roster, language: 'en' });
  } catch (error) {
    return (error as Error).message;
  }
}

async function livedHouse(obligation: Obligation) {
  const house = await aHouseWith(obligation);
  const planned = await house.engine.propose([], [unit]);
  const lived = await liveYear({ engine: house.engine, clock: house.clock, year: 2026, seed: 11 });
  const decisions = (await house.engine.decisions(unit)).map(({ cycle, event, occurredAt, outcome, findings }) => ({
    ...{ cycle, event, occurredAt, outcome },
    rules: findings.map(({ rule }) => rule),
  }));
  return { ...house, planned, lived, decisions };
}

/** Everything that the API says of a cycle to whoever leads, and to whoever would announce themselves. */
async function seenIn({ ask }: House) {
  const announcing = { subjects: ['clerk'], eligible: { members: 8, nonMembers: 0 }, closesOn: '2026-03-20' };
  const seen = {
    list: (await ask('chief', `/units/${encodeURIComponent(unit)}/cycles`)).text.includes(cycle),
    one: (await ask('chief', path)).status,
    next: (await ask('chief', `${path}/next`)).status,
    moved: (await ask('chief', `${path}/attempts`, { event: 'archive' })).status,
    announced: (await ask('clerk', `${path}/attempts`, { event: 'announce', payload: announcing })).status,
    others: (await ask('ann', path)).status,
  };
  return seen;
}

describe.each(coreObligations.map((each) => [each.name, each] as const))('a copy of the %s', (name, original) => {
  let houses: Pair<Awaited<ReturnType<typeof livedHouse>>>;

  beforeAll(async () => {
    houses = await both(original, livedHouse);
  });

  const inBoth = async <T>(ask: (house: (typeof houses)['copy']) => T | Promise<T>): Promise<Pair<T>> => ({
    original: await ask(houses.original),
    copy: await ask(houses.copy),
  });

  test('is lived and decided alike', async () => {
    const { decisions } = expectAlike(
      await inBoth(({ decisions, lived }) => ({ decisions, lived: lived.attempts })),
      original,
    );
    expect(decisions.length).toBeGreaterThan(0);
  });

  test('is counted alike in a simulation', async () => {
    const { tally, attempts } = expectAlike(await both(original, (each) => simulate(scenarioWith(each))), original);
    const counted = tally.duties.due;
    // One that has no story is left to the clock, and the last quarter is missed in the next year.
    if (name in usualStories) expect(attempts).toBeGreaterThan(0);
    else expect({ attempts, missed: counted?.missed }).toEqual({ attempts: 0, missed: 3 });
    const present = (counted?.leadersPresent ?? 0) + (counted?.othersPresent ?? 0);
    if (name === 'meeting') expect(present).toBeGreaterThan(0);
    else expect(present).toBe(0);
  });

  test('is open, or closed, to the same people', async () => {
    const seen = expectAlike(await both(original, async (each) => seenIn(await aHouseWith(each))), original);
    expect(seen.others).toBe(200);
    if (name !== 'evaluation') expect(seen).toMatchObject({ list: true, one: 200, next: 200 });
    else expect(seen).toMatchObject({ list: false, one: 404, next: 404, moved: 404, announced: 403 });
  });

  test('is proposed the same days', async () => {
    const proposed = expectAlike(await inBoth(({ planned }) => planned), original);
    expect(proposed.flatMap(({ days }) => days).length).toBe(name === 'meeting' ? 4 : 0);
  });

  test.each(paperKinds)('has the same paper: %s', async (kind) => {
    const paper = expectAlike(await inBoth((house) => paperOf(house, kind)), original);
    expect(typeof paper).toBe(name === 'meeting' ? 'object' : 'string');
  });

  test('stands in the ledger alike', async () => {
    const table = await inBoth(async ({ engine }) => ledgerTable([await engine.unit(unit)], { language: 'en' }));
    expect(expectAlike(table, original).rows).toHaveLength(4);
  });

  test('is kept as long', async () => {
    const kept = await both(original, (each) => {
      const closed = { duty: 'due', obligation: each.name, closedAt: '2026-03-25T09:00:00+08:00' };
      return retentionOf([...scheduleOf(pluginsWith(each)), ...defaultSchedule], closed);
    });
    expect(expectAlike(kept, original)?.rule.source.en).toBeDefined();
  });
});

/** What the obligation itself refuses everywhere: a group so small that a tally tells who said what, votes of nobody. */
describe.each([
  [
    'meeting',
    'vote-agrees',
    [
      ['open', { chair: 'chief', attendance: [{ member: 'chief', present: true }] }],
      ['resolve', { title: 'roof', ayes: 2, noes: 0, abstentions: 0, carried: true }],
    ],
  ],
  [
    'evaluation',
    'minimum-group',
    [['announce', { subjects: ['chief'], eligible: { members: 3, nonMembers: 0 }, closesOn: '2026-03-20' }]],
  ],
  [
    'appraisal',
    'ballot-keeps-its-word',
    [
      ['selfAppraise', { members: ['ann'] }],
      ['peerAppraise', { members: ['ann'] }],
      [
        'ballot',
        { issued: 2, returned: 2, results: [{ member: 'ann', excellent: 2, qualified: 0, basic: 0, unqualified: 0 }] },
      ],
    ],
  ],
] as const)('a copy of the %s', (name, rule, steps) => {
  test(`refuses the same, by ${rule}`, async () => {
    const original = coreObligations.find((each) => each.name === name);
    if (!original) throw new Error(`There is no ${name}`);
    const last = await both(original, async (each) => {
      const { engine } = await aHouseWith(each);
      const decided = [];
      for (const [event, payload] of steps) decided.push(await engine.attempt({ cycle, event, payload }));
      const { outcome, findings } = decided.at(-1) ?? {};
      const refusals = findings?.filter(({ severity }) => severity === 'deny');
      return { outcome, rules: refusals?.map(({ rule }) => rule) };
    });
    expect(expectAlike(last, original)).toEqual({ outcome: 'denied', rules: [`${name}/${rule}`] });
  });
});
