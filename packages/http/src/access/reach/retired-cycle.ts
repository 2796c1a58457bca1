/** Of a cycle that has left the working records: what is still known of it, and where that can be proved. */
import { fillTexts } from '@obligato/core';
import { Refusal } from '../../route/problem-details.ts';

export interface RetiredInfo {
  /** The day on which it left; null where nobody wrote that down. */
  readonly on: string | null;
  /** Under which unit and year the archive has it. */
  readonly unit: string;
  readonly year: number;
  /** Whether the archive still has what it said, as far as one can look; what was disposed of is proved all the same. */
  readonly hasContent: boolean;
  /** Where its proof is asked for. */
  readonly proof: string;
}

export function retiredCycle(retired: RetiredInfo): Refusal {
  const { on, unit, year, hasContent } = retired;
  const said = fillTexts(hasContent ? words.archived : words.disposed, { unit, year });
  const left = on === null ? words.left : fillTexts(words.leftOn, { on });
  const detail = { en: `${left.en} ${said.en}`, 'zh-CN': `${left['zh-CN']}${said['zh-CN']}` };
  return new Refusal('ended', { code: 'OBLIGATO_CYCLE_UNKNOWN', detail, retired });
}

const words = {
  left: { en: 'It is closed and has left the working records.', 'zh-CN': '此事项已办结，已移出工作记录。' },
  leftOn: {
    en: 'It is closed and left the working records on {{on}}.',
    'zh-CN': '此事项已办结，于{{on}}移出工作记录。',
  },
  archived: {
    en: 'The archive holds it under {{unit}}, {{year}}, and proves it.',
    'zh-CN': '档案中存于{{unit}}{{year}}年度，可出具证明。',
  },
  disposed: {
    en: 'Its content is not kept any more; the archive proves under {{unit}}, {{year}} that it was there.',
    'zh-CN': '内容已不再保存；{{unit}}{{year}}年度档案可证明其曾经存在。',
  },
};
