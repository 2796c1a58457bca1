/** Where somebody is told, and how: the cells of a row that no rule looks at. */
import { languages, type RosterRow, type Text, type Told, toldWhen } from '@obligato/core';
import { isMailAddress, languageFault, readQuietHours, suggest } from '@obligato/core/internal';
import type { RosterWords } from './examine-roster.ts';

export type Contact = Pick<RosterRow, 'mail' | 'messenger' | 'language' | 'told' | 'quiet' | 'channel'>;

export interface ContactFault {
  readonly kind: string;
  readonly value: string;
  readonly message: Text;
  readonly hint: Text;
}

/**
 * `text`: what stands in a cell, cleaned; empty where there is nothing.
 *
 * @example
 * readContact((column) => (column === 'told' ? '每日' : ''), print) // → { told: 'daily' }
 */
export function readContact(
  text: (column: keyof Contact) => string,
  tell: (column: keyof Contact, fault: ContactFault) => void,
  known: Pick<RosterWords, 'languages' | 'channels'> = {},
): Contact {
  const mail = text('mail').replace(/^mailto:/i, '');
  if (mail !== '' && !isMailAddress(mail)) tell('mail', noAddress(mail));
  const read = <T extends string>(
    column: keyof Contact,
    meant: (written: string) => T | ContactFault,
  ): T | undefined => {
    const written = text(column);
    const found = written === '' ? undefined : meant(written);
    if (typeof found !== 'object') return found;
    tell(column, found);
    return undefined;
  };
  const contact = {
    mail: mail === '' ? undefined : mail,
    messenger: read('messenger', (written) => written),
    language: read('language', (written) => languageIn(written, known.languages)),
    told: read(
      'told',
      (written) => toldWords[written.toLowerCase()] ?? noChoice(written, toldWhen, '即时、每日、每周'),
    ),
    quiet: read('quiet', quietIn),
    channel: read('channel', (written) => channelIn(written, known.channels)),
  };
  return Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== undefined));
}

/** As people write them, in lower case. */
const languageWords: Readonly<Record<string, string>> = {
  ...{ en: 'en', english: 'en', 英文: 'en', 英语: 'en' },
  ...{ 'zh-cn': 'zh-CN', zh: 'zh-CN', chinese: 'zh-CN', 中文: 'zh-CN', 汉语: 'zh-CN' },
};

/** Any that has a tag, where nobody knows which the organisation speaks. */
function languageIn(written: string, spoken: readonly string[] | undefined): string | ContactFault {
  const tag = languageWords[written.toLowerCase()] ?? written;
  const isKnown = spoken ? spoken.includes(tag) : languageFault(tag) === undefined;
  const all = spoken ?? languages;
  const inChinese = ['中文、英文', ...all.filter((each) => !languages.some((language) => language === each))];
  return isKnown ? tag : noChoice(written, all, inChinese.join('、'));
}

const toldWords: Readonly<Record<string, Told>> = {
  ...{ 'at-once': 'at-once', 'at once': 'at-once', 即时: 'at-once', 立即: 'at-once' },
  ...{ daily: 'daily', 每日: 'daily', 每天: 'daily', weekly: 'weekly', 每周: 'weekly' },
};

function quietIn(written: string): string | ContactFault {
  const hours = readQuietHours(/^(不限|any hour)$/i.test(written) ? 'any-hour' : written);
  if (hours === undefined) return noHours(written);
  return hours === 'any-hour' ? hours : `${hours.from}-${hours.to}`;
}

const channelWords: Readonly<Record<string, string>> = {
  邮件: 'mail',
  邮箱: 'mail',
  企业微信: 'wecom',
  钉钉: 'dingtalk',
  飞书: 'feishu',
};

function channelIn(written: string, channels: readonly string[] | undefined): string | ContactFault {
  const word = channelWords[written] ?? written;
  // Of a messenger there is mostly one channel: its application, or its robot.
  const name = [written, word, `${word}-app`].find((each) => channels?.includes(each)) ?? word;
  return !channels || channels.includes(name) ? name : noChoice(written, channels, channels.join('、'));
}

const noAddress = (value: string): ContactFault => ({
  kind: 'address',
  value,
  message: { en: `"${value}" is not an address of mail`, 'zh-CN': `“${value}”不是邮箱地址` },
  hint: { en: 'Write one address, such as li@bureau.example', 'zh-CN': '请写一个邮箱地址，例如 li@bureau.example' },
});

const noHours = (value: string): ContactFault => ({
  kind: 'hours',
  value,
  message: { en: `"${value}" does not say from when to when`, 'zh-CN': `“${value}”没有写明起止时刻` },
  hint: {
    en: 'Write two times such as 20:00-08:00, or any-hour',
    'zh-CN': '请写起止时刻，例如 20:00-08:00；不限则写“不限”',
  },
});

function noChoice(value: string, choices: readonly string[], inChinese: string): ContactFault {
  const near = suggest(value, choices);
  return {
    kind: value,
    value,
    message: { en: `"${value}" is not known here`, 'zh-CN': `“${value}”不在可填范围内` },
    hint: near.en.startsWith('Did you mean')
      ? near
      : { en: `Write ${choices.join(', ')}`, 'zh-CN': `请写${inChinese}` },
  };
}
