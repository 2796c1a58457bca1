/**
 * Tells people what rules ask for, where they look: by mail, with invitations, and in office messengers; at once, or in one digest for
 * everything; in their language, outside quiet hours and days off. Behind the engine's port `Notifier`.
 *
 * @packageDocumentation
 */
export type { CalendarPart, Channel, Letter, Outcome } from './channels/channel.ts';
export { type ChannelKind, type ChannelSettings, channelKinds, openChannel } from './channels/open-channels.ts';
export type { RateLimit } from './channels/rate-limit.ts';
export { type OpenedPost, openConfiguredPost } from './open-configured-post.ts';
export { openPost, type PassReport, type Post, type PostOptions } from './post.ts';
export { type NotifySettings, standardTelling, type TellingSettings } from './settings/notify-settings.ts';
export { type NoticeFile, type NoticeTemplates, readNoticeTemplates } from './settings/read-notice-templates.ts';
export { type ReadSettings, type ReadSurroundings, readNotifySettings } from './settings/read-notify-settings.ts';
export { type CopySpool, copySpool } from './spool/copy-spool.ts';
export { retryMessage } from './spool/retry-message.ts';
export type { UnitMessage, UnitMessages } from './spool/unit-messages.ts';
export { type SpoolView, viewSpool } from './spool/view-spool.ts';
export { duePeople } from './telling/due-people.ts';
export { type Item, itemsOf, type PersonId, personKey } from './telling/item.ts';
export type { Matter, Meeting } from './telling/matter.ts';
export type { Invitation, Message, MessageKind, OpenMessage, ToldMessage } from './telling/message.ts';
export type { Person, Reach } from './telling/person.ts';
export { type Invited, planMessages, type Telling, type TellingInput } from './telling/plan-messages.ts';
export { type Hours, type LocalTime, nextAllowed, nextDigest } from './telling/when-told.ts';
export { unreachedIn } from './world/unreached.ts';
