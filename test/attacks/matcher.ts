/**
 * Whoever wants to know who said something, and has everything: the log, the journal, the backup, the archive, the outbox, who holds
 * which token, and how people name their keys. Takes the strongest trace there is; where there is none it guesses.
 */
import { digestOf } from '../../packages/engine/src/attempting/digest-of.ts';

export interface Evidence {
  /** Lines of the server's log: JSON, with `time`. */
  readonly log: readonly string[];
  /** Every file of journal, backup and archive, and the outbox, as text. */
  readonly files: readonly string[];
  /** Who holds which token. */
  readonly members: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, readonly string[]>;
  /** How people name their keys. */
  readonly keysOf: (member: string) => readonly string[];
}

interface Frame {
  readonly unit?: string;
  readonly at?: string;
  readonly decisions?: readonly Said[];
  readonly changes?: readonly {
    readonly by?: { readonly member?: string };
    readonly change: { readonly does: string };
  }[];
}

interface Said {
  readonly cycle: string;
  readonly payload?: { readonly text?: string };
  readonly by?: { readonly member?: string };
  readonly recordedAt: string;
  readonly key?: string;
}

interface Line {
  readonly time: string;
  readonly route?: string;
  readonly unit?: string;
  readonly principal?: string;
}

interface Clue {
  readonly said: Said;
  readonly unit: string;
  /** Commits of the unit before and after it, nearest first. */
  readonly before: readonly Frame[];
  readonly after: readonly Frame[];
  readonly frame: Frame;
}

const second = 1000;

export function createMatcher(evidence: Evidence, guess: (among: readonly string[]) => string) {
  const frames = evidence.files.flatMap(framesIn);
  const documents = evidence.files.flatMap((text) => text.split('\n'));
  const lines = evidence.log.map((line) => JSON.parse(line) as Line);
  const named = (line: Line) => evidence.members.get(line.principal ?? '');
  const between = (from: number, to: number) =>
    lines.filter(({ time, principal }) => principal && Date.parse(time) >= from && Date.parse(time) <= to);
  const nearest = (found: readonly Line[], to: number) =>
    [...found].sort((a, b) => Math.abs(Date.parse(a.time) - to) - Math.abs(Date.parse(b.time) - to))[0];

  /** From strong to weak. A moment at midnight is a day, and no moment. */
  const traces: readonly ((clue: Clue) => string | undefined)[] = [
    ({ said }) => said.by?.member,
    // Whoever alone of the unit is named where it is written, be it in the journal, the archive, the backup or the outbox.
    ({ said, unit }) => {
      const written = documents.filter((each) => each.includes(`"${said.payload?.text}"`));
      const alone = written
        .map((each) => (evidence.units.get(unit) ?? []).filter((member) => each.includes(`"${member}"`)))
        .find((people) => people.length === 1);
      return alone?.[0];
    },
    ({ said, unit }) => evidence.units.get(unit)?.find((member) => isKeyOf(said.key, member)),
    ({ frame }) => frame.changes?.find(({ change, by }) => change.does === 'raise' && by?.member)?.by?.member,
    ({ said, unit }) => {
      const moment = momentOf(said.recordedAt);
      if (moment === undefined) return undefined;
      const found = between(moment - second, moment + second).filter((line) => line.unit === unit);
      const line = nearest(found, moment);
      return line && named(line);
    },
    // The raise that precedes: who raised something in the unit last.
    ({ before, unit }) => {
      const [last] = before;
      const moment = momentOf(last?.at);
      const raise = lines.findLast(
        ({ route, unit: of, time }) =>
          route === 'raiseDuty' && of === unit && moment !== undefined && Date.parse(time) <= moment + second,
      );
      return raise && named(raise);
    },
    // Who was about between the commits around it, nearest to the next.
    ({ before, after, unit }) => {
      const [from, to] = [momentOf(before[0]?.at), momentOf(after.find(({ at }) => momentOf(at) !== undefined)?.at)];
      if (from === undefined || to === undefined) return undefined;
      const found = between(from, to).filter((line) => line.unit === unit);
      const line = nearest(found, to - second);
      return line && named(line);
    },
    // Who wrote something in their own name just before, or just after.
    ({ before }) => memberIn(before[0]),
    ({ after }) => memberIn(after[0]),
  ];

  const isKeyOf = (key: string | undefined, member: string) => {
    if (key === undefined) return false;
    const callers = [...evidence.members].filter(([, of]) => of === member).map(([principal]) => principal);
    const owners = ['', ...callers, ...callers.map((principal) => `${principal} ${member}`)];
    return evidence
      .keysOf(member)
      .some((tried) => tried === key || owners.some((owner) => digestOf([owner, tried]) === key));
  };

  return (text: string): string => {
    const index = frames.findIndex(({ decisions }) => decisions?.some(({ payload }) => payload?.text === text));
    const frame = frames[index];
    const said = frame?.decisions?.find(({ payload }) => payload?.text === text);
    if (!frame || !said) throw new Error(`it is not in the journal: ${text}`);
    const unit = frame.unit ?? '';
    const ofUnit = (each: Frame) =>
      each.unit === unit && (each.decisions?.length ?? 0) + (each.changes?.length ?? 0) > 0;
    const clue = {
      ...{ said, unit, frame },
      before: frames.slice(0, index).filter(ofUnit).reverse(),
      after: frames.slice(index + 1).filter(ofUnit),
    };
    const people = evidence.units.get(unit) ?? [];
    for (const trace of traces) {
      const member = trace(clue);
      if (member !== undefined && people.includes(member)) return member;
    }
    return guess(people);
  };
}

function momentOf(timestamp: string | undefined): number | undefined {
  return timestamp === undefined || timestamp.includes('T00:00:00') ? undefined : Date.parse(timestamp);
}

const memberIn = (frame: Frame | undefined): string | undefined =>
  frame?.decisions?.find(({ by }) => by?.member)?.by?.member ??
  frame?.changes?.find(({ by }) => by?.member)?.by?.member;

/** Frames of a journal and lines of an archive alike: a header, and one JSON document. */
function framesIn(text: string): readonly Frame[] {
  return text.split('\n').flatMap((line) => {
    const begins = line.indexOf('{');
    if (begins < 0) return [];
    try {
      return [JSON.parse(line.slice(begins)) as Frame];
    } catch {
      return [];
    }
  });
}

/** The most hits of so many that guessing at this rate has, but for one time in a thousand. */
export function mostByChance(tries: number, rate: number): number {
  let [below, term] = [0, (1 - rate) ** tries];
  for (let hits = 0; hits < tries; hits++) {
    below += term;
    if (below >= 0.999) return hits;
    term *= (((tries - hits) / (hits + 1)) * rate) / (1 - rate);
  }
  return tries;
}
