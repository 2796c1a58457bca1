/** The channels there are, by their kinds: a further one is a file, and a line here. */
import type { Channel } from './channel.ts';
import { type DingtalkSettings, dingtalk } from './dingtalk.ts';
import { type FeishuSettings, feishu } from './feishu.ts';
import { type FileSettings, file } from './file.ts';
import { type MailSettings, mail } from './mail.ts';
import { type WecomSettings, wecom } from './wecom.ts';

export interface SettingsByKind {
  readonly mail: MailSettings;
  readonly wecom: WecomSettings;
  readonly dingtalk: DingtalkSettings;
  readonly feishu: FeishuSettings;
  readonly file: FileSettings;
}

export type ChannelKind = keyof SettingsByKind;

export type ChannelSettings = {
  [Kind in ChannelKind]: { readonly kind: Kind } & SettingsByKind[Kind];
}[ChannelKind];

const kinds: { readonly [Kind in ChannelKind]: (settings: SettingsByKind[Kind]) => Channel } = {
  mail,
  wecom,
  dingtalk,
  feishu,
  file,
};

export const channelKinds = Object.freeze(Object.keys(kinds) as ChannelKind[]);

/**
 * Opens a channel. Nothing is connected before there is something to send.
 *
 * @example
 * const channel = openChannel({ kind: 'file', name: 'trial', folder: 'told' });
 */
export const openChannel = (settings: ChannelSettings): Channel =>
  (kinds[settings.kind] as (settings: ChannelSettings) => Channel)(settings);
