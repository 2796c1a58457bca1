/** Where somebody is told, and how: the cells of a row that no rule looks at. */
import { type Language, languages, type RosterRow, type Text, type Told, toldWhen } from '@obligato/core';
import { isMailAddress, suggest } from '@obligato/core/internal';

export type Contact = Pick<RosterRow, 'mail' | 'messenger' | 'language' | 'told'>;

interface Fault {
  readonly kind: string;
  readonly value: string;
  readonly message: Text;
  readonly hint: Text;
}

/** `text`: what stands in a cell, cleaned; empty where there is nothing. */
export function readContact(
  text: (column: keyof Contact) => string,
  tell: (column: keyof Contact, fault: Fault) => void,
): Contact {
  const mail = text('mail').replace(/^mailto:/i, '');
  if (mail !== '' && !isMailAddress(mail)) tell('mail', noAddress(mail));
  const messenger = text('messenger');
  const oneOf = <T extends string>(column: 'language' | 'told', words: Readonly<Record<string, T>>): T | undefined => {
    const written = text(column);
    const meant = words[written.toLowerCase()];
    if (written !== '' && meant === undefined) tell(column, noChoice(written, column));
    return meant;
  };
  const language = oneOf('language', languageWords);
  const told = oneOf('told', toldWords);
  return {
    ...(mail === '' ? {} : { mail }),
    ...(messenger === '' ? {} : { messenger }),
    ...(language === undefined ? {} : { language }),
    ...(told === undefined ? {} : { told }),
  };
}

/** As people write them, in lower case. */
const languageWords: Readonly<Record<string, Language>> = {
  ...{ en: 'en', english: 'en', 英文: 'en', 英语: 'en' },
  ...{ 'zh-cn': 'zh-CN', zh: 'zh-CN', chinese: 'zh-CN', 中文: 'zh-CN', 汉语: 'zh-CN' },
};

const toldWords: Readonly<Record<string, Told>> = {
  ...{ 'at-once': 'at-once', 'at once': 'at-once', 即时: 'at-once', 立即: 'at-once' },
  ...{ daily: 'daily', 每日: 'daily', 每天: 'daily', weekly: 'weekly', 每周: 'weekly' },
};

const choices = { language: languages, told: toldWhen } as const;
const choicesInChinese = { language: '中文、英文', told: '即时、每日、每周' } as const;

const noAddress = (value: string): Fault => ({
  kind: 'address',
  value,
  message: { en: `"${value}" is not an address of mail`, 'zh-CN': `“${value}”不是邮箱地址` },
  hint: { en: 'Write one address, such as li@bureau.example', 'zh-CN': '请写一个邮箱地址，例如 li@bureau.example' },
});

function noChoice(value: string, column: keyof typeof choices): Fault {
  const near = suggest(value, choices[column]);
  return {
    kind: value,
    value,
    message: { en: `"${value}" is not known here`, 'zh-CN': `“${value}”不在可填范围内` },
    hint: near.en.startsWith('Did you mean')
      ? near
      : { en: `Write ${choices[column].join(', ')}`, 'zh-CN': `请写${choicesInChinese[column]}` },
  };
}
