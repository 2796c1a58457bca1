/** What is wrong with a rule by itself that types could not see, such as one written in JavaScript. */
import { isDay } from '../../calendar/day.ts';
import type { Message } from '../../rules/message.ts';
import type { Rule } from '../../rules/rule.ts';
import { ruleMessages } from '../../rules/rule-messages.ts';
import { issueText } from '../../text/fault-text.ts';
import { measureUnits } from '../../text/measure.ts';
import type { Problem } from '../../text/problem.ts';
import { inEachLanguage, placeholdersIn, type Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import type { InstalledRule } from './catalogue.ts';
import { optionFaults } from './option-faults.ts';

type Named = Pick<InstalledRule, 'id' | 'plugin'>;

/** A problem of one rule: its message goes on from `Rule organ/notice of @obligato/organ-branch@1.0.0`. */
export const ruleFault = ({ id, plugin }: Named, message: Text, hint: Text): Problem => ({
  code: 'OBLIGATO_PLUGIN_INVALID',
  ...translated(
    { en: `Rule ${id} of ${plugin} ${message.en}`, 'zh-CN': `${plugin} 的规则 ${id} ${message['zh-CN']}` },
    hint,
  ),
});

/** Adds a fault of the rule at hand. */
export type TellFault = (message: Text, hint: Text) => unknown;

export function ruleFaults(installed: Named & Pick<InstalledRule, 'rule'>): readonly Problem[] {
  const { rule } = installed;
  const faults: Problem[] = [];
  const tell: TellFault = (message, hint) => faults.push(ruleFault(installed, message, hint));
  optionFaults(rule, tell);
  clauseFaults(rule, tell);
  messageFaults(rule, tell);
  defaultFaults(rule, tell);
  factFaults(rule, tell);
  return faults;
}

function clauseFaults({ clause }: Rule, tell: TellFault): void {
  if (!clause?.source || !clause.article) {
    tell({ en: 'has no clause', 'zh-CN': '未注明依据条款' }, { en: 'Say where it comes from', 'zh-CN': '请注明出处' });
  }
  for (const end of ['from', 'to'] as const) {
    const day = clause?.effective?.[end];
    if (day === undefined || isDay(day)) continue;
    const shown = JSON.stringify(day);
    tell(
      {
        en: `says of its clause: effective.${end} is ${shown}, which is not a date`,
        'zh-CN': `的条款中 effective.${end} 为 ${shown}，不是有效日期`,
      },
      { en: 'Write dates as YYYY-MM-DD', 'zh-CN': '日期请写作 YYYY-MM-DD' },
    );
  }
}

const rename: Text = { en: 'Rename it', 'zh-CN': '请改名' };

function messageFaults({ messages }: Rule, tell: TellFault): void {
  for (const [messageId, message] of Object.entries(messages)) {
    if (!isText(message)) {
      tell(
        { en: `has "${messageId}" in one language only`, 'zh-CN': `的“${messageId}”只写了一种语言` },
        { en: 'Write it in en and zh-CN', 'zh-CN': '请写明“en”和“zh-CN”两种' },
      );
    } else if (message.remedy !== undefined && !isText(message.remedy)) {
      tell(
        { en: `has no text as the remedy of "${messageId}"`, 'zh-CN': `的“${messageId}”所附改法没有文字` },
        { en: 'Write it in en and zh-CN, or leave it out', 'zh-CN': '请写明“en”和“zh-CN”两种，或删去' },
      );
    } else if (!samePlaceholders(message) || (message.remedy && !samePlaceholders(message.remedy))) {
      tell(
        {
          en: `uses other placeholders in one language than in another for "${messageId}"`,
          'zh-CN': `的“${messageId}”在各语言中占位符不一致`,
        },
        { en: 'Use the same in each', 'zh-CN': '请使各语言一致' },
      );
    }
    if (isText(message)) measureFaults(messageId, message, tell);
    if (Object.hasOwn(ruleMessages, messageId)) {
      tell(
        { en: `has a message "${messageId}", a name that is reserved`, 'zh-CN': `的消息名“${messageId}”是保留字` },
        rename,
      );
    }
  }
}

/** A measure that tells nothing would leave near misses uncounted, and nobody would notice. */
function measureFaults(messageId: string, { measure, ...message }: Message, tell: TellFault): void {
  if (measure === undefined) return;
  const told = placeholdersIn(`${message.en} ${message.remedy?.en ?? ''}`);
  const { asked, found, in: unit } = measure;
  const strangers = [asked, found].filter((name) => !told.includes(name));
  for (const name of strangers) {
    tell(
      {
        en: `measures "${messageId}" by "${name}", which is not among its placeholders`,
        'zh-CN': `以“${name}”度量“${messageId}”，而其中没有此占位符`,
      },
      { en: `Name one of ${told.join(', ')}`, 'zh-CN': `请写其中之一：${told.join('、')}` },
    );
  }
  if (Object.hasOwn(measureUnits, unit)) return;
  const known = Object.keys(measureUnits);
  tell(
    {
      en: `measures "${messageId}" in "${unit}", which is not a unit of measure`,
      'zh-CN': `以“${unit}”为单位度量“${messageId}”，没有此度量单位`,
    },
    { en: `Write one of ${known.join(', ')}`, 'zh-CN': `请写其中之一：${known.join('、')}` },
  );
}

const isText = (value: unknown): value is Text => {
  const { en, 'zh-CN': chinese } = (value ?? {}) as Partial<Text>;
  return typeof en === 'string' && en !== '' && typeof chinese === 'string' && chinese !== '';
};

function samePlaceholders(text: Text): boolean {
  const [first, ...others] = inEachLanguage(text).map((written) => [...placeholdersIn(written)].sort().join());
  return others.every((each) => each === first);
}

function defaultFaults({ options, defaults }: Rule, tell: TellFault): void {
  const result = options['~standard'].validate(defaults);
  if (result instanceof Promise || !result.issues) return;
  const reason = issueText(result.issues[0]);
  tell(
    {
      en: `has defaults that its own schema refuses: ${reason.en}`,
      'zh-CN': `的默认值不合其自身的格式要求：${reason['zh-CN']}`,
    },
    { en: 'Correct the defaults', 'zh-CN': '请改正默认值' },
  );
}

function factFaults({ facts }: Rule, tell: TellFault): void {
  for (const [local, fact] of Object.entries(facts)) {
    const { name, derive } = (fact ?? {}) as { readonly name?: unknown; readonly derive?: unknown };
    if (typeof name === 'string' && name !== '' && (derive === undefined || typeof derive === 'function')) continue;
    tell(
      { en: `looks at facts.${local}, which is not a fact`, 'zh-CN': `的 facts.${local} 不是事实` },
      { en: 'Make it with defineFact', 'zh-CN': '请用 `defineFact` 定义' },
    );
  }
}
