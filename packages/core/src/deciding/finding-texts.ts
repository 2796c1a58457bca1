/** What a finding says, in both languages: its rule's message, filled, with people by their names. */
import { namedText, personText } from '../roster/names-in.ts';
import { roleText } from '../roster/people-words.ts';
import type { Roster } from '../roster/roster.ts';
import type { Message } from '../rules/message.ts';
import type { Intent, Rule } from '../rules/rule.ts';
import { ruleMessages } from '../rules/rule-messages.ts';
import { briefData } from '../text/bounds/brief-data.ts';
import { fillTexts, listed, type Text, type TextData, type TextValue } from '../text/text.ts';
import { quotedFailure } from '../text/why-failed.ts';
import { type Called, cycleText } from './called.ts';
import type { Finding } from './decision.ts';
import type { FindingRecord } from './decision-record.ts';
import type { PlannedIntent } from './effects.ts';

/**
 * What a finding says.
 *
 * @example
 * const { outcome } = decide({ cycle, command, charter, catalogue, facts, calendar });
 * if (outcome.outcome === 'denied') print(outcome.findings.map((each) => messageOf(each, { roster }).en).join('\n'));
 */
export const messageOf = (finding: Finding, called?: Called): Text => saidBy(finding, called).message;

/** All that a finding says, with the data that it says it of: ids in the data, names beside them in the texts. */
export function saidBy(
  { entry: { rule }, messageId, data: said }: Pick<Finding, 'entry' | 'messageId' | 'data'>,
  { roster, titleOf, people: called }: Called = {},
): Pick<FindingRecord, 'data' | 'message' | 'remark' | 'remedy'> {
  const data = briefData(said);
  const own: Message | undefined = rule.messages[messageId];
  const message: Message | undefined = own ?? ruleMessages[messageId as keyof typeof ruleMessages];
  const { people, cycles, quoted, roles, acts } = own ? { ...rule, ...ofNoOther } : ofEveryRule;
  const told = {
    ...data,
    ...inWords(data, people, roster && ((id) => personText(roster, id))),
    ...inWords(data, cycles, titleOf && ((id) => cycleText(id, titleOf))),
    ...inWords(data, quoted, quotedFailure),
    ...inWords(data, roles, called && ((role) => roleText(role, called))),
    ...inWords(data, acts, actText),
  };
  return {
    data,
    message: message ? fillTexts(message, told) : { en: messageId, 'zh-CN': messageId },
    ...(message?.remark ? { remark: true as const } : {}),
    ...(message?.remedy ? { remedy: fillTexts(message.remedy, told) } : {}),
  };
}

/** What the messages that every rule can end in hold: the duty that was not raised, what was thrown, and who would be told. */
const ofEveryRule = {
  people: undefined,
  cycles: ['duty'],
  quoted: ['error'],
  roles: ['role'],
  acts: ['does'],
} as const;
const ofNoOther = { quoted: undefined, roles: undefined, acts: undefined };

const acts: Readonly<Record<Intent['does'], Text>> = {
  remind: { en: 'remind', 'zh-CN': '提醒' },
  escalate: { en: 'turn to', 'zh-CN': '上报' },
  notify: { en: 'notify', 'zh-CN': '通知' },
  raise: { en: 'notify', 'zh-CN': '通知' },
};
const actText = (does: string): Text => acts[does as Intent['does']] ?? { en: does, 'zh-CN': does };

/**
 * What is told of an intent: people and units by their names, with the ids beside them. `titleOf` is what a unit is called; undefined
 * for one without a title, and for what is no unit.
 *
 * @example
 * const titleOf = (unit: string) => domain.organisation.units.get(unit)?.title;
 * const tell = (intent: Parameters<typeof intentText>[0]) => intentText(intent, { roster, titleOf }).en; // '方慧 (l03) missed “hand in” …'
 */
export function intentText(
  { entry: { rule }, messageId, data }: Pick<PlannedIntent, 'entry' | 'messageId' | 'data'>,
  { roster, titleOf }: { readonly roster: Roster; readonly titleOf: (unit: string) => string | undefined },
): Text {
  const whoIs = (id: string) => {
    const title = titleOf(id);
    return title === undefined ? personText(roster, id) : namedText(title, id);
  };
  const message = rule.messages[messageId] ?? { en: messageId, 'zh-CN': messageId };
  return fillTexts(message, { ...data, ...inWords(data, rule.people, whoIs) });
}

/** Words where ids stand. Told to readers only: a decision judged again compares the ids. */
function inWords(data: TextData, placeholders: Rule['people'], wordsFor: ((id: string) => Text) | undefined): TextData {
  if (!placeholders || !wordsFor) return {};
  const told = placeholders.flatMap((placeholder) => {
    const value = Object.hasOwn(data, placeholder) ? data[placeholder] : undefined;
    return value === undefined ? [] : [[placeholder, said(wordsFor, value)] as const];
  });
  return Object.fromEntries(told);
}

function said(wordsFor: (id: string) => Text, value: TextValue): TextValue {
  if (typeof value === 'string') return wordsFor(value);
  return Array.isArray(value) ? listed(value.map((each) => wordsFor(String(each)))) : value;
}
