/** An officer, or the unit above, names who stands in: on record with its author and its reason, and over on its last day. */
import { type Day, localDay, ObligatoError, type Text, translated } from '@obligato/core';
import { requireRunning, requireUnit } from '@obligato/core/internal';
import type { UnitWork } from '../attempting/unit-work.ts';
import { changesOf } from '../changing/change-of.ts';
import type { Author, Change } from '../ports/change-record.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import type { Tried } from '../stores/retry-on-conflict.ts';
import type { Deputy } from './deputy.ts';
import { requireDay, whyNoDeputy, whyNotTheirs } from './why-no-deputy.ts';

/** Who stands in for whom, on which days. */
export interface DeputyRequest extends Author {
  readonly unit: string;
  /** Who is away, by their id on the unit's roster. */
  readonly officer: string;
  /** Who stands in: another person of the same unit. */
  readonly deputy: string;
  readonly from: Day;
  /** The last day. */
  readonly until: Day;
  readonly reason: string;
}

export type DeputyWithdrawal = Pick<DeputyRequest, 'unit' | 'officer' | 'deputy' | 'reason'> & Author;

export class Deputies {
  readonly #work: UnitWork;

  constructor(work: UnitWork) {
    this.#work = work;
  }

  /** Names a deputy. Throws `OBLIGATO_DEPUTY` where that cannot be, and says why; then nothing is written. */
  name({ unit, officer, deputy, from, until, ...author }: DeputyRequest): Promise<Deputy> {
    const days = { from: requireDay('from', from), until: requireDay('until', until) };
    return this.#change(unit, author, (record, today) => {
      const { catalogue } = this.#work.decisions.domain;
      const why =
        this.#whyNotTheirs(unit, officer, author) ??
        whyNoDeputy(record, { officer, deputy, ...days }, today, catalogue);
      if ('message' in why) throw refused(why.message, why.hint);
      const named: Deputy = { officer: why.officer, deputy: why.deputy, ...days };
      return { answer: named, change: { does: 'deputise', ...named }, deputies: [...record.deputies, named] };
    });
  }

  /** Ends it before its last day: at once, what was done stays. Throws `OBLIGATO_DEPUTY` where nobody stands in so. */
  withdraw({ unit, officer, deputy, ...author }: DeputyWithdrawal): Promise<Deputy> {
    return this.#change(unit, author, (record, today) => {
      const why = this.#whyNotTheirs(unit, officer, author);
      if (why) throw refused(why.message, why.hint);
      const found = record.deputies.findLast(
        (each) => each.officer.member === officer && each.deputy.member === deputy && each.until >= today,
      );
      if (!found) throw refused(notStandingIn(officer, deputy), lookUp);
      const deputies = record.deputies.filter((each) => each !== found);
      return { answer: found, change: { does: 'withdraw-deputy', ...found }, deputies };
    });
  }

  #whyNotTheirs(unit: string, officer: string, { by }: Author) {
    const { organisation } = this.#work.decisions.domain;
    return whyNotTheirs({ unit, officer, by, above: organisation.above(unit, localDay(this.#work.clock.now())) });
  }

  #change<Answer>(
    unit: string,
    author: Author,
    made: (record: UnitRecord, today: Day) => { answer: Answer; change: Change; deputies: readonly Deputy[] },
  ): Promise<Answer> {
    const { store, clock, decisions } = this.#work;
    const { organisation } = decisions.domain;
    requireUnit(organisation, unit);
    requireRunning(organisation, unit);
    const changeOnce = async (): Promise<Tried<Answer>> => {
      const record = await store.unit(unit);
      const at = clock.now();
      const { answer, change, deputies } = made(record, localDay(at));
      const changes = changesOf(record, [change], { at, author });
      const nothing = { unit, at, basedOn: record.revision, cycles: [], decisions: [], outbox: [] };
      return { conflict: await store.commit({ ...nothing, deputies, changes }), answer };
    };
    return this.#work.run(unit, changeOnce);
  }
}

const refused = (message: Text, hint: Text) =>
  new ObligatoError({ code: 'OBLIGATO_DEPUTY', ...translated(message, hint) });

const notStandingIn = (officer: string, deputy: string): Text => ({
  en: `${deputy} does not stand in for ${officer}, now or later`,
  'zh-CN': `${deputy} 现在和今后均不代理 ${officer}`,
});
const lookUp: Text = {
  en: 'See who stands in for whom: obligato deputise --unit UNIT',
  'zh-CN': '请查看代理情况：`obligato deputise --unit 单位`',
};
