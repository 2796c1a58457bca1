/** What an organisation says about telling people. */
import type { Stated, Told } from '@obligato/core';
import type { QuietHours } from '@obligato/core/internal';
import type { ChannelSettings } from '../channels/open-channels.ts';
import type { NoticeFile } from './read-notice-templates.ts';

/** How people are told whose row of the roster does not say. */
export interface TellingSettings {
  /** In which languages, in their order: what is not written in the first is told in the next. */
  readonly reading: readonly string[];
  readonly told: Told;
  /** `HH:MM`, by the organisation's clock. */
  readonly digestAt: string;
  readonly quiet: QuietHours | undefined;
  /** Where people sign in. Nothing is added to it by which anybody could be told apart. */
  readonly url: string | undefined;
}

export interface NotifySettings extends TellingSettings {
  /** The module of a `FactProvider` that knows addresses, from the folder of the file. */
  readonly directory?: Stated<string>;
  /** Templates of the notice of a meeting, in the organisation's own words. */
  readonly notice?: readonly NoticeFile[];
  /** In the order in which somebody is reached: the first that has an address for them. */
  readonly channels: readonly ChannelSettings[];
}

export const standardTelling: TellingSettings = Object.freeze({
  reading: Object.freeze(['zh-CN']),
  told: 'weekly',
  digestAt: '08:30',
  quiet: Object.freeze({ from: '19:00', to: '07:30' }),
  url: undefined,
});
