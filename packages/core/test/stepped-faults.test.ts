/** Four faults of the model check, each with a machine that has it: one drill, sound unless a test spoils it. */

import { describe, expect, test } from 'vitest';
import { assign, setup } from 'xstate';
import { z } from 'zod';
import {
  checkMachine,
  clockEvents,
  clockLife,
  type Fault,
  initialClock,
  type Obligation,
  stepWithXState,
} from '../src/index.ts';
import { coreObligations } from '../src/internal.ts';
import { samplePayloads } from '../src/machine/walk/sample-payloads.ts';
import { walkMachine } from '../src/machine/walk/walk-machine.ts';
import { aText } from './a-text.ts';

const clock = clockLife({ fulfilledBy: 'march' });
const anEvent = { title: aText('event'), by: 'unit', payload: z.strictObject({ steps: z.number() }) } as const;
const events = { march: anEvent, halt: anEvent, ...clockEvents };
const march = { march: { target: 'marched', actions: 'noteMarch' } };
const sound = {
  planned: { on: { ...march, ...clock.whileOwed, ...clock.untilBegun } },
  overdue: { on: march },
  marched: { tags: ['done'], on: { halt: 'archived' } },
  lapsed: clock.lapsed,
  archived: clock.archived,
};

interface Spoilt {
  /** Undefined takes a state away. */
  readonly states?: Readonly<Record<string, object | undefined>>;
  /** In place of the machine's own `on`. */
  readonly everywhere?: object;
  readonly context?: unknown;
  readonly actions?: object;
  readonly events?: Obligation['events'];
}

function aDrill(spoilt: Spoilt = {}): Obligation {
  const states = Object.fromEntries(Object.entries({ ...sound, ...spoilt.states }).filter(([, state]) => state));
  const actions = { ...clock.actions, noteMarch: assign({ marched: true }), ...spoilt.actions };
  const machine: unknown = setup({ actions, guards: clock.guards } as never).createMachine({
    context: spoilt.context ?? { ...initialClock, marched: null },
    initial: 'planned',
    on: spoilt.everywhere ?? clock.everywhere,
    states,
  } as never);
  return {
    name: 'drill',
    version: 1,
    title: aText('drill'),
    machine: machine as Obligation['machine'],
    events: spoilt.events ?? events,
    fulfilledBy: 'march',
    states: Object.fromEntries(Object.keys(states).map((name) => [name, aText(name)])),
  };
}

/** In English; that Chinese stands beside it is held by its type, and by test/words. */
const faultsOf = (spoilt: Spoilt): readonly Omit<Fault, 'translations'>[] =>
  checkMachine(aDrill(spoilt)).map(({ translations: _, ...fault }) => fault);
const told = (spoilt: Spoilt) => faultsOf(spoilt).map(({ kind, message, states }) => [kind, message, ...states]);

test('a drill with the whole of clockLife has no fault', () => {
  expect(faultsOf({})).toEqual([]);
});

