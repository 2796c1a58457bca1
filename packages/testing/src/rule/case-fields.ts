/** Case files may be written in JavaScript, where nothing refuses a misspelt field: here something does. */
import { suggest } from '@obligato/core/internal';
import { caseLists } from './kinds-in-cases.ts';
import type { CaseList } from './rule-cases.ts';

export const casesFields = ['name', 'given', 'limits', 'obligations', 'calendar', 'budgetMs'];
const cycle = ['unit', 'duty', 'bearer', 'owedBy', 'occasion', 'period', 'parameters', 'dues'];
const step = ['event', 'on', 'payload'];

/** The fields of a case that mean nothing, each with what may have been meant. */
export function unknownFields(raw: object, list: CaseList): readonly string[] {
  const { cycle: about = {}, after = [] } = raw as { cycle?: object; after?: readonly object[] };
  return [
    ...unknownOf(raw, caseLists[list].fields, ''),
    ...unknownOf(about, cycle, 'cycle.'),
    ...after.flatMap((one, index) => unknownOf(one, step, `after[${index}].`)),
  ];
}

export function unknownOf(value: object, known: readonly string[], before: string): readonly string[] {
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => `has a field "${before}${name}", which means nothing: ${suggest(name, known).en}`);
}
