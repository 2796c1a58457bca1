/** What is said and done about a unit’s figures: a sentence of the unit’s own that travels with one, and who from elsewhere looked. */
import {
  type Actor,
  type Day,
  localDay,
  ObligatoError,
  rosterOn,
  type Text,
  type Timestamp,
  translated,
} from '@obligato/core';
import { decides, suggest } from '@obligato/core/internal';
import { requireReadable } from '../attempting/require-bounds.ts';
import type { UnitWork } from '../attempting/unit-work.ts';
import { changesOf } from '../changing/change-of.ts';
import type { Change, ChangeRecord } from '../ports/change-record.ts';
import type { Tried } from '../stores/retry-on-conflict.ts';

/** One sentence of a unit on one of its figures. */
export interface StatementRequest {
  readonly unit: string;
  readonly indicator: string;
  /** The days of the figure. */
  readonly from: Day;
  readonly to: Day;
  /** At most 300 characters. */
  readonly text: string;
  /** Somebody of the unit. */
  readonly by: Actor | undefined;
}

/** Somebody of elsewhere looks at a unit’s figures. */
export interface LookRequest {
  readonly unit: string;
  readonly from: Day;
  readonly to: Day;
  readonly by: Actor;
}

/** Who of elsewhere looked at the figures of these days, and when first on that day. */
export interface Look {
  readonly by: Actor;
  readonly recordedAt: Timestamp;
}

/** As it is shown beside the figure. */
export interface Statement {
  readonly indicator: string;
  readonly text: string;
  readonly by: Actor;
  readonly recordedAt: Timestamp;
}

const mostCharacters = 300;

/** The latest sentence on each figure of these days; earlier ones stay on record. */
export function statementsIn(changes: readonly ChangeRecord[], from: Day, to: Day): readonly Statement[] {
  const latest = new Map<string, Statement>();
  for (const { change, by, recordedAt } of changes)
    if (change.does === 'state' && change.from === from && change.to === to)
      latest.set(change.indicator, { indicator: change.indicator, text: change.text, by, recordedAt });
  return [...latest.values()];
}

/** Newest first. */
export const looksIn = (changes: readonly ChangeRecord[], from: Day, to: Day): readonly Look[] =>
  changes
    .flatMap(({ change, by, recordedAt }) =>
      change.does === 'look' && change.from === from && change.to === to ? [{ by, recordedAt }] : [],
    )
    .reverse();

export class AroundIndicators {
  readonly #work: UnitWork;

  constructor(work: UnitWork) {
    this.#work = work;
  }

  /** Throws `OBLIGATO_COMMENT` where that cannot be, and says why; then nothing is written. */
  state({ unit, indicator, from, to, text, by = {} }: StatementRequest): Promise<ChangeRecord> {
    const { organisation } = this.#work.decisions.domain;
    const said = text.trim();
    requireReadable('text', said);
    if (said === '' || [...said].length > mostCharacters) throw refused(oneSentence, shorten);
    const on = organisation
      .charter(unit, to)
      .entries.filter(({ rule, severity }) => !decides(rule) && severity !== 'off')
      .map(({ id }) => id);
    if (!on.includes(indicator)) throw refused(noIndicator(indicator, unit), suggest(indicator, on));
    return this.#write(unit, { does: 'state', indicator, from, to, text: said }, by, (roster, today) => {
      const isOfUnit = (by.unit ?? unit) === unit && by.member !== undefined;
      if (!isOfUnit || !rosterOn(roster, today).rows.has(by.member ?? '')) throw refused(notOfUnit(unit), ofUnit);
    });
  }

  /** Whoever looks again on the same day has been written down already: a page may be read anew by itself. */
  async look({ unit, from, to, by }: LookRequest): Promise<ChangeRecord> {
    const { store, clock } = this.#work;
    const today = localDay(clock.now());
    const before = (await store.changes(unit)).findLast(
      ({ change, recordedAt, by: who }) =>
        change.does === 'look' &&
        change.from === from &&
        change.to === to &&
        localDay(recordedAt) === today &&
        isSame(who, by),
    );
    return before ?? this.#write(unit, { does: 'look', from, to }, by);
  }

  #write(
    unit: string,
    change: Change,
    by: Actor,
    require: (roster: Parameters<typeof rosterOn>[0], today: Day) => void = () => {},
  ): Promise<ChangeRecord> {
    const { store, clock } = this.#work;
    return this.#work.run(unit, async (): Promise<Tried<ChangeRecord>> => {
      const record = await store.unit(unit);
      const at = clock.now();
      require(record.roster, localDay(at));
      const [made] = changesOf(record, [change], { at, author: { by } }) as [ChangeRecord];
      const commit = { unit, at, basedOn: record.revision, cycles: [], decisions: [], outbox: [], changes: [made] };
      return { conflict: await store.commit(commit), answer: made };
    });
  }
}

const isSame = (a: Actor, b: Actor): boolean =>
  a.unit === b.unit && a.member === b.member && a.deputyFor === b.deputyFor;

const refused = (message: Text, hint: Text) =>
  new ObligatoError({ code: 'OBLIGATO_COMMENT', ...translated(message, hint) });

const oneSentence: Text = {
  en: `What travels with a figure is one sentence, of ${mostCharacters} characters at most`,
  'zh-CN': `随数字附上的说明为一句话，最多${mostCharacters}字`,
};
const shorten: Text = { en: 'Say the one thing that a reader has to know', 'zh-CN': '请只写读者须知的一点' };
const noIndicator = (indicator: string, unit: string): Text => ({
  en: `${unit} has no indicator "${indicator}" that is on`,
  'zh-CN': `${unit} 没有启用指标“${indicator}”`,
});
const notOfUnit = (unit: string): Text => ({
  en: `The sentence beside a figure of ${unit} is the unit’s own`,
  'zh-CN': `${unit} 的数字只能由该单位自己说明`,
});
const ofUnit: Text = {
  en: 'Name somebody who is on its roster today; whoever stands above can comment on a duty',
  'zh-CN': '请由当日在其名册上的人员说明；上级可在具体事项下写批注',
};
