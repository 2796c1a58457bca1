/** Whether a content may go, and the tombstone that is left of it. */
import { isDay, ObligatoError, type RetentionSchedule, type Text, type Timestamp, translated } from '@obligato/core';
import { archiveKept, archiveUnknown } from '../archive-problem.ts';
import { type Approval, type CycleEntry, type DisposalEntry, entryFormat } from '../record/entry.ts';
import type { YearId } from '../year/year-folder.ts';
import { retentionOf } from './retention.ts';

/** Why a content goes, who allowed it, and when this is written down: the archive has no clock of its own. */
export interface Disposal {
  readonly reason: string;
  readonly approval: Approval;
  readonly at: Timestamp;
}

interface Asked {
  readonly id: YearId;
  readonly cycle: string;
  readonly known: { readonly record: number; readonly entry: CycleEntry } | undefined;
  readonly disposal: Disposal;
  readonly schedule: RetentionSchedule;
}

/** Throws `OBLIGATO_ARCHIVE_UNKNOWN`, `OBLIGATO_ARCHIVE_KEPT`, `OBLIGATO_USAGE`. */
export function disposalOf({ id, cycle, known, disposal, schedule }: Asked): DisposalEntry {
  if (!known) {
    throw archiveUnknown(
      {
        en: `${cycle} is not in the archive of ${id.unit} for ${id.year}`,
        'zh-CN': `${id.unit} ${id.year}年的档案中没有 ${cycle}`,
      },
      { en: 'Name a cycle that is', 'zh-CN': '请写已归档的事项' },
    );
  }
  const { reason, approval, at } = disposal;
  const { by, reference, on } = approval;
  requireSaid([
    [reason, { en: 'a reason', 'zh-CN': '理由' }],
    [by, { en: 'who approved it', 'zh-CN': '批准人' }],
    [reference, { en: 'the reference of the approval', 'zh-CN': '批准文号' }],
  ]);
  if (!isDay(on) || !isDay(at.slice(0, 10))) {
    throw unsaid({
      en: 'A disposal needs the day of its approval, and its own time',
      'zh-CN': '销毁须写明批准日期和销毁时间',
    });
  }
  requireRunOut(known.entry, schedule, at);
  const approved = { by, reference, on };
  return { format: entryFormat, kind: 'disposal', ...id, cycle, record: known.record, reason, approval: approved, at };
}

function requireRunOut(entry: CycleEntry, schedule: RetentionSchedule, at: Timestamp): void {
  const retention = retentionOf(schedule, entry);
  const hint = {
    en: 'Change the retention schedule first, with the archive authority’s approval, if this is wrong',
    'zh-CN': '如有不当，请先经档案主管部门批准修改保管期限表',
  };
  if (!retention) {
    const message = {
      en: `No retention rule covers ${entry.cycle}`,
      'zh-CN': `保管期限表未涵盖 ${entry.cycle}`,
    };
    throw archiveKept(message, hint);
  }
  const { until, rule } = retention;
  if (until !== undefined && at.slice(0, 10) > until) return;
  const source = { en: `${rule.source.en}, ${rule.confidence}`, 'zh-CN': rule.source['zh-CN'] };
  const kept =
    until === undefined
      ? {
          en: `${entry.cycle} is kept permanently (${source.en})`,
          'zh-CN': `${entry.cycle} 须永久保管（${source['zh-CN']}）`,
        }
      : {
          en: `${entry.cycle} is kept until ${until} (${source.en})`,
          'zh-CN': `${entry.cycle} 须保管至${until}（${source['zh-CN']}）`,
        };
  throw archiveKept(kept, hint);
}

function requireSaid(texts: readonly (readonly [written: string, what: Text])[]): void {
  for (const [written, what] of texts) {
    if (written.trim() !== '') continue;
    throw unsaid({ en: `A disposal needs ${what.en}`, 'zh-CN': `销毁须写明${what['zh-CN']}` });
  }
}

function unsaid(message: Text): ObligatoError {
  const hint = {
    en: 'A tombstone states the reason, who approved, under which reference and on which day',
    'zh-CN': '销毁标记须载明理由、批准人、批准文号和批准日期',
  };
  return new ObligatoError({ code: 'OBLIGATO_USAGE', ...translated(message, hint) });
}
