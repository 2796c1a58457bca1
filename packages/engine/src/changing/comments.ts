/** Notes on a duty, by whom and for whom: no part of it, never altered, and of nothing that is said in confidence. */
import { type Day, localDay, ObligatoError, rosterOn, type Text, translated, unitOfCycle } from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import { digestOf } from '../attempting/digest-of.ts';
import { requireReadable } from '../attempting/require-bounds.ts';
import type { UnitWork } from '../attempting/unit-work.ts';
import { noCycleId, unknownCycle } from '../attempting/unknown-cycle.ts';
import type { Author, ChangeRecord, CommentFor } from '../ports/change-record.ts';
import type { Named } from '../ports/notifier.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';
import type { Tried } from '../stores/retry-on-conflict.ts';
import { changesOf } from './change-of.ts';
import { mayBeSpokenOf } from './may-be-spoken-of.ts';

/** Somebody of the unit by their id, or of a unit above as `head@tax-bureau`. */
export type Mention = string;

export interface CommentRequest {
  readonly cycle: string;
  /** Which decision of it, by its number; the cycle as a whole when absent. */
  readonly number?: number;
  /** At most 2,000 characters. */
  readonly text: string;
  /** Who may read it; `both` when absent. */
  readonly for?: CommentFor;
  /** Who is told of it, as far as it is for them. */
  readonly mentions?: readonly Mention[];
  /** Whose it is: somebody of the unit, or of one above it. */
  readonly by: Author['by'];
}

const mostCharacters = 2_000;
const mostMentions = 20;

export class Comments {
  readonly #work: UnitWork;

  constructor(work: UnitWork) {
    this.#work = work;
  }

  /**
   * The same again on the same day (whose it is, of what, for whom, in the same words) is the one that is there. Throws
   * `OBLIGATO_COMMENT` where that cannot be, and says why; then nothing is written.
   */
  add(request: CommentRequest): Promise<ChangeRecord> {
    const { cycle: id, number, for: whom = 'both', by = {} } = request;
    const unit = unitOfCycle(id);
    if (unit === undefined) throw noCycleId(id);
    const text = readable(request.text);
    const writeOnce = async (): Promise<Tried<ChangeRecord>> => {
      const { store, clock } = this.#work;
      const record = await store.unit(unit);
      const cycle = record.cycles.get(id);
      if (!cycle) throw unknownCycle(id, record.cycles.keys());
      const { obligations } = this.#work.decisions.domain.catalogue;
      if (!mayBeSpokenOf(cycle, obligations.get(cycle.obligation))) throw inConfidence();
      if (number !== undefined && !(number >= 1 && number <= (record.decided.get(id) ?? 0)))
        throw noDecision(id, number);
      const at = clock.now();
      const around = { unit, above: this.#above(unit, localDay(at)), today: localDay(at) };
      await this.#requireAuthor(by, around);
      const mentions = await this.#mentioned(request.mentions ?? [], whom, around);
      const about = number === undefined ? {} : { decision: `${id}#${number}` };
      const [made] = changesOf(
        record,
        [{ does: 'comment', cycle: id, ...about, text, for: whom, mentions: mentions.map(({ person }) => person) }],
        { at, author: { by } },
      ) as [ChangeRecord];
      const before = (await store.changes(unit)).findLast((each) => isSameNote(each, made));
      // Sent twice by a finger, or by a line that broke: it is there, and whoever it mentions has been told.
      if (before) return { conflict: undefined, answer: before, isWritten: true };
      const outbox = mentions.map((mention) => toldOf(made, mention));
      const commit = { unit, at, basedOn: record.revision, cycles: [], decisions: [], outbox, changes: [made] };
      return { conflict: await store.commit(commit), answer: made };
    };
    return this.#work.run(unit, writeOnce);
  }

  #above(unit: string, today: Day): readonly string[] {
    return this.#work.decisions.domain.organisation.above(unit, today);
  }

