/** What became of every rule in one decision: those that spoke stand above; here the rest, by what became of them. */
import type { DecisionRecord, ExplainedRule, Text } from '@obligato/core';
import { severityWords } from '@obligato/core/internal';
import { type CalledFacts, factText } from '../../payload/fact-text.ts';
import type { View } from '../view.ts';
import { words } from '../words/words.ts';

type Fate = ExplainedRule['fate'];
type Because = Extract<ExplainedRule, { fate: 'elsewhere' }>['because'];

/** In the order in which they are told. */
const fates: Readonly<Record<Fate, Text>> = {
  found: { en: 'spoke', 'zh-CN': '有结论' },
  passed: { en: 'looked, and had nothing to say', 'zh-CN': '已审查，无异议' },
  bounds: { en: 'set the deadlines', 'zh-CN': '设定期限' },
  acts: { en: 'acted after it', 'zh-CN': '事后执行' },
  'not-asked': { en: 'not asked: it did not come to that', 'zh-CN': '未予审查（尚未到该步）' },
  duty: { en: 'say what is owed', 'zh-CN': '规定应履行的义务' },
  elsewhere: { en: 'about something else', 'zh-CN': '不适用' },
  off: { en: 'off', 'zh-CN': '未启用' },
};

const elsewhere: Readonly<Record<Because, Text>> = {
  obligation: { en: 'another kind of obligation', 'zh-CN': '另一类义务' },
  event: { en: 'another event', 'zh-CN': '另一步骤' },
  duty: { en: 'another duty', 'zh-CN': '另一义务' },
  selector: { en: 'narrowed to something else', 'zh-CN': '限定于其他事项' },
};

const factsHead: Text = { en: 'facts that were looked at', 'zh-CN': '所依据的事实' };
const notKept: Text = {
  en: 'The charter of this decision was not kept: which other rules were asked cannot be told.',
  'zh-CN': '该决定所依规则未予保存，无法列出其他规则。',
};

/** The facts as they were gathered then; a long list by its length and its beginning. Nothing where none was asked for. */
export function renderFacts(
  { facts }: Pick<DecisionRecord, 'facts'>,
  { say, paint }: View,
  { factWords, ...called }: CalledFacts,
): readonly string[] {
  const told = Object.entries(facts).map(([name, value]) => {
    const { title, parts = {} } = factWords.get(name) ?? {};
    const text = shortenedText(factText(value, { say, parts, ...called }));
    const count = Array.isArray(value) && value.length > 1 ? ` (${value.length})` : '';
    return `  ${title ? say(title) : name}${count}${say(words.colon)}${text}`;
  });
  return told.length === 0 ? [] : ['', paint.bold(`${say(factsHead)} (${told.length})`), ...told];
}

/** People by their names, as everybody calls them. */
export function shortened(value: unknown): string {
  const count = Array.isArray(value) && value.length > 1 ? `${value.length}: ` : '';
  const text = namesIn(value)?.join(', ') ?? JSON.stringify(value) ?? '—';
  return count + shortenedText(text);
}

export const shortenedText = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

function namesIn(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const isPerson = (each: unknown): each is { readonly name: string } =>
    typeof each === 'object' && each !== null && Object.keys(each).sort().join() === 'member,name';
  return value.every(isPerson) ? value.map(({ name }) => name) : undefined;
}

const longest = 120;

/** One group a fate; rules that look elsewhere are told by name only. */
export function renderExplained(rules: readonly ExplainedRule[] | null, { say, paint }: View): string {
  if (!rules) return say(notKept);
  const groups = Object.keys(fates).map((fate) => ({
    fate: fate as Fate,
    told: rules.filter((rule) => rule.fate === fate),
  }));
  return groups
    .filter(({ told }) => told.length > 0)
    .flatMap(({ fate, told }) => {
      const head = paint.bold(`${say(fates[fate])} (${told.length})`);
      if (fate === 'elsewhere') return [head, ...renderElsewhere(told, say)];
      if (fate === 'off' || fate === 'duty') return [head, `  ${told.map(({ rule }) => rule).join(say(words.listed))}`];
      return [
        head,
        ...told.map(
          ({ rule, severity, why }) => `  ${rule} (${say(severityWords[severity])})${say(words.colon)}${say(why)}`,
        ),
      ];
    })
    .join('\n');
}

function renderElsewhere(told: readonly ExplainedRule[], say: View['say']): readonly string[] {
  return Object.entries(elsewhere).flatMap(([because, text]) => {
    const ids = told.filter((rule) => rule.fate === 'elsewhere' && rule.because === because).map(({ rule }) => rule);
    return ids.length > 0 ? [`  ${say(text)}${say(words.colon)}${ids.join(say(words.listed))}`] : [];
  });
}
