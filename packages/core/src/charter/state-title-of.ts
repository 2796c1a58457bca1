/** What a state of a cycle is called. */
import type { Text } from '../text/text.ts';
import type { Catalogue } from './catalogue/catalogue.ts';

/**
 * In the words of the obligation; the machine's own word where it names no such state, or is not installed any more.
 *
 * @example
 * stateTitleOf(catalogue, 'matter', 'raised')['zh-CN'] // → '已提出'
 */
export const stateTitleOf = (
  { obligations }: Pick<Catalogue, 'obligations'>,
  obligation: string,
  state: string,
): Text => obligations.get(obligation)?.states[state] ?? { en: state, 'zh-CN': state };
