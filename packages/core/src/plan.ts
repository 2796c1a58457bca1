/** From a unit's charter and people to the cycles it owes: what is new, what lapses, what is owed again. */
import type { Day } from './calendar/day.ts';
import { type Cadence, cadences, type Period, periodsBetween } from './calendar/period.ts';
import type { Charter, RuleEntry } from './charter/charter.ts';
import { type Cycle, cycleId } from './cycle.ts';
import { installed } from './installed.ts';
import type { Finding } from './decision.ts';
import { messageOf } from './decision-record.ts';
import { gatherFacts } from './gather-facts.ts';
import { type Ground, newCycle } from './new-cycle.ts';
import { type RosterView, rosterOn } from './roster/roster.ts';
import { evaluateDuty } from './rules/evaluate.ts';
import type { Fact } from './rules/fact.ts';
import type { Bearer, DutyRule } from './rules/rule.ts';
import { fillTexts, type Text } from './text.ts';

export interface PlanInput extends Ground {
  readonly charterOn: (day: Day) => Charter;
  readonly from: Day;
  readonly to: Day;
  /**
   * `Plan.rosters` of the last time, under the same charters: a period whose people have stayed the same, and whose duties
   * look at nothing else, need not be planned again.
   */
  readonly planned?: Plan['rosters'];
}

export interface Plan {
  readonly create: readonly Cycle[];
  /** Untouched cycles whose duty is gone, with the reason. */
  readonly lapse: readonly { readonly cycle: Cycle; readonly because: Text }[];
  /** Lapsed cycles whose duty is back. */
  readonly reinstate: readonly Cycle[];
  /** Duties that are not owed in some period, with what their rules say: asked for by the person who misses one. */
  readonly notOwed: readonly {
    readonly duty: string;
    readonly period: Period;
    readonly findings: readonly Finding[];
  }[];
  /** The people under whom each period was planned, by its id. */
  readonly rosters: ReadonlyMap<string, RosterView>;
}

/** Why a cycle lapses when no rule says so itself. */
const lapseReasons = {
  bearer: { en: '{{bearer}} is no longer there to bear it.', 'zh-CN': '{{bearer}}已不在册，无人承担。' },
  rule: { en: 'No rule declares this duty any more.', 'zh-CN': '已无规则规定此项义务。' },
} satisfies Record<string, Text>;

/**
 * Plans the periods that overlap `from` … `to`. Planning again with the same facts changes nothing.
 *
 * Whether a duty is owed is asked as of the period's first day, or as of today when the period is running.
 *
 * @example
 * const ground = { unit: 'branch', above: [], roster, cycles: new Map(), catalogue, calendar, provided: {}, now: at };
 * planUnit({ ...ground, from: '2026-01-01', to: '2026-12-31', charterOn: () => charter }).create.map(({ id }) => id)
 */
export function planUnit(input: PlanInput): Plan {
  const create: Cycle[] = [];
  const notOwed: Plan['notOwed'][number][] = [];
  /** Cycles that are owed, of whichever duty and period. */
  const owed = new Set<string>();
  const rosters = new Map<string, RosterView>();
  /** Periods in which nothing can have changed. */
  const settled = new Set<string>();
  // What an occasion raised is owed because of the occasion, whoever comes or goes.
  const considered = ({ occasion, period }: Cycle) =>
    occasion === undefined && period.from <= input.to && period.to >= input.from && !settled.has(period.id);

  const today = input.now.slice(0, 10);
  for (const { asks, period } of periodsOf(input)) {
    const day = clamp(today, period);
    const roster = rosterOn(input.roster, day);
    rosters.set(period.id, roster);
    if (input.planned?.get(period.id) === roster && asks.every(({ entry }) => isOfRoster(entry.rule, input))) {
      settled.add(period.id);
      continue;
    }
    for (const ask of asks) {
      const { entry, charter } = ask;
      const findings = whyNotOwed(input, entry, roster, day);
      if (findings.length > 0) {
        notOwed.push({ duty: entry.rule.duty.id, period, findings });
        continue;
      }
      for (const { id, bearer } of borneBy(ask, roster, input)) {
        owed.add(id);
        if (!input.cycles.has(id)) create.push(newCycle(input, { entry, charter, period, bearer, id }));
      }
    }
  }
  const reasonFor = (cycle: Cycle): Text => {
    const isSame = (duty: string, period: Period) => duty === cycle.duty && period.id === cycle.period.id;
    const said = notOwed.find(({ duty, period }) => isSame(duty, period));
    if (said) return reasonOf(said.findings);
    const isAsked = periodsOf(input).some(({ asks, period }) =>
      asks.some(({ entry }) => isSame(entry.rule.duty.id, period)),
    );
    return isAsked ? fillTexts(lapseReasons.bearer, { bearer: cycle.bearer }) : lapseReasons.rule;
  };

  const lapse: Plan['lapse'][number][] = [];
  const reinstate: Cycle[] = [];
  for (const cycle of input.cycles.values()) {
    if (!considered(cycle)) continue;
    if (!owed.has(cycle.id)) {
      if (isUntouched(cycle, input)) lapse.push({ cycle, because: reasonFor(cycle) });
    } else if (takes(cycle, 'reinstate', input)) reinstate.push(cycle);
  }
  return { create, notOwed, lapse, reinstate, rosters };
}

/** What leaves no trace of anybody's work. */
const noWork = new Set(['remind', 'lapse', 'reinstate']);

