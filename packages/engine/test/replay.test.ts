import { createCalendar, type DecisionRecord, weekdaysOnly } from '@obligato/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { liveYear } from '../../simulate/src/index.ts';
import { people } from '../../testing/src/fixtures.ts';
import { createDomain, MemoryStore, parseUnit, replay, wouldDeny } from '../src/index.ts';
import { anOrgan, branch, organPlugins, unitsWith } from './an-organ.ts';

/** A year of the branch with its superiors, drawn from a seed. */
async function aYear(seed: number, rules: Parameters<typeof unitsWith>[0] = {}) {
  const store = new MemoryStore();
  const rosters = { [branch]: people({ full: 5 + (seed % 4), committee: 3, leaders: 1, nonMembers: 2 }) };
  const { engine, clock } = await anOrgan({ rules, store, rosters });
  await liveYear({ engine, clock, year: 2026, seed });
  const { domain } = engine;
  return { store, domain, decisions: await store.decisions(branch) };
}

describe('under the same rules', () => {
  test('every decision of a lived year comes out as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 10_000 }), fc.constantFrom(0, 5, 12), async (seed, workingDays) => {
        const { store, domain, decisions } = await aYear(seed, { 'organ/notice': { workingDays: 3 + workingDays } });
        const { judged, agreed, changed, cannotJudge } = await replay({ store, domain });
        expect(changed.map(({ decision }) => decision.id)).toEqual([]);
        expect(cannotJudge).toEqual([]);
        expect(agreed).toBe(judged);
        expect(decisions.length).toBeGreaterThan(50);
      }),
      { numRuns: 4 },
    );
  });

  test('a decision that was tampered with is told', async () => {
    const { store, domain, decisions } = await aYear(3);
    const accepted = decisions.find(({ passed }) => passed.length > 0);
    if (!accepted) throw new Error('nothing was accepted');
    const forged: DecisionRecord = { ...accepted, passed: [] };
    class Lying extends MemoryStore {
      override units = () => store.units();
      override unit = (id: string) => store.unit(id);
      override decisions = async (unit: string) =>
        (await store.decisions(unit)).map((each) => (each.id === forged.id ? forged : each));
    }
    expect((await replay({ store: new Lying(), domain })).changed.map(({ decision }) => decision.id)).toEqual([
      forged.id,
    ]);
  });
});

describe('under other rules', () => {
  test('tells which decisions change, by unit and rule, and leaves history as it was', async () => {
    const { store, domain } = await aYear(7);
    const rules = createDomain({ units: unitsWith({ 'organ/notice': { workingDays: 30 } }), plugins: organPlugins });
    const { changed, byRule } = await replay({ store, domain }, { rules });
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.every(({ unit }) => unit === branch)).toBe(true);
    expect(changed.some(({ before, after }) => before === 'accepted' && after === 'denied')).toBe(true);
    expect(byRule.map(({ rule, unit }) => [rule, unit])).toEqual([['organ/notice', branch]]);
    expect((await replay({ store, domain })).changed).toEqual([]);
  });

  test('what was not gathered then is not guessed', async () => {
    const { store, domain } = await aYear(7);
    const wants = parseUnit(`
unit: works
extends: [organ/recommended]
local:
  voters:
    on: { obligation: meeting, events: [notify] }
    require: { count: { of: facts.roster/not-counted, atMost: 3 } }
    message: { en: x, zh-CN: 某 }
    clause: House rules`);
    const rules = createDomain({ units: [wants, ...unitsWith().slice(1)], plugins: organPlugins });
    const { cannotJudge, changed } = await replay({ store, domain }, { rules });
    expect(cannotJudge.length).toBeGreaterThan(0);
    expect(new Set(cannotJudge.map(({ because }) => because.en))).toEqual(
      new Set(['It did not gather what the rules look at: roster/not-counted.']),
    );
    expect(changed).toEqual([]);
  });

  test('a decision that counted with another calendar cannot be judged; one that counted nothing can', async () => {
    const { store, domain } = await aYear(5);
    const calendar = createCalendar({ ...weekdaysOnly, version: '2' });
    const { cannotJudge, agreed } = await replay({ store, domain: { ...domain, calendar } });
    expect(agreed).toBeGreaterThan(0);
    expect(cannotJudge.length).toBeGreaterThan(0);
  });
});

describe('rules in the shadow', () => {
  test('what they would have refused is read from what was written down', async () => {
    const quiet = [
      parseUnit('unit: works'),
      parseUnit('unit: works/bureau\nparent: works'),
      parseUnit(
        `unit: ${branch}\nparent: works/bureau\nextends: [organ/recommended]\nrules:\n  organ/notice: { severity: observe, workingDays: 30 }`,
      ),
    ];
    const { engine, goTo, plan2026, store } = await anOrgan({ units: quiet });
    await plan2026();
    goTo('2026-03-10');
    const cycle = `${branch}/general-meeting/2026-Q1`;
    await engine.attempt({ cycle, event: 'notify', payload: { heldOn: '2026-03-12', place: '305', agenda: ['plan'] } });
    goTo('2026-03-12');
    const attendance = Array.from({ length: 11 }, (_, i) => ({ member: `f${i + 1}`, present: true }));
    const decision = await engine.attempt({ cycle, event: 'open', payload: { chair: 'f1', attendance } });
    expect(decision.outcome).toBe('accepted');
    const { byRule, decisions } = await wouldDeny(store);
    expect(byRule).toEqual([{ rule: 'organ/notice', unit: branch, decisions: 1 }]);
    expect(decisions).toMatchObject([{ wasDenied: false, decision: { id: decision.id } }]);
    expect((await wouldDeny(store, { rule: 'organ/quorum' })).decisions).toEqual([]);
    expect((await wouldDeny(store, { to: '2026-03-11' })).decisions).toEqual([]);
  });
});
