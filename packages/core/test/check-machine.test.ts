import { describe, expect, test } from 'vitest';
import { assign, raise, sendTo, setup, spawnChild } from 'xstate';
import { z } from 'zod';
import {
  checkMachine,
  clockEvents,
  createCatalogue,
  definePlugin,
  type FaultKind,
  type Obligation,
} from '../src/index.ts';
import { coreObligations } from '../src/internal.ts';
import { aText } from './a-text.ts';
import { problemsOf } from './problems-of.ts';

type States = Readonly<Record<string, object>>;

const sound: States = {
  lined: { on: { march: 'marching' } },
  marching: { on: { halt: 'over' } },
  over: { type: 'final', tags: ['done'] },
};
const everywhere = { remind: { actions: 'note' }, miss: { actions: 'note' } };
const anEvent = { title: aText('event'), by: 'unit', payload: z.strictObject({}) } as const;

/** A parade, sound unless a test spoils it. */
function aParade(
  states: States = sound,
  over: Partial<Obligation> & { readonly root?: object; readonly actions?: object } = {},
): Obligation {
  const { root = {}, actions = {}, ...rest } = over;
  const implementations = { actions: { note: assign(({ event }) => ({ noted: event.type })), ...actions } } as never;
  const machine: unknown = setup(implementations).createMachine({
    initial: 'lined',
    on: everywhere,
    ...root,
    states,
  } as never);
  return {
    name: 'parade',
    version: 1,
    title: aText('parade'),
    machine: machine as Obligation['machine'],
    events: { march: anEvent, halt: anEvent, remind: clockEvents.remind, miss: clockEvents.miss },
    fulfilledBy: 'march',
    states: Object.fromEntries(Object.keys(states).map((name) => [name, aText(name)])),
    ...rest,
  };
}

const nobody = { ayes: 0, noes: 0, abstentions: 0 };
const aCount = { room: nobody, carried: false, present: 0 };

const kinds = (obligation: Obligation): readonly FaultKind[] => checkMachine(obligation).map(({ kind }) => kind);

test.each(coreObligations.map((obligation) => [obligation.name, obligation] as const))(
  '%s has no fault',
  (_, obligation) => {
    expect(checkMachine(obligation)).toEqual([]);
  },
);

test('a sound machine has no fault', () => {
  expect(checkMachine(aParade())).toEqual([]);
});

