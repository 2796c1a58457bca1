/** Which of some days the calendar does not know yet, and what to do about it. */
import { addMonths, type Day, fillTexts, localDay, type Span, type Text } from '@obligato/core';
import { daysOutside } from '@obligato/core/internal';
import type { Blueprint } from '../workspace/open-workspace.ts';

export interface ProvisionalDays extends Span {
  /** Of the calendar, with its version. */
  readonly calendar: string;
}

/** From the first to the last of them; undefined where the calendar knows all. */
export function provisionalDays({ domain }: Pick<Blueprint, 'domain'>, days: Span): ProvisionalDays | undefined {
  const { coverage, version } = domain.calendar;
  const outside = daysOutside(coverage, days);
  return outside && { ...outside, calendar: version };
}

/** Of the days that notices and deadlines reach from today: in autumn the next year is among them. */
export function provisionalSoon(blueprint: Pick<Blueprint, 'domain' | 'clock'>): ProvisionalDays | undefined {
  const today: Day = localDay(blueprint.clock.now());
  return provisionalDays(blueprint, { from: today, to: addMonths(today, monthsAhead) });
}

const monthsAhead = 3;

/** What is so and what to do, apart and in one. */
export function provisionalText(days: ProvisionalDays): {
  readonly what: Text;
  readonly fix: Text;
  readonly both: Text;
} {
  const what = fillTexts(words.what, { ...days });
  const { fix } = words;
  const both = { en: `${what.en}. ${fix.en}.`, 'zh-CN': `${what['zh-CN']}。${fix['zh-CN']}。` };
  return { what, fix, both };
}

const words = {
  what: {
    en: 'Provisional from {{from}} to {{to}}: the calendar {{calendar}} has no official data for these days, so deadlines, counts and proposals may still move',
    'zh-CN': '暂定：{{from}}至{{to}}尚无官方放假安排（日历 {{calendar}}），期限、工作日计数和建议日期均可能变动',
  },
  fix: {
    en: 'Once the days are published, list them in a file and name it in obligato.yaml: "calendar: holidays.yaml"',
    'zh-CN': '安排公布后，请将日期列入文件，并在 obligato.yaml 中写明，例如 `calendar: holidays.yaml`',
  },
} as const satisfies Record<string, Text>;
