/** What must not compile for an embedding program. Checked by `tsc -p packages/engine/test`; never run. */
import { type DecisionRecord, defineRule, type Engine, meeting, report } from '../src/index.ts';

declare const engine: Engine;
const cycle = 'tax-bureau/levy/general-meeting/2026-Q1';

export const good = await engine.attempt({
  cycle,
  obligation: meeting,
  event: 'notify',
  payload: { heldOn: '2026-03-20', place: '301', agenda: ['the plan'] },
});

/** What was judged has the payload that was sent. */
export const place = good.outcome === 'accepted' ? good.payload.place : undefined;
export const placeIsText: string | undefined = place;

// @ts-expect-error what was incomplete may hold anything
export const unknownPlace = good.payload.place;

/** A typed decision is a decision. */
export const record: DecisionRecord = good;

/** Nothing has to be said to conclude. */
export const bare = await engine.attempt({ cycle, obligation: meeting, event: 'conclude' });

/** A program that learns of its obligations at run time names none. */
export const untyped: DecisionRecord = await engine.attempt({ cycle, event: 'notify', payload: { anything: 1 } });

// @ts-expect-error a notice says where
await engine.attempt({ cycle, obligation: meeting, event: 'notify', payload: { heldOn: '2026-03-20', agenda: [] } });

// @ts-expect-error a meeting is not reopened
await engine.attempt({ cycle, obligation: meeting, event: 'reopen', payload: {} });

// @ts-expect-error a cancellation has a reason
await engine.attempt({ cycle, obligation: meeting, event: 'cancel' });

// @ts-expect-error that a deadline passed is the clock's to say
await engine.attempt({ cycle, obligation: meeting, event: 'miss', payload: { event: 'open', notAfter: '2026-03-31' } });

// @ts-expect-error a report is not adjourned
await engine.attempt({ cycle, obligation: report, event: 'adjourn', payload: {} });

/** One import is enough to write a rule too. */
export const written: typeof defineRule = defineRule;

engine.subscribe(
  (event) => {
    const { decision } = event;
    // @ts-expect-error who hears of decisions hears of no effects
    return [decision, event.entry];
  },
  { kinds: ['decision'] },
);
