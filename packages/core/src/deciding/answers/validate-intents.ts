/** What an effect rule answers: deeds that will be read, and done, long after the rule has spoken. */
import type { EffectRule, Intent } from '../../rules/rule.ts';
import { expected, WrongAnswer } from '../../text/wrong-answer.ts';
import { validateMessage } from './validate-text-data.ts';

const deeds: ReadonlySet<unknown> = new Set(
  Object.keys({ remind: true, escalate: true, notify: true, raise: true } satisfies Record<Intent['does'], true>),
);

/** The intents as they were answered. Throws a `WrongAnswer` for the first that is none: of such an answer nothing is done. */
export function validateIntents(answer: unknown, { messages }: EffectRule): readonly Intent[] {
  if (!Array.isArray(answer)) throw new WrongAnswer('plan', answer, expected.list);
  for (let index = 0; index < answer.length; index++) validateIntent(() => `plan[${index}]`, answer[index], messages);
  return answer;
}

function validateIntent(at: () => string, intent: unknown, messages: EffectRule['messages']): void {
  if (!isRecord(intent)) throw new WrongAnswer(at(), intent, expected.fields);
  const { key, does, to, messageId, data, raise } = intent;
  if (!isName(key)) throw new WrongAnswer(`${at()}.key`, key, expected.text);
  if (!deeds.has(does)) throw new WrongAnswer(`${at()}.does`, does, oneOfDeeds);
  if (!isRecord(to)) throw new WrongAnswer(`${at()}.to`, to, expected.fields);
  if (!isName(to.unit)) throw new WrongAnswer(`${at()}.to.unit`, to.unit, expected.text);
  if (!isName(to.role)) throw new WrongAnswer(`${at()}.to.role`, to.role, expected.text);
  validateMessage(at, { messageId, data }, messages);
  if (does === 'raise' || raise !== undefined) validateRaise(() => `${at()}.raise`, raise);
}

const oneOfDeeds = { en: [...deeds].join(', '), 'zh-CN': `以下之一：\`${[...deeds].join('、')}\`` };

function validateRaise(at: () => string, raise: unknown): void {
  if (!isRecord(raise)) throw new WrongAnswer(at(), raise, expected.fields);
  if (!isName(raise.duty)) throw new WrongAnswer(`${at()}.duty`, raise.duty, expected.text);
  if (!isName(raise.occasion)) throw new WrongAnswer(`${at()}.occasion`, raise.occasion, expected.text);
  if (raise.parameters === undefined) return;
  if (!isRecord(raise.parameters)) throw new WrongAnswer(`${at()}.parameters`, raise.parameters, expected.fields);
  for (const [name, value] of Object.entries(raise.parameters)) {
    if (!isParameter(value)) throw new WrongAnswer(`${at()}.parameters.${name}`, value, parameter);
  }
}

const parameter = { en: 'a text, a number, true or false', 'zh-CN': '文字、数字、“是”或“否”' };

const isParameter = (value: unknown) =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

const isName = (value: unknown) => typeof value === 'string' && value !== '';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
