/** One item under `waivers:`. It says what it loosens, for whom, until when, why, and who signed. */

import type { Located, Problem, WaiverStatement } from '@obligato/core';
import { type Text, translated } from '@obligato/core';
import { waiverWords } from '@obligato/core/internal';
import { readDay } from './read-day.ts';
import { optionsOf, statedAt, textAt } from './read-entry.ts';

/** Undefined when something is missing: a waiver without its reason or its end is none. */
export function readWaiver(item: Located, problems: Problem[]): WaiverStatement | undefined {
  const fault = (message: Text, hint: Text) =>
    problems.push({ code: 'OBLIGATO_CONFIG_FIELD', ...translated(message, hint), origins: [item.origin] });
  if (item.kind !== 'map') {
    fault(
      { en: 'A waiver must be a map of fields', 'zh-CN': '豁免应为一组字段' },
      {
        en: 'Write - unit: …, rule: …, until: …, reason: …, grantedBy: …',
        'zh-CN': '请写明 `unit`、`rule`、`until`、`reason`、`grantedBy`',
      },
    );
    return undefined;
  }
  const required = (name: string) => {
    if (!item.fields.has(name)) {
      fault(
        { en: `A waiver has no "${name}"`, 'zh-CN': `豁免缺少“${name}”` },
        { en: `Add "${name}: …"`, 'zh-CN': `请补上“${name}: …”` },
      );
    }
    return textAt(item, name, problems);
  };
  const [unit, rule, reason, grantedBy] = [
    required('unit'),
    required('rule'),
    required('reason'),
    required('grantedBy'),
  ];
  if (!item.fields.has('until')) {
    fault(
      { en: 'A waiver has no "until"', 'zh-CN': '豁免缺少“until”' },
      { en: 'Add "until: YYYY-MM-DD": every waiver ends', 'zh-CN': '请补上“until: YYYY-MM-DD”：豁免须有期限' },
    );
  }
  const { until } = readDay('until', statedAt(item, 'until'), problems);
  const severity = statedAt(item, 'severity');
  const options = optionsOf(item, waiverWords);
  if (!severity && Object.keys(options).length === 0) {
    fault(
      { en: 'A waiver loosens nothing', 'zh-CN': '豁免未放宽任何规定' },
      {
        en: 'Name a severity or an option, with the value that applies instead',
        'zh-CN': '请写明严格程度或选项，及改用的值',
      },
    );
  }
  if (!unit || !rule || !reason || !grantedBy || !until) return undefined;
  return {
    ...{ origin: item.origin, unit, rule, until, reason, grantedBy, options },
    ...(severity ? { severity } : {}),
    ...readDay('since', statedAt(item, 'since'), problems),
  };
}
