/** What can be corrected at all: an accepted event that somebody sent by name, as it counts now. */

import type { Catalogue } from '../../charter/catalogue/catalogue.ts';
import { obligationByName } from '../../charter/obligation-by-name.ts';
import type { Cycle } from '../../cycle/cycle.ts';
import { ObligatoError } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import type { DecisionRecord } from '../decision-record.ts';
import { type EventInPlace, eventsInPlace } from './events-in-place.ts';

interface Asked {
  readonly cycle: Cycle;
  readonly decisions: readonly DecisionRecord[];
  readonly catalogue: Catalogue;
  readonly correction: { readonly decision: string; readonly does: 'correct' | 'withdraw' };
}

/** The event that a correction is about. Throws `OBLIGATO_NOT_CORRECTABLE` with the reason. */
export function correctable({ cycle, decisions, catalogue, correction }: Asked): EventInPlace {
  const { decision: id, does } = correction;
  const decision = decisions.find((each) => each.id === id);
  if (decision?.outcome !== 'accepted') throw refusal(id, reasons.refused);
  if (decision.side === 'clock' && !decision.corrects) throw refusal(id, reasons.clock);
  const { obligation } = obligationByName(catalogue, cycle.obligation);
  if (obligation.events[decision.event]?.confidential) throw refusal(id, reasons.confidential);
  const isWithdrawal = decision.corrects?.does === 'withdraw';
  if (isWithdrawal && does === 'correct') throw refusal(id, reasons.withdrawal);

  const about = [...eventsInPlace(decisions).values()].find(
    ({ first, changes }) => first === decision || changes.includes(decision),
  );
  if (!about) throw refusal(id, reasons.refused);
  const counts = about.now === decision || about.first === decision || isWithdrawal;
  const latest = about.changes.at(-1);
  if (isWithdrawal ? isUndone(decision, about) : about.now === undefined || !counts) {
    throw refusal(id, reasons.superseded, latest?.id);
  }
  return about;
}

/** Whether a later withdrawal has taken it back, without having been taken back itself. */
function isUndone({ id }: DecisionRecord, { changes }: EventInPlace): boolean {
  return changes.some(
    (each) =>
      each.corrects?.does === 'withdraw' &&
      each.corrects.decision === id &&
      !isUndone(each, { changes } as EventInPlace),
  );
}

interface Reason {
  readonly why: Text;
  readonly hint: Text;
}

const reasons = {
  refused: {
    why: { en: 'it was not accepted, so nothing follows from it', 'zh-CN': '该决定并非“已接受”，不影响事项' },
    hint: { en: 'Correct the accepted decision that is wrong', 'zh-CN': '请更正有误的、已接受的决定' },
  },
  clock: {
    why: { en: 'the clock sends it by itself', 'zh-CN': '该步骤由系统按期限自动产生' },
    hint: {
      en: 'Correct or withdraw what it follows from: it follows again',
      'zh-CN': '请更正或撤回其所依据的决定，系统将随之重新处理',
    },
  },
  confidential: {
    why: {
      en: 'it was said in confidence: who said it is not stored, so nobody can show that it was theirs',
      'zh-CN': '该内容匿名提交，未记录提交人，无人能证明系本人所提交',
    },
    hint: { en: 'It stays as it was written', 'zh-CN': '该内容保持原样' },
  },
  withdrawal: {
    why: { en: 'a withdrawal says nothing that could be corrected', 'zh-CN': '撤回本身没有可更正的内容' },
    hint: { en: 'Withdraw the withdrawal: the event counts again', 'zh-CN': '请撤回该撤回，原步骤即恢复' },
  },
  superseded: {
    why: { en: 'it does not count any more', 'zh-CN': '该决定已不再有效' },
    hint: { en: 'Correct or withdraw the decision that came after it', 'zh-CN': '请更正或撤回其后的决定' },
  },
  retired: {
    why: {
      en: 'its cycle was closed years ago, and stands in the archive alone',
      'zh-CN': '该事项办结多年，仅存于档案',
    },
    hint: { en: 'It stays as it was archived', 'zh-CN': '该事项保持归档时的原样' },
  },
  lost: {
    why: {
      en: 'its history cannot be followed any more: an obligation or a payload is not as it was',
      'zh-CN': '其经过已无法重现：义务类型或所需数据已变更',
    },
    hint: { en: 'Install the versions it was recorded with', 'zh-CN': '请安装记录时所用的版本' },
  },
} as const satisfies Record<string, Reason>;

function refusal(id: string, { why, hint }: Reason, by?: string): ObligatoError {
  const see = by === undefined ? { en: '', 'zh-CN': '' } : { en: `, see ${by}`, 'zh-CN': `，见 ${by}` };
  return new ObligatoError({
    code: 'OBLIGATO_NOT_CORRECTABLE',
    ...translated(
      {
        en: `${id} cannot be corrected: ${why.en}${see.en}`,
        'zh-CN': `${id} 不能更正：${why['zh-CN']}${see['zh-CN']}`,
      },
      hint,
    ),
  });
}

/**
 * A decision of a cycle that has left the working records.
 *
 * @example
 * leftTheRecords('bureau/general-meeting/2019-Q1#2').code // → 'OBLIGATO_NOT_CORRECTABLE'
 */
export const leftTheRecords = (id: string): ObligatoError => refusal(id, reasons.retired);

/** A cycle whose accepted events its machine does not take any more. */
export const cannotFollow = (cycle: string): ObligatoError => refusal(cycle, reasons.lost);
