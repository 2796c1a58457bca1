/** The channels there are, by their kinds: a further one is a file, and a line here. */
import { type DingtalkAppSettings, dingtalkApp } from './apps/dingtalk-app.ts';
import { type FeishuAppSettings, feishuApp } from './apps/feishu-app.ts';
import { type WecomAppSettings, wecomApp } from './apps/wecom-app.ts';
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
  readonly 'wecom-app': WecomAppSettings;
  readonly 'dingtalk-app': DingtalkAppSettings;
  readonly 'feishu-app': FeishuAppSettings;
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
  'wecom-app': wecomApp,
  'dingtalk-app': dingtalkApp,
  'feishu-app': feishuApp,
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
