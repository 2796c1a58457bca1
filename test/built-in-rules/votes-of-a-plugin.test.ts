/** Votes of an obligation that a plugin made up are held against who is there, by what it declares and nothing else. */
import { clockEvents, clockLife, defineObligation, initialClock, type PayloadOf } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { type AnyStateMachine, setup } from 'xstate';
import { z } from 'zod';
import { aHouseWith, unit } from '../renamed/a-house-with.ts';

const cycle = `${unit}/due/2026-Q1`;
const t = (en: string) => ({ en, 'zh-CN': '无关' });

/** Nothing of it is called as in a meeting. */
const events = {
  showHands: {
    title: { en: 'Show hands', 'zh-CN': '举手表决' },
    by: 'unit',
    payload: z.strictObject({
      people: z.array(z.string()),
      hands: z.strictObject({ up: z.int(), down: z.int() }),
      letters: z.int().optional(),
      adopted: z.boolean(),
    }),
  },
  disperse: { title: t('Disperse'), by: 'unit', payload: z.strictObject({}) },
  ...clockEvents,
} as const;

const clock = clockLife<typeof events>({ fulfilledBy: 'showHands' });
const machine = setup({ actions: clock.actions, guards: clock.guards } as never).createMachine({
  id: 'assembly',
  context: initialClock,
  initial: 'planned',
  on: clock.everywhere,
  states: {
    planned: { on: { showHands: 'voted', ...clock.whileOwed, ...clock.untilBegun } },
    overdue: { on: { showHands: 'voted' } },
    voted: { on: { disperse: 'archived' } },
    lapsed: clock.lapsed,
    archived: clock.archived,
  },
} as never) as unknown as AnyStateMachine;

const assembly = defineObligation({
  ...{ name: 'assembly', version: 1, title: t('assembly'), machine, events, fulfilledBy: 'showHands' },
  states: Object.fromEntries(['planned', 'overdue', 'voted', 'lapsed', 'archived'].map((name) => [name, t(name)])),
  traits: {
    votes: {
      event: 'showHands',
      countOf: ({ people, hands, letters, adopted }: PayloadOf<typeof events, 'showHands'>) => ({
        room: { ayes: hands.up, noes: hands.down, abstentions: 0 },
        ...(letters === undefined ? {} : { written: { ayes: letters, noes: 0, abstentions: 0 } }),
        carried: adopted,
        // Only of what no sample of the model check holds: nonsense that is found when it is said.
        present: people.includes('nobody') ? Number.NaN : people.length,
      }),
    },
  },
});

describe('an assembly of a plugin', () => {
  const people = ['ann', 'bob', 'cai'];
  const shown = async (payload: object, language: 'en' | 'zh-CN' = 'en') => {
    const { engine } = await aHouseWith(assembly);
    const decision = await engine.attempt({
      cycle,
      event: 'showHands',
      payload: { people, adopted: true, ...payload },
    });
    const { outcome, findings } = decision;
    return [outcome, ...findings.map(({ rule, message }) => `${rule}: ${message[language]}`)];
  };

  test('takes votes of those who are there', async () => {
    expect(await shown({ hands: { up: 2, down: 1 } })).toEqual(['accepted']);
    expect(await shown({ hands: { up: 1, down: 2 }, adopted: false })).toEqual(['accepted']);
  });

  test('takes no votes of more', async () => {
    expect(await shown({ hands: { up: 3, down: 1 } })).toEqual([
      'denied',
      'assembly/vote-agrees: “Show hands”: 4 votes were counted, and 3 people are in the room, guests aside.',
    ]);
    expect(await shown({ hands: { up: 3, down: 1 } }, 'zh-CN')).toEqual([
      'denied',
      'assembly/vote-agrees: “举手表决”共计4票，而在场者除列席人员外仅3名。',
    ]);
  });

  test('adopts nothing with no more for it than against it; letters count, and fill no chair', async () => {
    expect(await shown({ hands: { up: 1, down: 2 }, letters: 1 })).toEqual([
      'denied',
      'assembly/vote-agrees: “Show hands” is written down as carried, with 2 for it and 2 against it.',
    ]);
    expect(await shown({ hands: { up: 1, down: 2 }, letters: 2 })).toEqual(['accepted']);
  });

  test('is refused, and its plugin named, where its count makes no sense', async () => {
    expect(await shown({ people: ['nobody'], hands: { up: 1, down: 0 } })).toEqual([
      'denied',
      expect.stringContaining('traits.votes.countOf().present is NaN, a whole number from 0 on is expected'),
    ]);
  });

  test('judges votes before there are any: it cannot say yet', async () => {
    const { engine } = await aHouseWith(assembly);
    const [option] = (await engine.next(cycle)).filter(({ event }) => event === 'showHands');
    expect(option).toMatchObject({ undecided: expect.arrayContaining(['assembly/vote-agrees']) });
  });
});
