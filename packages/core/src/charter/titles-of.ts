/** What the events and the states of a cycle are called: as its duty calls them, or as its obligation does. */
import type { Cycle } from '../cycle/cycle.ts';
import type { Text } from '../text/text.ts';
import type { Catalogue } from './catalogue/catalogue.ts';

type Titles = Pick<Catalogue, 'obligations' | 'titles'>;
type Named = Pick<Cycle, 'obligation' | 'duty'>;

/**
 * The machine's own word where neither names such a state, or nothing of it is installed any more.
 *
 * @example
 * stateTitleOf(catalogue, { obligation: 'matter', duty: 'request' }, 'raised')['zh-CN'] // → '已提出'
 */
export const stateTitleOf = ({ obligations, titles }: Titles, { obligation, duty }: Named, state: string): Text =>
  titles.get(duty)?.states?.[state] ?? obligations.get(obligation)?.states[state] ?? { en: state, 'zh-CN': state };

/**
 * The same of an event.
 *
 * @example
 * eventTitleOf(catalogue, { obligation: 'meeting', duty: 'general-meeting' }, 'open').en // → 'Open the meeting'
 */
export const eventTitleOf = ({ obligations, titles }: Titles, { obligation, duty }: Named, event: string): Text =>
  titles.get(duty)?.events?.[event] ??
  obligations.get(obligation)?.events[event]?.title ?? { en: event, 'zh-CN': event };