describe('miss-unheard: a miss of the fulfilling event', () => {
  const planned = (miss: object) => ({ planned: { on: { ...march, ...clock.untilBegun, ...miss } } });
  const { remind } = clock.everywhere;
  // Something still takes a miss, so that it is no unused event.
  const overdue = { overdue: { on: { ...march, miss: { actions: 'miss' } } } };
  const late = { halt: 'overdue' };

  test.each<[string, Spoilt]>([
    ['that is not taken', { states: { ...planned(late), ...overdue }, everywhere: { remind } }],
    ['that is taken without effect', { states: planned({ ...late, miss: {} }) }],
    [
      'that a guard always refuses',
      { states: planned({ ...late, miss: { guard: () => false, actions: 'miss' } }), everywhere: { remind } },
    ],
    ['whose action is no assign', { states: planned({ ...late, miss: { actions: () => undefined } }) }],
    ['whose action changes nothing', { states: planned({ ...late, miss: { actions: assign({}) } }) }],
  ])('%s', (_, spoilt) => {
    const state = 'State "planned" awaits "march", but a miss of it changes nothing there';
    expect(told(spoilt).filter(([, , where]) => where === 'planned')).toEqual([['miss-unheard', state, 'planned']]);
  });

  test('that is not taken in a state to which no sample payload leads', () => {
    // Two fields that have to agree, which no plain value does: the steps end before the state.
    const agreeing = z.strictObject({ a: z.string(), b: z.string() }).refine(({ a, b }) => a === `not ${b}`);
    const spoilt = {
      states: {
        planned: { on: { ...march, ...clock.whileOwed, ...clock.untilBegun, halt: 'deaf' } },
        deaf: { on: march },
      },
      everywhere: { remind },
      events: { ...events, halt: { ...anEvent, payload: agreeing } },
    };
    expect(told(spoilt)).toEqual([
      ['miss-unheard', 'State "deaf" awaits "march", but a miss of it changes nothing there', 'deaf'],
    ]);
  });

  test('is not awaited once it was missed, nor once the duty is fulfilled or lapsed', () => {
    expect(told({ everywhere: { remind } })).toEqual([]);
  });

  test('is not awaited after an event that counts as the fulfilling one', () => {
    const states = { planned: { on: { ...sound.planned.on, halt: 'deaf' } }, deaf: { on: march } };
    const halt = { ...anEvent, countsAs: 'march' };
    expect(told({ states, everywhere: { remind }, events: { ...events, halt } })).toEqual([]);
  });

  test('says what to do', () => {
    const [fault] = faultsOf({ states: planned({ ...late, miss: {} }) });
    expect(fault?.hint).toBe('Take "miss" for the whole machine with an assign that notes it, as clockLife does');
  });
});

describe('cannot-lapse', () => {
  const never = 'Nothing is done yet in state "planned", but a duty that is no longer owed cannot lapse there';

  test('a first state without a way to lapse', () => {
    const states = { planned: { on: { ...march, ...clock.whileOwed, halt: 'lapsed' } } };
    const overdue = { overdue: { on: { ...march, ...clock.untilBegun } } };
    expect(told({ states: { ...states, ...overdue } })).toEqual([['cannot-lapse', never, 'planned']]);
  });

  test('a lapse that leads to where the duty is still owed', () => {
    const states = { lapsed: { on: clock.lapsed.on } };
    expect(told({ states })).toEqual([['cannot-lapse', never, 'planned']]);
  });

  test('a state that a reminder alone leads to', () => {
    const reminded = { on: { ...march, ...clock.whileOwed } };
    const planned = { on: { ...sound.planned.on, remind: { target: 'reminded', actions: 'remind' } } };
    const where = 'Nothing is done yet in state "reminded", but a duty that is no longer owed cannot lapse there';
    expect(told({ states: { planned, reminded } })).toEqual([['cannot-lapse', where, 'reminded']]);
  });

  test('a lapse that nothing takes back', () => {
    const lapsed = { tags: ['ended'], type: 'final' };
    const { reinstate: _, ...withoutReinstate } = events;
    expect(faultsOf({ states: { lapsed }, events: withoutReinstate })).toEqual([
      {
        kind: 'cannot-lapse',
        message: 'What lapsed into state "lapsed" cannot be reinstated',
        hint: 'Let "reinstate" lead from it back to a state in which the duty is owed, as clockLife does',
        states: ['lapsed'],
      },
    ]);
  });

  test('is asked of no machine whose table has no lapse', () => {
    const { lapse: _, reinstate: __, ...others } = events;
    const states = { planned: { on: { ...march, ...clock.whileOwed } }, lapsed: undefined };
    expect(told({ states, events: others })).toEqual([]);
  });
});

class Rank {
  readonly name = 'corporal';
}

