/** Which message a rule chose, and whether what it gave fills it: a hole would be printed for years. */
import { memo } from '../../fast/memo.ts';
import type { Message, MessageTable } from '../../rules/message.ts';
import { suggest } from '../../text/suggest.ts';
import { expected, WrongAnswer } from '../../text/wrong-answer.ts';

/** Throws a `WrongAnswer`, its field beginning with what `at` says. */
export function validateMessage(
  at: () => string,
  { messageId, data }: { readonly messageId: unknown; readonly data: unknown },
  messages: MessageTable,
): void {
  const message = typeof messageId === 'string' ? messages[messageId] : undefined;
  // What every object has by inheritance, such as a constructor, is no message either.
  if (typeof message?.en !== 'string') {
    const near = suggest(String(messageId), Object.keys(messages));
    throw new WrongAnswer(`${at()}.messageId`, messageId, {
      en: `one of the rule’s messages (${near.en})`,
      'zh-CN': `该规则的消息之一（${near['zh-CN']}）`,
    });
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new WrongAnswer(`${at()}.data`, data, expected.fields);
  }
  const values = data as Readonly<Record<string, unknown>>;
  const holes = placeholdersOf(message);
  for (const name of holes) {
    const value = values[name];
    if (!isTextValue(value)) throw new WrongAnswer(`${at()}.data.${name}`, value, textValue);
  }
  // Nearly every answer gives just what its message has room for.
  if (Object.keys(values).length <= holes.length) return;
  for (const name in values) {
    const value = values[name];
    if (value !== undefined && value !== null && !isTextValue(value))
      throw new WrongAnswer(`${at()}.data.${name}`, value, textValue);
  }
}

const textValue = {
  en: 'a text, a number, true or false, a text in both languages, or a list of texts and numbers',
  'zh-CN': '文字、数字、“是”或“否”、两种语言的文字，或由文字和数字组成的列表',
};

const placeholdersOf = memo((message: Message): readonly string[] => {
  const written = `${message.en} ${message.remedy?.en ?? ''}`;
  return [...new Set(Array.from(written.matchAll(/\{\{(\w+)\}\}/g), ([, name]) => name as string))];
});

function isTextValue(value: unknown): boolean {
  if (typeof value === 'string' || isWord(value) || typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every(isWord);
  if (typeof value !== 'object' || value === null) return false;
  const { en, 'zh-CN': chinese } = value as { readonly en?: unknown; readonly 'zh-CN'?: unknown };
  return typeof en === 'string' && typeof chinese === 'string';
}

const isWord = (value: unknown) => typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