/** Nothing was done for it yet but reminding: it can go without anybody's work being lost. */
function isUntouched(cycle: Cycle, ground: Ground): boolean {
  return takes(cycle, 'lapse', ground) && Object.keys(cycle.happened).every((event) => noWork.has(event));
}

const takes = (cycle: Cycle, event: string, { catalogue }: Ground) =>
  installed(catalogue, cycle.obligation).machine.at(cycle.state).possible.includes(event);

/** A duty that may be owed in a period, under the charter that binds the period's first day. */
interface Ask {
  readonly entry: RuleEntry<DutyRule>;
  readonly charter: Charter;
  readonly period: Period;
}

/** Every period with its duties: a change mid-year binds what starts later. */
function periodsOf({ charterOn, from, to }: PlanInput) {
  return cadences.flatMap((cadence) =>
    periodsBetween(cadence, from, to).map((period) => ({
      period,
      asks: asksIn(charterOn(period.from), cadence, period),
    })),
  );
}

const remembered = new WeakMap<Charter, Map<string, readonly Ask[]>>();

/** A charter is asked about the same few periods for every unit that shares it, and whenever somebody comes or goes. */
function asksIn(charter: Charter, cadence: Cadence, period: Period): readonly Ask[] {
  let known = remembered.get(charter);
  if (!known) {
    known = new Map();
    remembered.set(charter, known);
  }
  let asks = known.get(period.id);
  if (!asks) {
    const entries = charter
      .dutiesIn({ period })
      .filter(({ options, severity }) => options.cadence === cadence && severity !== 'observe');
    asks = entries.map((entry) => Object.freeze({ entry, charter, period }));
    known.set(period.id, asks);
  }
  return asks;
}

const clamp = (day: Day, period: Period): Day => (day < period.from ? period.from : day > period.to ? period.to : day);

function whyNotOwed(input: PlanInput, entry: RuleEntry<DutyRule>, roster: RosterView, day: Day): readonly Finding[] {
  const { facts } = lookOf(entry.rule);
  const { unit, above, cycles, provided, calendar } = input;
  const ofRoster = isOfRoster(entry.rule, input);
  const known = ofRoster ? (roster.derived.get(entry) as readonly Finding[] | undefined) : undefined;
  if (known) return known;
  const source = { unit, above, day, roster, cycle: undefined, cycles };
  const answer = evaluateDuty(entry, { facts: gatherFacts(facts, source, provided), calendar });
  if (ofRoster) roster.derived.set(entry, answer);
  return answer;
}

/** A provider may know better than the roster; without one, all periods under one roster have one answer. */
function isOfRoster(rule: DutyRule, { provided }: PlanInput): boolean {
  const { facts, needs } = lookOf(rule);
  return needs === 'roster' && !facts.some(({ name }) => Object.hasOwn(provided, name));
}

const looks = new WeakMap<DutyRule, { readonly facts: readonly Fact[]; readonly needs: 'roster' | 'more' }>();

/** The facts a duty looks at, and whether the roster alone decides them. */
function lookOf(rule: DutyRule) {
  let look = looks.get(rule);
  if (!look) {
    const facts = Object.values(rule.facts);
    look = { facts, needs: facts.every(({ ofRoster }) => ofRoster) ? 'roster' : 'more' };
    looks.set(rule, look);
  }
  return look;
}

/**
 * Why a duty is not owed, in one text.
 *
 * @example
 * const ground = { unit: 'branch', above: [], roster, cycles: new Map(), catalogue, calendar, provided: {}, now: at };
 * const plan = planUnit({ ...ground, from: '2026-01-01', to: '2026-12-31', charterOn: () => charter });
 * plan.notOwed.map(({ duty, findings }) => `${duty}: ${reasonOf(findings).en}`)
 */
export function reasonOf(findings: readonly Finding[]): Text {
  return findings
    .map(messageOf)
    .reduce((all, text) => ({ en: `${all.en} ${text.en}`, 'zh-CN': `${all['zh-CN']}${text['zh-CN']}` }));
}

/** Who bears a duty: one cycle each. */
const bearersOf: Readonly<Record<Bearer, (roster: RosterView, input: PlanInput) => readonly string[]>> = {
  unit: (_roster, { unit }) => [unit],
  superior: (_roster, { above }) => above.slice(0, 1),
  'each-member': ({ members }) => members,
  'each-leader': ({ leaders }) => leaders,
  'each-group': ({ groups }) => [...groups.keys()].sort(),
};

/** The cycles that a duty brings in a period, and who bears each. */
interface Borne {
  readonly unit: string;
  readonly superior: string | undefined;
  readonly cycles: readonly { readonly id: string; readonly bearer: string }[];
}

/** The same for as long as the roster is: worked out once for each roster that a unit has. */
function borneBy(ask: Ask, roster: RosterView, input: PlanInput): Borne['cycles'] {
  const { unit, above } = input;
  const known = roster.derived.get(ask) as Borne | undefined;
  if (known && known.unit === unit && known.superior === above[0]) return known.cycles;
  const { duty } = ask.entry.rule;
  const cycles = bearersOf[duty.bearer](roster, input).map((bearer) => ({
    id: idOf(unit, ask.entry.rule, ask.period, bearer),
    bearer,
  }));
  roster.derived.set(ask, { unit, superior: above[0], cycles } satisfies Borne);
  return cycles;
}

function idOf(unit: string, { duty }: DutyRule, period: Period, bearer: string): string {
  const ownCycle = duty.bearer.startsWith('each-');
  return cycleId({ unit, duty: duty.id, period: period.id, bearer: ownCycle ? bearer : undefined });
}