describe('A20, not-json: a context with', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;

  test.each<[string, unknown, string, string]>([
    ['a Map', new Map(), 'an instance of Map', 'context.marched'],
    ['a Set in a list', ['a', new Set()], 'an instance of Set', 'context.marched[1]'],
    ['a Date', new Date(0), 'an instance of Date', 'context.marched'],
    ['an instance of a class', { rank: new Rank() }, 'an instance of Rank', 'context.marched.rank'],
    ['undefined', { steps: undefined }, 'undefined', 'context.marched.steps'],
    ['a hole in a list', new Array(1), 'undefined', 'context.marched[0]'],
    ['a function', () => 1, 'a function', 'context.marched'],
    ['NaN', [Number.NaN], 'NaN', 'context.marched[0]'],
    ['Infinity', Number.POSITIVE_INFINITY, 'Infinity', 'context.marched'],
    ['a bigint', 1n, 'a bigint', 'context.marched'],
    ['a symbol', Symbol('left'), 'a symbol', 'context.marched'],
    ['a circle', circle, 'a reference to what it stands in', 'context.marched.self'],
  ])('%s', (_, value, what, path) => {
    expect(faultsOf({ actions: { noteMarch: assign(() => ({ marched: value })) } })).toEqual([
      {
        kind: 'not-json',
        message: `"march" puts ${what} into ${path}, which would not come back from the store as it was`,
        hint: 'Keep text, finite numbers, true and false, null, lists and plain objects: a day as YYYY-MM-DD, null for what is absent',
        states: ['marched'],
      },
    ]);
  });

  test('a Map from the beginning', () => {
    expect(told({ context: { ...initialClock, marched: new Map() } })).toEqual([
      [
        'not-json',
        'The first context puts an instance of Map into context.marched, which would not come back from the store as it was',
        'planned',
      ],
    ]);
  });

  test('what a schema makes of a payload', () => {
    const spoilt = {
      actions: { noteMarch: assign(({ event }) => ({ marched: event.payload.at })) },
      events: { ...events, march: { ...anEvent, payload: z.strictObject({ at: z.coerce.date() }) } },
    };
    expect(told(spoilt).map(([kind, , state]) => [kind, state])).toEqual([['not-json', 'marched']]);
  });

  test('a field that a payload may leave out', () => {
    const payload = z.strictObject({ drum: z.string().optional() });
    const noteMarch = assign(({ event }) => ({ marched: event.payload.drum }));
    expect(told({ actions: { noteMarch }, events: { ...events, march: { ...anEvent, payload } } })[0]?.[1]).toContain(
      '"march" puts undefined into context.marched',
    );
  });

  test('what only one answer of a guard brings', () => {
    const payload = z.strictObject({ forward: z.boolean(), foot: z.enum(['left', 'right']) });
    const isBack = ({ event }: { event: { payload: z.output<typeof payload> } }) =>
      !event.payload.forward || event.payload.foot === 'right';
    const halt = [
      { guard: isBack, target: 'archived', actions: assign({ marched: () => new Map() }) },
      { target: 'archived' },
    ];
    const marched = { tags: ['done'], on: { halt } };
    expect(
      told({ states: { marched }, events: { ...events, halt: { ...anEvent, payload } } }).map(([kind]) => kind),
    ).toEqual(['not-json']);
  });
});