  /** A note has somebody who answers for it. */
  async #requireAuthor({ unit: of, member }: NonNullable<Author['by']>, { unit, above, today }: Around): Promise<void> {
    const home = of ?? unit;
    if (member === undefined) throw refused(nobody, nameYourself);
    if (home !== unit && !above.includes(home)) throw refused(elsewhere(home, unit), nameYourself);
    await this.#person(member, home, today);
  }

  async #mentioned(
    asked: readonly Mention[],
    whom: CommentFor,
    { unit, above, today }: Around,
  ): Promise<readonly Mentioned[]> {
    if (asked.length > mostMentions) throw refused(tooMany, nameFewer);
    const mentions: Mentioned[] = [];
    for (const each of new Set(asked)) {
      const [member = '', home = unit] = each.split('@', 2);
      if (home !== unit && !above.includes(home)) throw refused(elsewhere(home, unit), nameNear);
      if (whom !== 'both' && (whom === 'unit') !== (home === unit)) throw refused(notForThem(each, whom), forBoth);
      mentions.push({ unit: home, person: await this.#person(member, home, today) });
    }
    return mentions;
  }

  async #person(member: string, unit: string, today: Day): Promise<Named> {
    const { rows } = rosterOn((await this.#work.store.unit(unit)).roster, today);
    const row = rows.get(member);
    if (row) return { member, name: row.name };
    throw refused(notThere(member, unit), suggest(member, rows.keys()));
  }
}

interface Around {
  readonly unit: string;
  readonly above: readonly string[];
  readonly today: Day;
}

interface Mentioned {
  readonly unit: string;
  readonly person: Named;
}

function isSameNote(a: ChangeRecord, b: ChangeRecord): boolean {
  const isToday = a.change.does === 'comment' && localDay(a.recordedAt) === localDay(b.recordedAt);
  return isToday && digestOf([a.change, a.by]) === digestOf([b.change, b.by]);
}

function toldOf({ id, unit, recordedAt, by, change }: ChangeRecord, { unit: home, person }: Mentioned): OutboxEntry {
  const { cycle, text, for: whom } = change as Extract<ChangeRecord['change'], { readonly does: 'comment' }>;
  // The outbox of a unit is read above it, too.
  const said = whom === 'both' ? { en: `: “${text}”`, 'zh-CN': `：“${text}”` } : { en: '', 'zh-CN': '' };
  return {
    key: `comment:${id}:${person.member}@${home}`,
    unit,
    cycle,
    rule: 'obligato/comment',
    does: 'notify',
    to: { unit: home, role: 'members', member: person.member },
    message: {
      en: `${by.member} mentions you in a comment${said.en}`,
      'zh-CN': `${by.member} 在批注中提到您${said['zh-CN']}`,
    },
    plannedAt: recordedAt,
    status: 'pending',
    tries: 0,
  };
}

function readable(text: string): string {
  const trimmed = text.trim();
  requireReadable('text', trimmed.replaceAll('\n', ' '));
  if (trimmed === '') throw refused(empty, writeIt);
  if ([...trimmed].length > mostCharacters) throw refused(tooLong, writeLess);
  return trimmed;
}

const refused = (message: Text, hint: Text) =>
  new ObligatoError({ code: 'OBLIGATO_COMMENT', ...translated(message, hint) });

const inConfidence = () =>
  refused(
    {
      en: 'There are no comments on what people judge each other in, or say in confidence',
      'zh-CN': '评议、评价和保密事项不设批注',
    },
    { en: 'Say it where it belongs, or to the unit above', 'zh-CN': '请在该事项内反映，或向上级反映' },
  );
const noDecision = (cycle: string, number: number) =>
  refused(
    { en: `${cycle} has no decision ${number}`, 'zh-CN': `${cycle} 没有第${number}号决定` },
    { en: 'See which there are: obligato history CYCLE', 'zh-CN': '请查看已有决定：`obligato history 事项`' },
  );
const nobody: Text = { en: 'A comment has somebody who wrote it', 'zh-CN': '批注须注明作者' };
const nameYourself: Text = {
  en: 'Name somebody of the unit, or of one above it: --as l01@tax-bureau/levy',
  'zh-CN': '请注明本单位或上级单位人员：`--as l01@tax-bureau/levy`',
};
const elsewhere = (home: string, unit: string): Text => ({
  en: `${home} is neither ${unit} nor above it`,
  'zh-CN': `${home} 既不是 ${unit}，也不是其上级`,
});
const nameNear: Text = {
  en: 'Mention somebody of the unit, or of one above it',
  'zh-CN': '请提及本单位或上级单位人员',
};
const notThere = (member: string, unit: string): Text => ({
  en: `${member} is not on the roster of ${unit} today`,
  'zh-CN': `${member} 今天不在 ${unit} 的名册上`,
});
const notForThem = (mention: string, whom: CommentFor): Text => ({
  en: `${mention} is mentioned in a comment that is for the ${whom} alone`,
  'zh-CN': `批注只给${whom === 'unit' ? '本单位' : '上级'}看，却提到了 ${mention}`,
});
const forBoth: Text = { en: 'Write it for both, or mention nobody else', 'zh-CN': '请改为双方可见，或不提及对方人员' };
const tooMany: Text = {
  en: `A comment mentions ${mostMentions} people at most`,
  'zh-CN': `一条批注最多提及${mostMentions}人`,
};
const nameFewer: Text = { en: 'Mention fewer', 'zh-CN': '请减少提及人数' };
const empty: Text = { en: 'The comment says nothing', 'zh-CN': '批注没有内容' };
const writeIt: Text = { en: 'Write what there is to say', 'zh-CN': '请填写内容' };
const tooLong: Text = {
  en: `A comment has ${mostCharacters} characters at most`,
  'zh-CN': `批注最多${mostCharacters}字`,
};
const writeLess: Text = { en: 'Shorten it', 'zh-CN': '请精简内容' };
