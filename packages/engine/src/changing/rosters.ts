/** A unit's people are replaced: who did it stands on record, and nobody takes away an evaluation of themselves by it. */
import {
  type Cycle,
  type Day,
  localDay,
  ObligatoError,
  type Roster,
  type Text,
  type Timestamp,
  translated,
} from '@obligato/core';
import { requireRunning, requireUnit, whyLeftAlone } from '@obligato/core/internal';
import { missingCharters } from '../attempting/missing-charters.ts';
import type { UnitWork } from '../attempting/unit-work.ts';
import { planOf } from '../planning/plan-of.ts';
import { tellCycles } from '../planning/tell-cycles.ts';
import type { Author } from '../ports/change-record.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import type { Tried } from '../stores/retry-on-conflict.ts';
import { changesOf } from './change-of.ts';
import { electorateHarm, openElectorate } from './electorate-harm.ts';
import { rosterDifference, shortened } from './roster-difference.ts';
import { requireFewLeave, rosterMoves } from './roster-moves.ts';

/** Who replaces a roster and why, and what they mean by it. */
export interface RosterReplacement extends Author {
  /** Whether more than a fifth of the people may leave at once. */
  readonly manyMayLeave?: boolean;
}

/** What a roster would change of what is owed. */
export interface RosterPreview {
  /** Cycles that would be owed, by their ids. */
  readonly appear: readonly string[];
  /** Cycles that would be owed no more, each with the reason. */
  readonly lapse: readonly { readonly cycle: string; readonly because: Text }[];
}

export class Rosters {
  readonly #work: UnitWork;

  constructor(work: UnitWork) {
    this.#work = work;
  }

  /**
   * Replaces a unit's roster; true when it changed. What had lapsed because people were gone is owed again when they are back.
   *
   * Throws `OBLIGATO_ROSTER_JUDGES` where an evaluation of whoever changes it would end or shrink by it: then the attempt is on
   * record, and the unit above is told. Throws `OBLIGATO_ROSTER_LEAVES`, with nothing on record, where more than a fifth would leave
   * at once and nobody said that they may.
   */
  replace(unit: string, roster: Roster, replacement: RosterReplacement = {}): Promise<boolean> {
    return this.change(unit, () => roster, replacement);
  }

  /** The same with what a change makes of the roster as it is then; what it throws stops it, with nothing written. */
  async change(
    unit: string,
    changed: (current: Roster) => Roster,
    { manyMayLeave = false, ...author }: RosterReplacement = {},
  ): Promise<boolean> {
    const { organisation } = this.#work.decisions.domain;
    requireUnit(organisation, unit);
    // Whom it takes an evaluation from, and what is owed again, is for the rules to say.
    requireRunning(organisation, unit);
    const replaceOnce = async (): Promise<Tried<boolean>> => {
      const { store, clock } = this.#work;
      const record = await store.unit(unit);
      const roster = changed(record.roster);
      const change = { does: 'roster', ...rosterDifference(record.roster, roster) } as const;
      if (change.added.length + change.removed.length === 0) return { conflict: undefined, answer: false };
      const at = clock.now();
      const after: UnitRecord = { ...record, roster };
      const nothing = { unit, at, basedOn: record.revision, cycles: [], decisions: [], outbox: [] };

      const harmed = await this.#harmedBy(record, after, author, at);
      if (harmed) {
        const refused = refusalOf(harmed);
        const changes = changesOf(record, [shortened(change)], { at, author, refused });
        const outbox = this.#toldUpward(record, harmed, { author, at });
        const conflict = await store.commit({ ...nothing, changes, outbox });
        if (conflict) return { conflict, answer: false };
        throw refusedRoster(refused);
      }
      const again = await this.#owedAgain(after, at);
      const changes = changesOf(record, [change], { at, author });
      if (!manyMayLeave) requireFewLeave(unit, rosterMoves(record.roster, roster, localDay(at)));
      return { conflict: await store.commit({ ...nothing, ...again, roster, changes }), answer: true };
    };
    return this.#work.run(unit, replaceOnce);
  }

