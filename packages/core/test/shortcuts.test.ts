/** The law of the seam for speed: with or without a shortcut, the same answer. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Charter, type Cycle, decide, lookAhead, type Severity } from '../src/index.ts';
import {
  coreObligations,
  newCycle,
  obligationByName,
  sideOf,
  validatePayload,
  withoutChecks,
} from '../src/internal.ts';
import { aCharter } from './a-charter.ts';
import { aCycle } from './a-cycle.ts';
import { aDuty } from './a-duty.ts';
import { planning } from './a-planning.ts';
import { aCheck, aDeadline, anEffect } from './a-rule.ts';
import { aCommand, anAttempt, catalogue } from './an-attempt.ts';
import { eventsOf } from './life-of.ts';
import { many } from './many.ts';

const severities: readonly Severity[] = ['observe', 'warn', 'deny'];
const bySeverity = fc.constantFrom(...severities);

/** Rules of every kind, of which some speak, some crash and some look at the payload. */
const aRandomCharter = (obligation: string, fulfilledBy: string) =>
  fc
    .array(fc.tuple(fc.constantFrom('says', 'crashes', 'reads', 'bounds', 'does'), bySeverity), { maxLength: 5 })
    .map((kinds) => {
      const rules = {
        says: aCheck({ evaluate: () => [{ messageId: 'no', data: { reason: 'so' } }] }),
        crashes: aCheck({
          evaluate: () => {
            throw new Error('broken');
          },
        }),
        reads: aCheck({
          evaluate: ({ event }) => [{ messageId: 'no', data: { reason: JSON.stringify(event.payload) } }],
        }),
        bounds: aDeadline(({ cycle }) => ({ notBefore: cycle.period.from, notAfter: '2026-03-25' }), {
          on: { obligation, events: [fulfilledBy], duties: undefined },
        }),
        does: anEffect(({ cycle }) => [
          { key: cycle.id, does: 'remind', to: { unit: cycle.unit, role: 'secretary' }, messageId: 'never', data: {} },
        ]),
      };
      return aCharter(
        Object.fromEntries(kinds.map(([kind, severity], index) => [`${kind}-${index}`, [rules[kind], severity]])),
      );
    });

describe.each(coreObligations.map((obligation) => [obligation.name, obligation] as const))(
  'a decision on a %s',
  (name, obligation) => {
    const installed = obligationByName(catalogue, name);
    const samples = eventsOf(obligation);
    const aLife = fc.array(
      fc.tuple(fc.nat(samples.length - 1), fc.constantFrom('its', 'its', 'its', 'clock' as const)),
      { minLength: 1, maxLength: 10 },
    );

    test('is the same with every shortcut and with none', () => {
      fc.assert(
        fc.property(aRandomCharter(name, obligation.fulfilledBy), aLife, (charter, life) => {
          let cycle: Cycle = aCycle({ obligation: name, state: installed.machine.initial({ parameters: {} }) });
          for (const [index, from] of life) {
            const { type: event, payload: raw } = samples[index] as (typeof samples)[number];
            const known = installed.events.get(event);
            if (!known) throw new Error(`no event ${event}`);
            const { payload, missing } = validatePayload(known, raw);
            if (missing) throw new Error(`the sample of ${event} is not valid`);
            const command = aCommand({ event, payload, side: from === 'clock' ? 'clock' : sideOf(known, cycle) });
            const input = anAttempt({ cycle, command, charter });
            const shortcuts = { applicableRules: charter.applicableRules(cycle, event), validated: { payload } };
            const plain = decide(input);
            expect(decide(input, shortcuts)).toEqual(plain);
            // Whoever knows which checks will say nothing need not ask them.
            const silent = new Set('passed' in plain.outcome ? plain.outcome.passed : []);
            const asked = withoutChecks(shortcuts.applicableRules, (id) => silent.has(id));
            expect(decide(input, { ...shortcuts, asked })).toEqual(plain);
            expect(lookAhead(input, shortcuts)).toEqual(lookAhead(input));
            cycle = plain.cycle;
          }
        }),
        { numRuns: many(100) },
      );
    });
  },
);

describe('the first dues of a cycle', () => {
  const period = { id: '2026-Q1', from: '2026-01-01', to: '2026-03-31' };
  const begin = (
    charter: Charter,
    bearer: string,
    over: Partial<Parameters<typeof newCycle>[1]> = {},
    now = '2025-12-20',
  ) => {
    const [entry] = charter.duties;
    if (!entry) throw new Error('no duty');
    const context = planning({ charter, today: now });
    return newCycle(context, { entry, charter, period, bearer, id: `u/duty/2026-Q1/${bearer}`, ...over });
  };
  const rules = (bounds: Parameters<typeof aDeadline>[0]) => ({
    duty: aDuty({ bearer: 'each-member' }),
    window: aDeadline(bounds),
  });
  const days = ['2026-01-20', '2026-02-20', '2026-03-20'];
  const dayOf = (text: string) => days[text.length % 3] ?? '';
  const bounding = {
    nothing: () => ({ notAfter: '2026-03-01', remindOn: ['2026-02-01'] }),
    'the bearer': ({ cycle: { bearer } }) => ({ notAfter: dayOf(bearer) }),
    'the id': ({ cycle: { id } }) => ({ notAfter: dayOf(id) }),
    'when it was planned': ({ cycle: { plannedAt } }) => ({
      notAfter: plannedAt < '2025-12-25' ? '2026-02-01' : '2026-03-01',
    }),
    'the last day of the period': ({
      cycle: {
        period: { to },
      },
    }) => ({ notAfter: to }),
    'the parameters': ({ cycle: { parameters } }) => ({ notAfter: parameters.long ? '2026-03-20' : '2026-01-20' }),
    'the occasion': ({ cycle: { occasion = '' } }) => ({ notAfter: dayOf(occasion) }),
  } satisfies Record<string, Parameters<typeof aDeadline>[0]>;

  const other = { id: '2026-Q1', from: '2026-01-01', to: '2026-02-28' };
  const aBeginning = fc.record({
    bearer: fc.constantFrom('a', 'bb', 'ccc'),
    now: fc.constantFrom('2025-12-20', '2025-12-28'),
    over: fc.constantFrom(
      {},
      { period: other },
      { parameters: { long: 'yes' } },
      { occasion: 'x' },
      { occasion: 'xy' },
    ),
  });
  test.each(Object.entries(bounding))('are the same, shared or not, where a rule looks at %s', (_what, bounds) => {
    fc.assert(
      fc.property(fc.array(aBeginning, { minLength: 1, maxLength: 8 }), (beginnings) => {
        const shared = aCharter(rules(bounds));
        for (const { bearer, over, now } of beginnings)
          expect(begin(shared, bearer, over, now)).toEqual(begin(aCharter(rules(bounds)), bearer, over, now));
      }),
      { numRuns: many(100) },
    );
  });

  test('are asked for once, for all who bear the duty', () => {
    let asked = 0;
    const charter = aCharter(
      rules(() => {
        asked++;
        return { notAfter: '2026-03-01' };
      }),
    );
    for (const bearer of ['a', 'b', 'c']) begin(charter, bearer);
    expect(asked).toBe(1);
  });
});
