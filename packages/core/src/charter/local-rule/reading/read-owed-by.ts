/** Reads who owes a duty: the unit, who stands above it, or each of its people, groups or holders of a role. */
import { type Bearer, bearers } from '../../../cycle/cycle.ts';
import { nearestRoles, noRole, readRoleWord } from '../../../roster/people-values.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Located } from '../../located.ts';
import { type Fault, fieldsOf, oneOf, quoted } from './read-words.ts';

export interface OwedBy {
  readonly owedBy: Bearer;
  /** Of `each-holder`: which role they hold. */
  readonly holds?: string;
}

/** Those that are one word: who holds a role is said by the role. */
export const bearerWords = bearers.filter((each) => each !== 'each-holder');

/** `unit`, or `{ each: safety-officer }`. */
export function readOwedBy(written: Located | undefined, { people }: Catalogue, fault: Fault): OwedBy {
  if (written?.kind !== 'map') return { owedBy: oneOf(written, 'owedBy', bearerWords, fault) ?? 'unit' };
  const each = fieldsOf(written, quoted('owedBy'), ['each'], fault)('each');
  const role = each?.kind === 'scalar' ? each.value : undefined;
  if (typeof role !== 'string' || role === '') {
    fault(
      { en: '"owedBy" does not say whose duty it is', 'zh-CN': '“owedBy”未写明由谁承担' },
      { en: 'Write owedBy: { each: secretary }', 'zh-CN': '请写作 `owedBy: { each: secretary }`' },
      each ?? written,
    );
    return { owedBy: 'unit' };
  }
  const read = readRoleWord(role, people);
  const holds = read.roles?.at(-1);
  if (holds === undefined) fault(noRole(role), nearestRoles(read, people), each ?? written);
  return { owedBy: 'each-holder', holds: holds ?? role };
}