describe('a machine is told', () => {
  const extra = (state: object, from: object = sound.marching ?? {}) => ({ ...sound, marching: from, stray: state });

  test.each<[string, readonly FaultKind[], Obligation]>([
    ['a state that nothing leads to', ['unreachable'], aParade(extra({ on: { halt: 'over' } }))],
    ['a dead end', ['dead-end'], aParade(extra({}, { on: { halt: 'over', march: 'stray' } }))],
    [
      'a state that only leads to itself',
      ['dead-end'],
      aParade(extra({ on: { march: 'stray' } }, { on: { halt: 'over', march: 'stray' } })),
    ],
    [
      'two states from which no end can be reached',
      ['endless', 'endless'],
      aParade({
        lined: { on: { march: 'marching', halt: 'over' } },
        marching: { on: { halt: 'resting' } },
        resting: { on: { march: 'marching' } },
        over: { type: 'final', tags: ['done'] },
      }),
    ],
    [
      'an arrow out of an end',
      ['after-end'],
      aParade({ ...sound, over: { type: 'final', tags: ['done'], on: { march: 'lined' } } }),
    ],
    ['an end that does not say which', ['end-untold'], aParade({ ...sound, over: { type: 'final' } })],
    ['an end that says both', ['end-untold'], aParade({ ...sound, over: { type: 'final', tags: ['done', 'ended'] } })],
    [
      'states within states',
      ['nested'],
      aParade({ ...sound, marching: { on: { halt: 'over' }, initial: 'left', states: { left: {} } } }),
    ],
    [
      'an event that its table does not define',
      ['event-undefined'],
      aParade({ ...sound, marching: { on: { halt: 'over', dance: 'over' } } }),
    ],
    [
      'an event that nothing takes',
      ['event-unused'],
      aParade(sound, { events: { ...aParade().events, sing: anEvent } }),
    ],
    [
      'a missing event of the clock',
      ['event-undefined', 'clock-event'],
      aParade(sound, { events: { march: anEvent, halt: anEvent, remind: clockEvents.remind } }),
    ],
    [
      'a clock’s event that anybody may send',
      ['clock-event'],
      aParade(sound, { events: { ...aParade().events, miss: { ...clockEvents.miss, by: 'unit' } } }),
    ],
    ['a state without a title', ['untitled'], aParade(sound, { states: { lined: aText('a'), over: aText('b') } })],
    [
      'a title in one language',
      ['untitled'],
      aParade(sound, { states: { ...aParade().states, marching: { en: 'marching', 'zh-CN': '' } } }),
    ],
    [
      'a title without its state',
      ['title-without-state'],
      aParade(sound, { states: { ...aParade().states, dancing: aText('dancing') } }),
    ],
    ['a fulfilment that is no event', ['fulfilled-by'], aParade(sound, { fulfilledBy: 'dance' })],
    [
      'an event that reopens none',
      ['reopens'],
      aParade(sound, { events: { ...aParade().events, halt: { ...anEvent, reopens: ['dance'] } } }),
    ],
    [
      'a trait that names no event',
      ['trait', 'trait'],
      aParade(sound, { traits: { held: { event: 'dance', notice: 'sing', noticeOf: () => undefined } } }),
    ],
    [
      'a trait that says too little to be asked',
      ['trait', 'trait', 'trait'],
      aParade(sound, { traits: { judges: {} as never } }),
    ],
    [
      'votes that are put by no event, and counted by nobody',
      ['trait', 'trait'],
      aParade(sound, { traits: { votes: {} as never } }),
    ],
    [
      'votes that are put by what is no event',
      ['trait'],
      aParade(sound, { traits: { votes: { event: 'dance', countOf: () => aCount } } }),
    ],
    ['a delay', ['live'], aParade({ ...sound, marching: { on: { halt: 'over' }, after: { 1000: 'over' } } })],
    [
      'a passage that nobody sends',
      ['live'],
      aParade({ ...sound, marching: { on: { halt: 'over' }, always: { target: 'over', guard: () => false } } }),
    ],
    ['an invoked actor', ['live'], aParade({ ...sound, marching: { on: { halt: 'over' }, invoke: { src: 'band' } } })],
    [
      'a spawned actor',
      ['live'],
      aParade({ ...sound, marching: { on: { halt: { target: 'over', actions: spawnChild('band') } } } }),
    ],
    [
      'an actor spawned by a named action',
      ['live'],
      aParade(
        { ...sound, marching: { entry: 'call', on: { halt: 'over' } } },
        { actions: { call: spawnChild('band') } },
      ),
    ],
    [
      'an actor spawned while something is noted',
      ['live'],
      aParade({
        ...sound,
        marching: { on: { halt: { target: 'over', actions: assign(({ spawn }) => ({ band: spawn })) } } },
      }),
    ],
    [
      'an event sent to another actor',
      ['live'],
      aParade({ ...sound, marching: { exit: sendTo('band', { type: 'play' }), on: { halt: 'over' } } }),
    ],
    [
      'an event raised by itself',
      ['live'],
      aParade({ ...sound, marching: { entry: raise({ type: 'halt' }), on: { halt: 'over' } } }),
    ],
    ['a delay of the whole machine', ['live'], aParade(sound, { root: { after: { 5: '.over' } } })],
  ])('%s', (_, expected, obligation) => {
    expect(kinds(obligation)).toEqual(expected);
  });

  test('every fault at once, each naming its state', () => {
    const faults = checkMachine(aParade({ ...sound, stray: {}, lost: { on: { halt: 'over' } } }));
    expect(faults.map(({ kind, states }) => [kind, ...states])).toEqual([
      ['unreachable', 'stray'],
      ['dead-end', 'stray'],
      ['unreachable', 'lost'],
    ]);
  });
});

describe('a plugin that brings a machine', () => {
  const bringing = (obligation: Obligation) =>
    definePlugin({ name: 'band', version: '2.0.0', title: aText('Band'), obligations: [obligation] });

  test('is taken with a sound one', () => {
    expect(createCatalogue({ band: bringing(aParade()) }).obligations.has('parade')).toBe(true);
  });

  test('is refused with a faulty one, by the fault, with a drawing of the place', () => {
    const faulty = aParade({ ...sound, marching: { on: { halt: 'over', march: 'stray' } }, stray: {} });
    const problems = problemsOf(() => createCatalogue({ band: bringing(faulty) }));
    expect(problems).toMatchObject([{ code: 'OBLIGATO_PLUGIN_INVALID' }]);
    expect(problems[0]?.message).toBe(
      'Obligation "parade" of band@2.0.0: No event leads out of state "stray", and it is not final (dead-end)',
    );
    expect(problems[0]?.hint?.split('\n')).toEqual([
      'The place, in Mermaid:',
      'stateDiagram-v2',
      '    state "marching" as marching',
      '    state "stray" as stray',
      '    marching --> stray: event',
      'Mark it final, or add the transition out of it',
    ]);
  });

  test('is refused with something that is no machine', () => {
    const nonsense = { ...aParade(), machine: { id: 'not one' } } as never;
    const [problem] = problemsOf(() => createCatalogue({ band: bringing(nonsense) }));
    expect(problem).toMatchObject({ code: 'OBLIGATO_PLUGIN_INVALID' });
    expect(problem?.message).toContain('cannot be read');
  });
});
