/** What the rule says: both languages, the same placeholders, every one of them filled, every message said by some case. */
import { fillText, languages, type Text } from '@obligato/core';
import type { Complaint, Subject } from '../subject.ts';

const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();

/** Every text of the rule, with what it is called. */
function textsOf({ rule }: Subject): readonly (readonly [what: string, text: Partial<Text> | undefined])[] {
  const messages = Object.entries(rule.messages).flatMap(([id, { remedy, ...message }]) => [
    [`The message "${id}"`, message] as const,
    ...(remedy ? [[`The remedy of "${id}"`, remedy] as const] : []),
  ]);
  const said = rule.kind === 'indicator' ? rule.indicates : undefined;
  const indicates = (['title', 'reads', 'how', 'unfair', 'gamedBy'] as const).map(
    (part) => [`"${part}"`, said?.[part]] as const,
  );
  return [
    ...(said ? indicates : []),
    ['"why"', rule.why],
    ['The source of the clause', rule.clause?.source],
    ...messages,
  ];
}

export function bothLanguages(subject: Subject): readonly Complaint[] {
  return textsOf(subject).flatMap(([what, text]) => {
    const missing = languages.filter((language) => !text?.[language]?.trim());
    if (missing.length > 0) return [{ message: `${what} has no text in ${missing.join(' and ')}` }];
    const [en, zh] = [placeholders(text?.en ?? ''), placeholders(text?.['zh-CN'] ?? '')];
    if (en.join() === zh.join()) return [];
    return [
      { message: `${what} fills ${en.join(', ') || 'nothing'} in en, but ${zh.join(', ') || 'nothing'} in zh-CN` },
    ];
  });
}

export function everyPlaceholderFilled({ read, rule }: Subject): readonly Complaint[] {
  return read.flatMap(({ label, asked }) =>
    (asked.answer?.said ?? []).flatMap(({ messageId, data }) => {
      const message = rule.messages[messageId];
      const texts = [message, message?.remedy].filter((text) => text !== undefined);
      const open = texts.flatMap((text) =>
        languages.flatMap((language) => placeholders(fillText(text, data, language))),
      );
      return open.length === 0
        ? []
        : [{ of: label, message: `leaves ${[...new Set(open)].join(', ')} of "${messageId}" unfilled` }];
    }),
  );
}

export function everyMessageSaid({ read, rule }: Subject): readonly Complaint[] {
  const said = new Set(read.flatMap(({ asked }) => asked.answer?.said.map(({ messageId }) => messageId) ?? []));
  return Object.keys(rule.messages)
    .filter((id) => !said.has(id))
    .map((id) => ({ message: `No case brings the rule to say "${id}"` }));
}