describe('A20, not-repeatable', () => {
  const hint =
    'Take days from the event, read neither clock nor chance, and return what changes instead of changing it in place';
  let count = 0;

  test.each<[string, () => unknown]>([
    ['counts somewhere else', () => ++count],
    ['calls what counts somewhere else', () => [count++].length + count],
  ])('an action that %s', (_, marched) => {
    expect(faultsOf({ actions: { noteMarch: assign({ marched }) } })).toEqual([
      {
        kind: 'not-repeatable',
        message: '"march" taken twice from state "planned" leads to two different states (context.marched)',
        hint,
        states: ['planned', 'overdue'],
      },
    ]);
  });

  test('an action that changes a list in place', () => {
    const noteMarch = assign(({ context }) => {
      context.marches.push('one');
      return { marches: context.marches };
    });
    expect(told({ context: { ...initialClock, marches: [] }, actions: { noteMarch } })).toEqual([
      [
        'not-repeatable',
        '"march" taken twice from state "planned" leads to two different states (context.marches)',
        'planned',
        'overdue',
      ],
    ]);
  });

  test.each<[string, string, () => unknown]>([
    // By the day: no clock moves far enough between two steps, so only its own words give it away.
    ['the day of the clock', 'new Date()', () => new Date().toISOString().slice(0, 10)],
    ['the time of the clock', 'Date.now', () => Date.now() > 0],
    ['chance', 'Math.random', () => Math.random() > 2],
  ])('an action that reads %s', (_, what, marched) => {
    const message = (state: string) =>
      `State "${state}" reads ${what}: the same step taken later leads to another state`;
    expect(told({ actions: { noteMarch: assign({ marched }) } })).toEqual([
      ['not-repeatable', message('planned'), 'planned'],
      ['not-repeatable', message('overdue'), 'overdue'],
    ]);
  });

  test('chance that decides', () => {
    const [first] = told({ actions: { noteMarch: assign({ marched: () => Math.random() }) } }).filter(([, message]) =>
      message?.startsWith('"march"'),
    );
    expect(first).toEqual([
      'not-repeatable',
      '"march" taken twice from state "planned" leads to two different states (context.marched)',
      'planned',
      'overdue',
    ]);
  });

  test('a guard that reads the clock', () => {
    const planned = { on: { ...sound.planned.on, march: { ...march.march, guard: () => Date.now() > 0 } } };
    expect(told({ states: { planned } })).toEqual([
      ['not-repeatable', 'State "planned" reads Date.now: the same step taken later leads to another state', 'planned'],
    ]);
  });

  test('a first context that reads the clock, or counts', () => {
    let cycles = 0;
    const context = () => ({ ...initialClock, marched: null, cycle: ++cycles, on: new Date().getFullYear() });
    expect(told({ context })).toEqual([
      ['not-repeatable', 'A cycle that begins twice begins in two different states (context.cycle)'],
      ['not-repeatable', 'The first context reads new Date(): the same step taken later leads to another state'],
    ]);
  });

  test('is not what a comment says', () => {
    const marched = ({ event }: { event: { on: string } }) => {
      // Not Date.now(): when it happened stands in the event.
      return new Date(event.on).toISOString();
    };
    expect(told({ actions: { noteMarch: assign({ marched: marched as never }) } })).toEqual([]);
  });
});

describe.each(coreObligations.map((obligation) => [obligation.name, obligation] as const))('%s', (_, obligation) => {
  test('is stepped into every state, with samples of every payload', () => {
    const { steps } = walkMachine(obligation);
    const reached = new Set(steps.flatMap(({ from, to }) => [from, ...(to ? [to] : [])]).map(({ value }) => value));
    expect([...reached].sort()).toEqual(Object.keys(obligation.states).sort());
    for (const { payload } of Object.values(obligation.events)) expect(samplePayloads(payload)).not.toEqual([]);
  });
});

describe('what steps cannot reach is left, without harm', () => {
  test('an action that throws at what is made up', () => {
    const noteMarch = assign(() => {
      throw new Error('no such rank');
    });
    expect(told({ actions: { noteMarch } })).toEqual([]);
  });

  test('a machine that cannot begin without parameters', () => {
    const context = ({ input }: { input: { parameters: { band: { name: string } } } }) => ({
      ...initialClock,
      band: input.parameters.band.name,
    });
    expect(told({ context })).toEqual([]);
    expect(() => stepWithXState(aDrill({ context })).initial({ parameters: {} })).toThrow(TypeError);
  });

  test('a schema that answers later', () => {
    const payload = z.strictObject({}).refine(async () => true);
    expect(told({ events: { ...events, march: { ...anEvent, payload } } })).toEqual([]);
  });
});
