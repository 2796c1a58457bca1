/** What units would owe under a reform beside what they owe: by duty, by whose duties they are, and in hours of people's time. */
import type { Cycle, Text } from '@obligato/core';
import { type Burdened, burdened, burdenOf, type HoursPerDuty, timeAsked } from './hours.ts';
import type { Owed } from './owed-under.ts';
import { type Trace, type Traced, TracingBy } from './traced.ts';

/** Under the rules as they are, and under the reform. */
export type Side = 'now' | 'after';

export interface OwedDuty {
  readonly duty: string;
  readonly title: Text;
  /** Assumed: what one cycle takes each who has a part in it. */
  readonly hoursEach: number;
  /** Cycles that are owed. */
  readonly cycles: Readonly<Record<Side, Traced>>;
  /** Cycles that are owed on one side only. */
  readonly more: Traced;
  readonly fewer: Traced;
  /** Hours of people’s time. */
  readonly hours: Readonly<Record<Side, Traced>>;
}

/** Whose duties, and whose time. */
export interface Burden {
  readonly whose: Burdened;
  readonly cycles: Readonly<Record<Side, Traced>>;
  readonly hours: Readonly<Record<Side, Traced>>;
}

export interface OwedUnderReform {
  /** Duties of which as many are owed by the same, and those of which not. */
  readonly duties: readonly OwedDuty[];
  readonly burdens: readonly Burden[];
  /** Units whose duties cannot be planned, with the reason. */
  readonly cannot: readonly { readonly unit: string; readonly because: Text }[];
}

type Counted = 'now' | 'after' | 'more' | 'fewer' | 'hours now' | 'hours after';

const sides: readonly Side[] = ['now', 'after'];

export class WhatIsOwed {
  readonly #hours: HoursPerDuty;
  readonly #byDuty: Readonly<Record<Counted, TracingBy>>;
  readonly #byBurden: Readonly<Record<Exclude<Counted, 'more' | 'fewer'>, TracingBy<Burdened>>>;
  readonly #duties = new Map<string, { readonly title: Text; readonly hoursEach: number }>();
  readonly #cannot: OwedUnderReform['cannot'][number][] = [];

  constructor(hours: HoursPerDuty, limit: number) {
    const by = <Key extends string = string>() => new TracingBy<Key>(limit);
    this.#hours = hours;
    this.#byDuty = { now: by(), after: by(), more: by(), fewer: by(), 'hours now': by(), 'hours after': by() };
    this.#byBurden = { now: by<Burdened>(), after: by(), 'hours now': by(), 'hours after': by() };
  }

  /** One unit, on both sides. */
  hear(unit: string, owed: Readonly<Record<Side, Owed | { readonly cannot: Text }>>): void {
    const { now, after } = owed;
    if ('cannot' in now || 'cannot' in after) {
      const [cannot] = [now, after].flatMap((side) => ('cannot' in side ? [side.cannot] : []));
      if (cannot) this.#cannot.push({ unit, because: cannot });
      return;
    }
    for (const side of sides) {
      const { cycles, roster, catalogue } = side === 'now' ? now : after;
      const other = side === 'now' ? after.cycles : now.cycles;
      for (const cycle of cycles.values()) {
        const { people, each } = timeAsked(cycle, { roster, catalogue, hours: this.#hours });
        this.#duties.set(cycle.duty, { title: cycle.title, hoursEach: each });
        this.#byDuty[side].add(cycle.duty, { id: cycle.id });
        if (!other.has(cycle.id)) this.#byDuty[side === 'now' ? 'fewer' : 'more'].add(cycle.duty, { id: cycle.id });
        this.#byBurden[side].add(burdenOf[cycle.owedBy], { id: cycle.id });
        this.#spend(side, cycle, people, each);
      }
    }
  }

  told(): OwedUnderReform {
    const bySides = <Key extends string>(of: Readonly<Record<Side, TracingBy<Key>>>, key: Key) => ({
      now: of.now.of(key),
      after: of.after.of(key),
    });
    const [duties, burdens] = [this.#byDuty, this.#byBurden];
    return {
      duties: [...this.#duties].map(([duty, { title, hoursEach }]) => ({
        ...{ duty, title, hoursEach, more: duties.more.of(duty), fewer: duties.fewer.of(duty) },
        cycles: bySides(duties, duty),
        hours: bySides({ now: duties['hours now'], after: duties['hours after'] }, duty),
      })),
      burdens: burdened.map((whose) => ({
        ...{ whose, cycles: bySides(burdens, whose) },
        hours: bySides({ now: burdens['hours now'], after: burdens['hours after'] }, whose),
      })),
      cannot: this.#cannot,
    };
  }

  #spend(side: Side, { id, duty }: Cycle, people: Readonly<Partial<Record<Burdened, number>>>, each: number): void {
    for (const whose of burdened) {
      const count = people[whose] ?? 0;
      if (count === 0) continue;
      const trace: Trace = { id, amount: count * each, says: spent(count, each, whose) };
      this.#byDuty[`hours ${side}`].add(duty, trace);
      this.#byBurden[`hours ${side}`].add(whose, trace);
    }
  }
}

/** `12 × 1.5 h` needs no words beside whose they are. */
const spent = (count: number, each: number, whose: Burdened): Text => ({
  en: `${count} × ${each} h, ${whose}`,
  'zh-CN': `${count}×${each}小时，${whoseTexts[whose]['zh-CN']}`,
});

/** What those are called whose duties grow. */
export const whoseTexts: Readonly<Record<Burdened, Text>> = Object.freeze({
  leaders: { en: 'leaders', 'zh-CN': '负责人' },
  officers: { en: 'officers who act for the unit or a group', 'zh-CN': '单位或小组的经办人员' },
  members: { en: 'members', 'zh-CN': '成员' },
  superiors: { en: 'superiors', 'zh-CN': '上级' },
});
