/** One item under `waivers:`. It says what it loosens, for whom, until when, why, and who signed. */
import type { Located, Problem, WaiverStatement } from '@obligato/core';
import { waiverWords } from '@obligato/core/internal';
import { readDay } from './read-day.ts';
import { optionsOf, statedAt, textAt } from './read-entry.ts';

/** Undefined when something is missing: a waiver without its reason or its end is none. */
export function readWaiver(item: Located, problems: Problem[]): WaiverStatement | undefined {
  const fault = (message: string, hint: string) =>
    problems.push({ code: 'OBLIGATO_CONFIG_FIELD', message, hint, origins: [item.origin] });
  if (item.kind !== 'map') {
    fault('A waiver has to be a map of fields', 'Write - unit: …, rule: …, until: …, reason: …, grantedBy: …');
    return undefined;
  }
  const required = (name: string) => {
    if (!item.fields.has(name)) fault(`A waiver lacks "${name}"`, `Add "${name}: …"`);
    return textAt(item, name, problems);
  };
  const [unit, rule, reason, grantedBy] = [
    required('unit'),
    required('rule'),
    required('reason'),
    required('grantedBy'),
  ];
  if (!item.fields.has('until')) fault('A waiver lacks "until"', 'Add "until: YYYY-MM-DD": no waiver is for ever');
  const { until } = readDay('until', statedAt(item, 'until'), problems);
  const severity = statedAt(item, 'severity');
  const options = optionsOf(item, waiverWords);
  if (!severity && Object.keys(options).length === 0) {
    fault('A waiver loosens nothing', 'Name a severity or an option, with the value that is to hold instead');
  }
  if (!unit || !rule || !reason || !grantedBy || !until) return undefined;
  return {
    ...{ origin: item.origin, unit, rule, until, reason, grantedBy, options },
    ...(severity ? { severity } : {}),
    ...readDay('since', statedAt(item, 'since'), problems),
  };
}
