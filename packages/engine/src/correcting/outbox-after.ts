/** What is still to be told after a correction, what is told no more, and who has to be told of it. */
import { type Corrected, type Cycle, type DecisionRecord, fillTexts, localDay, type Text } from '@obligato/core';
import { traitsOf } from '@obligato/core/internal';
import { outboxEntryOf } from '../attempting/outbox-entry-of.ts';
import type { Domain } from '../domain.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';
import type { UnitRecord } from '../ports/unit-record.ts';

/** In the place of a rule: a notice of correction is nobody's effect. */
export const correctionNotice = 'obligato/correction';

interface After {
  readonly record: UnitRecord;
  readonly corrected: Corrected;
  readonly decision: DecisionRecord;
  readonly domain: Domain;
}

/**
 * Entries that change: what is no longer to be told is cancelled while nobody was told, what is new is added, and what is worded
 * otherwise takes its new words. What was told stays told, and whoever was told gets a notice.
 */
export function outboxAfter({ record, corrected, decision, domain }: After): readonly OutboxEntry[] {
  const { cycle, effects, own } = corrected;
  const { recordedAt } = decision;
  const entryOf = (intent: Corrected['effects']['before'][number]) =>
    outboxEntryOf(intent, cycle, { plannedAt: recordedAt, roster: record.roster, domain });
  const planned = (intents: Corrected['effects']['before']) =>
    new Map(
      intents.flatMap((intent) => {
        return intent.does === 'raise' ? [] : [[intent.key, entryOf(intent)] as const];
      }),
    );
  const [before, after] = [planned(effects.before), planned(effects.after)];
  const changed = new Map<string, OutboxEntry>();
  /** By whom they are: once a role, however much it was told. */
  const told = new Map<string, { readonly to: OutboxEntry['to']; readonly nowReads?: Text }>();
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const known = record.outbox.get(key);
    const wanted = after.get(key);
    if (!known || known.status === 'cancelled') {
      // What was planned before and is not there was told long ago, and has left the working records.
      if (wanted && (known || !before.has(key))) changed.set(key, wanted);
      continue;
    }
    // Both are worded today: a name that changed since, or a message that a later release words otherwise, is no correction.
    const asBefore = before.get(key)?.message ?? known.message;
    const reads = wanted && !isSame(wanted.message, asBefore) ? wanted.message : undefined;
    if (known.status === 'done') {
      if (!wanted || reads || own.includes(key)) {
        told.set(`${known.to.unit}/${known.to.role}`, { to: known.to, ...(reads ? { nowReads: reads } : {}) });
      }
    } else if (!wanted) changed.set(key, { ...known, status: 'cancelled' });
    else if (reads) changed.set(key, { ...known, message: reads, to: wanted.to });
  }
  const notices = [...told].map(([role, { to, nowReads }]): OutboxEntry => {
    const message = messageOf(decision, cycle, domain, nowReads);
    const key = `correction/${decision.id}/${role}`;
    const rest = { plannedAt: recordedAt, status: 'pending', tries: 0 } as const;
    return { key, unit: cycle.unit, cycle: cycle.id, rule: correctionNotice, does: 'notify', to, message, ...rest };
  });
  return [...changed.values(), ...notices];
}

const isSame = (a: Text, b: Text) => a.en === b.en && a['zh-CN'] === b['zh-CN'];

const words = {
  correct: {
    en: '{{title}} {{period}}: “{{event}}” was corrected on {{on}}{{because}}',
    'zh-CN': '{{title}} {{period}}：“{{event}}”已于{{on}}更正{{because}}',
  },
  withdraw: {
    en: '{{title}} {{period}}: “{{event}}” was withdrawn on {{on}}{{because}}',
    'zh-CN': '{{title}} {{period}}：“{{event}}”已于{{on}}撤回{{because}}',
  },
} as const satisfies Record<'correct' | 'withdraw', Text>;

function messageOf(decision: DecisionRecord, cycle: Cycle, { catalogue }: Domain, nowReads: Text | undefined): Text {
  const { corrects, eventTitle, recordedAt, title } = decision;
  const { reason = '', does = 'correct' } = corrects ?? {};
  // Whoever it is about holds roles too: why a record about them was changed is not for everybody who was told that there is one.
  const { judges, seals } = traitsOf(catalogue, cycle.obligation);
  const isSaid = judges === undefined && seals === undefined;
  const data = { title, event: eventTitle, period: cycle.period.id, on: localDay(recordedAt) };
  const filled = fillTexts(words[does], {
    ...data,
    because: isSaid ? { en: `: ${reason}`, 'zh-CN': `：${reason}` } : { en: '', 'zh-CN': '' },
  });
  const end = (text: string, mark: string) => (/[.!?。！？]$/.test(text) ? text : `${text}${mark}`);
  const [en, chinese] = [end(filled.en, '.'), end(filled['zh-CN'], '。')];
  if (!nowReads) return { en, 'zh-CN': chinese };
  return { en: `${en} It now reads: ${nowReads.en}`, 'zh-CN': `${chinese}现为：${nowReads['zh-CN']}` };
}
