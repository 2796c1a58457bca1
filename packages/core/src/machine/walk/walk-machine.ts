/** A machine stepped through its states with sample payloads, every step twice: what only shows when something runs. */
import type { Obligation } from '../define-obligation.ts';
import { type State, stepWithXState } from '../machine.ts';
import { samplePayloads } from './sample-payloads.ts';

export interface WalkedStep {
  readonly event: string;
  readonly payload: unknown;
  readonly from: State;
  /** Where it leads; undefined when it is not taken. */
  readonly to: State | undefined;
  /** Where the same step leads when it is taken again. */
  readonly again: State | undefined;
  /** A miss of the fulfilling event, the first one, while it is awaited. */
  readonly isFirstMiss: boolean;
}

export interface Walk {
  /** The first state, made twice; empty when the machine cannot begin without parameters. */
  readonly begun: readonly State[];
  readonly steps: readonly WalkedStep[];
}

interface Sample {
  readonly type: string;
  readonly payload: unknown;
  readonly on: string;
  readonly isMiss: boolean;
}

/** A state on the way, with what decides whether a miss would be the first. */
interface Position {
  readonly state: State;
  readonly isFulfilled: boolean;
  readonly isMissed: boolean;
}

/**
 * Takes every event from every state that can be reached, once for each sample of its payload. It goes on from a state with
 * the context that it was first reached with; it does not come where no sample leads, and leaves out a step that throws.
 */
export function walkMachine(obligation: Obligation): Walk {
  const machine = stepWithXState(obligation);
  const samples = samplesOf(obligation);
  const begun = attempt(() => [machine.initial({ parameters: {} }), machine.initial({ parameters: {} })]) ?? [];
  const positions = new Map<string, Position>();
  const visit = (position: Position) => {
    const key = JSON.stringify([position.state.value, position.isFulfilled, position.isMissed]);
    if (!positions.has(key)) positions.set(key, position);
  };
  if (begun[0]) visit({ state: begun[0], isFulfilled: false, isMissed: false });
  const steps: WalkedStep[] = [];
  // A map that grows while it is walked: what is reached is walked in turn.
  for (const position of positions.values()) {
    const { isDone, isEnded, isFinal } = machine.at(position.state);
    if (isFinal) continue;
    const isAwaited = !position.isFulfilled && !position.isMissed && !isDone && !isEnded;
    for (const sample of samples) {
      const taken = attempt(() => {
        // Copies that can be changed, before and between: an action that changes one in place shows by the second step.
        const from = thawed(position.state);
        return { to: thawed(machine.next(from, sample)), again: machine.next(from, sample) };
      });
      if (!taken) continue;
      const { type: event, payload } = sample;
      steps.push({ event, payload, from: position.state, ...taken, isFirstMiss: isAwaited && sample.isMiss });
      if (taken.to) visit(after(position, sample, taken.to, obligation));
    }
  }
  return { begun, steps };
}

/** As `decide` counts what has happened. */
function after(position: Position, { type, isMiss }: Sample, state: State, obligation: Obligation): Position {
  const { events, fulfilledBy } = obligation;
  const { countsAs, reopens = [] } = events[type] ?? {};
  const isFulfilled = position.isFulfilled || type === fulfilledBy || countsAs === fulfilledBy;
  return {
    state,
    isFulfilled: isFulfilled && !reopens.includes(fulfilledBy),
    isMissed: position.isMissed || isMiss,
  };
}

const someDay = '2026-03-20';

function samplesOf({ events, fulfilledBy }: Obligation): readonly Sample[] {
  const deadlines = [fulfilledBy, 'another'].map((event) => ({ event, notAfter: someDay }));
  const because = [{ reason: { en: 'because', 'zh-CN': '因为' } }];
  // What the engine sends, whatever the table says of it.
  const ofClock = new Map(Object.entries({ remind: deadlines, miss: deadlines, lapse: because, reinstate: because }));
  return Object.entries(events).flatMap(([type, { by, payload: schema }]) => {
    const payloads = (by === 'clock' ? ofClock.get(type) : undefined) ?? attempt(() => samplePayloads(schema)) ?? [];
    return payloads.map((payload) => ({
      type,
      payload,
      on: someDay,
      isMiss: by === 'clock' && type === 'miss' && payload === deadlines[0],
    }));
  });
}

/** What a plugin's code gives, unless it throws: what is made up may be more than it was written for. */
function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

/** Lists and plain objects made anew, those within themselves too; whatever else stays what it is. */
function thawed<T>(value: T, copies = new Map<unknown, unknown>()): T {
  if (copies.has(value)) return copies.get(value) as T;
  const isList = Array.isArray(value);
  if (!isList && !isPlain(value)) return value;
  const copy: Record<string, unknown> | unknown[] = isList ? new Array(value.length) : {};
  copies.set(value, copy);
  for (const [key, inner] of Object.entries(value)) Reflect.set(copy, key, thawed(inner, copies));
  return copy as T;
}

/** An object that is no instance of a class. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
