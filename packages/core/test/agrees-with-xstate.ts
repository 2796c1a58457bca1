/** One machine stepped by its table and by XState: the same state and context, whatever happens. */
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { compileMachine, type Obligation, type Stage, type State, stepWithXState } from '../src/index.ts';

/** Per obligation: over all of them more than a hundred thousand random sequences. */
const usually = 12_000;
const longest = 8;

interface Sample {
  readonly type: string;
  readonly payload: unknown;
  readonly on: string;
}

/** Declares the tests of one obligation, over samples of every event; call it inside a `describe`. */
export function agreesWithXState(obligation: Obligation, events: readonly Sample[], sequences = usually): void {
  const slow = stepWithXState(obligation);
  const { machine: fast, fallback } = compileMachine(obligation);

  /** The same life twice: as XState steps it, and as the table does from its own states. */
  interface Twice {
    readonly slow: State;
    readonly fast: State;
  }
  const begun = (): Twice => ({ slow: slow.initial({ parameters: {} }), fast: fast.initial({ parameters: {} }) });

  /** Compared by hand: a million calls of expect would take longer than the machines. */
  const agree = (now: Twice, event: Sample): Twice | undefined => {
    const next = slow.next(now.slow, event);
    const own = fast.next(now.fast, event);
    // A state that was not made by the table, such as one read from a file, has to go on alike.
    const foreign = fast.next(now.slow, event);
    for (const other of [own, foreign]) {
      const plain = other && { ...other };
      if (!isDeepStrictEqual(plain, next)) expect({ event, next: plain }).toEqual({ event, next });
    }
    return next && own && { slow: next, fast: own };
  };

  test('is compiled, not left to XState', () => {
    expect(fallback).toBeUndefined();
  });

  test('begins alike', () => {
    for (const parameters of [{}, { body: 'committee', quorum: '1/2', months: 6 }]) {
      expect(fast.initial({ parameters })).toEqual(slow.initial({ parameters }));
    }
  });

  test('goes from every reachable state by every event to the same state and context', () => {
    for (const state of reachable(begun())) {
      const sorted = ({ possible, ...tags }: Stage) => ({ ...tags, possible: [...possible].sort() });
      expect(sorted(fast.at(state.fast))).toEqual(sorted(slow.at(state.slow)));
      expect(sorted(fast.at(state.slow))).toEqual(sorted(slow.at(state.slow)));
      for (const event of events) agree(state, event);
    }
  });

  test('lives the same life through any sequence of events', () => {
    const random = seeded(obligation.name.length);
    let taken = 0;
    for (let sequence = 0; sequence < sequences; sequence++) {
      let state = begun();
      for (let step = 0; step < longest && !slow.at(state.slow).isFinal; step++) {
        // Mostly what is possible, so that lives get long; sometimes anything.
        const possible = events.filter(({ type }) => slow.at(state.slow).possible.includes(type));
        const choice = random() < 0.85 ? possible : events;
        const event = choice[Math.floor(random() * choice.length)];
        const next = event && agree(state, event);
        if (next) taken++;
        state = next ?? state;
      }
    }
    expect(taken).toBeGreaterThan(sequences * 2);
  });

  /** One state of every name, with whatever context it was first reached. */
  function reachable(first: Twice): readonly Twice[] {
    const found = new Map([[String(first.slow.value), first]]);
    for (const state of found.values()) {
      for (const event of events) {
        const next = agree(state, event);
        if (next && !found.has(String(next.slow.value))) found.set(String(next.slow.value), next);
      }
    }
    return [...found.values()];
  }
}

/** A linear congruential generator: the same sequences in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