  /** What another roster would change of what is owed from today to the end of the year. Writes nothing. */
  async preview(unit: string, roster: Roster): Promise<RosterPreview> {
    requireUnit(this.#work.decisions.domain.organisation, unit);
    const { store, clock } = this.#work;
    const record = await store.unit(unit);
    const at = clock.now();
    const today = localDay(at);
    const days = { from: today, to: `${today.slice(0, 4)}-12-31` };
    const before = await planOf(this.#work, record, { days, at });
    const after = await planOf(this.#work, { ...record, roster }, { days, at });
    const owedAnyway = new Set([...before.create, ...before.reinstate].map(({ id }) => id));
    const lapsesAnyway = new Set(before.lapse.map(({ cycle }) => cycle.id));
    const appearing = [...after.create, ...after.reinstate].filter(({ id }) => !owedAnyway.has(id));
    const lapsing = after.lapse.filter(({ cycle }) => !lapsesAnyway.has(cycle.id));
    return {
      appear: appearing.map(({ id }) => id),
      lapse: lapsing.map(({ cycle, because }) => ({ cycle: cycle.id, because })),
    };
  }

  /** Only whoever is evaluated is asked about: what others enter stands under their names. */
  async #harmedBy(before: UnitRecord, after: UnitRecord, { by }: Author, at: Timestamp): Promise<Cycle | undefined> {
    const member = by?.member;
    if (member === undefined) return undefined;
    const { decisions } = this.#work;
    const { catalogue } = decisions.domain;
    const open = [...before.cycles.values()].filter((cycle) => openElectorate(cycle, catalogue));
    if (open.length === 0) return undefined;
    const { lapse } = await planOf(this.#work, after, { days: spanOf(open), at });
    const lapsing = new Set(lapse.map(({ cycle }) => cycle.id));
    return electorateHarm(open, { before: before.roster, after: after.roster, member, catalogue, lapsing });
  }

  /** What lapsed, and is owed under the people who are there now. */
  async #owedAgain(record: UnitRecord, at: Timestamp) {
    const { decisions } = this.#work;
    const { catalogue } = decisions.domain;
    const today = localDay(at);
    // One of which nothing is known here can be told nothing.
    const lapsed = [...record.cycles.values()].filter(
      (cycle) =>
        cycle.period.to >= today &&
        !whyLeftAlone(catalogue, cycle) &&
        catalogue.machines.get(cycle.obligation)?.at(cycle.state).possible.includes('reinstate'),
    );
    if (lapsed.length === 0) return {};
    const span = spanOf(lapsed);
    const days = { from: span.from > today ? span.from : today, to: span.to };
    const { reinstate } = await planOf(this.#work, record, { days, at });
    const told = await tellCycles(decisions, record, { lapse: [], reinstate }, at);
    return {
      cycles: told.cycles,
      decisions: told.decisions,
      ...missingCharters(record, told.charters),
    };
  }

  /** Once a day and cycle: whoever tries ten times in a row is told of once. At the top its own secretary hears of it. */
  #toldUpward(
    record: UnitRecord,
    cycle: Cycle,
    { author: { by }, at }: { readonly author: Author; readonly at: Timestamp },
  ): readonly OutboxEntry[] {
    const { unit, outbox } = record;
    const key = `roster-refused:${cycle.id}:${localDay(at)}`;
    if (outbox.has(key)) return [];
    const above = this.#work.decisions.domain.organisation.above(unit, localDay(at))[0] ?? unit;
    const who = by?.member ?? unit;
    const message = {
      en: `${who} tried to change the roster of ${unit} so that ${cycle.title.en} (${cycle.id}), which evaluates them, would end or shrink. It was refused.`,
      'zh-CN': `${who}试图修改 ${unit} 的名册，使评议其本人的“${cycle.title['zh-CN']}”（${cycle.id}）取消或缩小范围，已被拒绝。`,
    };
    const to = { unit: above, role: 'secretary' };
    return [
      {
        ...{ key, unit, cycle: cycle.id, rule: 'core/electorate', does: 'notify', to, message },
        ...{ plannedAt: at, status: 'pending', tries: 0 },
      },
    ];
  }
}

function spanOf(cycles: readonly Cycle[]): { readonly from: Day; readonly to: Day } {
  const from = cycles.map(({ period }) => period.from).sort()[0] as Day;
  const to = cycles
    .map(({ period }) => period.to)
    .sort()
    .at(-1) as Day;
  return { from, to };
}

const refusalOf = ({ id, title }: Cycle): Text => ({
  en: `With this roster "${title.en}" (${id}), which evaluates you, would end or shrink`,
  'zh-CN': `按此名册，评议您本人的“${title['zh-CN']}”（${id}）将取消或缩小范围`,
});

const refusedRoster = (refused: Text) =>
  new ObligatoError({
    code: 'OBLIGATO_ROSTER_JUDGES',
    ...translated(refused, {
      en: 'Somebody whom it does not evaluate has to enter this change; the unit above was told',
      'zh-CN': '此项变更须由非评议对象登记；已告知上级单位',
    }),
  });
