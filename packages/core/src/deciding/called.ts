/** What readers of a text call people, duties and cycles, beside the ids that its data holds. */
import type { Catalogue } from '../charter/catalogue/catalogue.ts';
import { unitOfCycle } from '../cycle/cycle.ts';
import { memo } from '../fast/memo.ts';
import { namedText } from '../roster/names-in.ts';
import type { PeopleWords } from '../roster/people-words.ts';
import type { Roster } from '../roster/roster.ts';
import type { Rule } from '../rules/rule.ts';
import type { Text } from '../text/text.ts';

/** Whom and what texts name; ids stand alone without it. */
export interface Called {
  readonly roster?: Roster | undefined;
  /** Undefined for a duty that nobody knows. */
  readonly titleOf?: ((duty: string) => Text | undefined) | undefined;
  /** What roles are called. */
  readonly people?: Pick<PeopleWords, 'roles'> | undefined;
}

/**
 * What readers of a unit's findings call whatever they name, by what is installed there.
 *
 * @example
 * calledIn(organisation.catalogue('tax-bureau/levy'), roster).titleOf?.('general-meeting')?.en // → 'General meeting'
 */
export const calledIn = ({ rules, people }: Pick<Catalogue, 'rules' | 'people'>, roster?: Roster): Called => ({
  ...{ roster, people },
  titleOf: dutyTitlesIn(rules),
});

/**
 * What duties are called, of a catalogue's rules or of the duties of a charter.
 *
 * @example
 * dutyTitlesIn(catalogue.rules)('general-meeting')?.en // → 'General meeting'
 */
export const dutyTitlesIn: (
  rules: ReadonlyMap<string, { readonly rule: Rule }> | readonly { readonly rule: Rule }[],
) => (duty: string) => Text | undefined = memo((rules) => {
  const titles = new Map<string, Text>();
  for (const { rule } of rules.values()) if (rule.kind === 'duty') titles.set(rule.duty.id, rule.duty.title);
  return (duty) => titles.get(duty);
});

/**
 * A cycle by its duty and its period, a duty by its title, and a duty within another, `party-class in theme-day`, by both; undefined
 * for what is none of them, or has no title.
 *
 * @example
 * cycleName('levy/general-meeting/2026-Q1', dutyTitlesIn(catalogue.rules))?.en // → 'General meeting 2026-Q1'
 */
export function cycleName(id: string, titleOf: (duty: string) => Text | undefined): Text | undefined {
  const [, inner, outer] = /^(\S+) in (\S+)$/.exec(id) ?? [];
  if (inner !== undefined && outer !== undefined) return pairName(titleOf(inner), titleOf(outer));
  const unit = unitOfCycle(id);
  if (unit === undefined) return titleOf(id);
  const [duty = '', period = ''] = id.slice(unit.length + 1).split('/');
  const title = titleOf(duty);
  return title && { en: `${title.en} ${period}`, 'zh-CN': `${title['zh-CN']} ${period}` };
}

const pairName = (inner: Text | undefined, outer: Text | undefined): Text | undefined =>
  inner && outer && { en: `${inner.en} in ${outer.en}`, 'zh-CN': `${inner['zh-CN']}并入${outer['zh-CN']}` };

/**
 * The same as a sentence tells it, with the id beside it, for whoever has to type it.
 *
 * @example
 * cycleText('levy/general-meeting/2026-Q1', () => undefined).en // → 'levy/general-meeting/2026-Q1'
 */
export function cycleText(id: string, titleOf: (duty: string) => Text | undefined): Text {
  const name = cycleName(id, titleOf);
  if (!name) return { en: id, 'zh-CN': id };
  return { en: namedText(name.en, id).en, 'zh-CN': namedText(name['zh-CN'], id)['zh-CN'] };
}
