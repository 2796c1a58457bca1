/** One page about one rule, in Markdown: what, why, clause, options, words, and the cases that its tests accept and refuse. */
import {
  type Catalogue,
  fillTexts,
  type Indicates,
  type Rule,
  type Severity,
  type Stricter,
  type Text,
} from '@obligato/core';
import { articleText, ruleKinds } from '@obligato/core/internal';
import { z } from 'zod';
import { caseLists } from '../rule/kinds-in-cases.ts';
import type { RuleCases } from '../rule/rule-cases.ts';
import { type Case, readSubject } from '../rule/subject.ts';
import { bearers, confidences, severityWords, words } from './page-words.ts';

export interface RulePage {
  readonly id: string;
  readonly rule: Rule;
  /** What the rule is, in a sentence or two: the comment that stands above it in its source. */
  readonly what?: string;
  /** What the recommended preset makes of it. */
  readonly recommended?: Severity;
  /** What the preset of what is asked beyond makes of it; absent where it says nothing of its own. */
  readonly inFull?: Severity;
  readonly catalogue: Catalogue;
  readonly cases?: RuleCases;
}

/**
 * Renders a page. It ends in a newline, and depends on nothing but what it is given.
 *
 * @example
 * await writeFile('room-number.md', renderRulePage({ id: 'house/room-number', rule: roomNumber, catalogue }));
 */
export function renderRulePage(page: RulePage): string {
  const blocks = [
    `# ${page.id}`,
    page.what ?? '',
    tableOf(page),
    optionsOf(page.rule),
    messagesOf(page.rule),
    casesOf(page),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

type Row = readonly [title: Text, text: Text];

function tableOf({ rule, recommended, inFull, catalogue }: RulePage): string {
  const { clause } = rule;
  const { from, to } = clause.effective ?? {};
  const days = from || to ? ` (${from ?? ''}–${to ?? ''})` : '';
  const rows: readonly Row[] = [
    [words.kind, ruleKinds[rule.kind].title],
    ...('on' in rule ? heardAt(rule.on, catalogue) : []),
    ...(rule.kind === 'duty' ? dutyRows(rule.duty) : []),
    ...(rule.kind === 'indicator' ? indicatorRows(rule.indicates) : []),
    [words.why, rule.why],
    [
      words.clause,
      mapText(
        (language) =>
          `${clause.source[language]} ${articleText(clause.article)[language]}${days}; ${confidences[clause.confidence][language]}`,
      ),
    ],
    ...(recommended ? [[words.recommended, severityWords[recommended]] as const] : []),
    ...(inFull ? [[words.inFull, severityWords[inFull]] as const] : []),
  ];
  const lines = rows.map(
    ([title, text]) => `| ${title.en} · ${title['zh-CN']} | ${cell(text.en)} | ${cell(text['zh-CN'])} |`,
  );
  return ['| | English | 中文 |', '|---|---|---|', ...lines].join('\n');
}

function heardAt(on: Extract<Rule, { kind: 'check' }>['on'], { obligations }: Catalogue): readonly Row[] {
  const obligation = on.obligation === undefined ? undefined : obligations.get(on.obligation);
  const events = on.events?.map((event) => obligation?.events[event]?.title ?? same(`\`${event}\``));
  const heard = events ? (obligation ? [obligation.title, joined(events)] : [joined(events)]) : [words.everything];
  const duties = on.duties?.map((duty) => `\`${duty}\``).join(', ');
  return [
    [words.when, mapText((language) => heard.map((text) => text[language]).join(language === 'en' ? ': ' : '：'))],
    ...(duties === undefined ? [] : [[words.whichDuties, same(duties)] as const]),
  ];
}

const dutyRows = ({ id, title, bearer }: Extract<Rule, { kind: 'duty' }>['duty']): readonly Row[] => [
  [words.duty, mapText((language) => `${title[language]} (\`${id}\`)`)],
  [words.owedBy, bearers[bearer]],
];

const indicatorRows = ({ problem, title, reads, how, unfair, gamedBy }: Indicates): readonly Row[] => [
  [words.title, title],
  [words.problem, problem.title],
  [words.reads, reads],
  [words.how, how],
  [words.unfair, unfair],
  [words.gamedBy, gamedBy],
];

function optionsOf(rule: Rule): string {
  const names = Object.keys(rule.defaults);
  if (names.length === 0) return '';
  const schema = z.toJSONSchema(rule.options as z.ZodType, { io: 'input', unrepresentable: 'any' });
  const rows = names.map((name) => {
    const takes = takenBy(schema.properties?.[name]);
    return `| \`${name}\` | \`${JSON.stringify(rule.defaults[name])}\` | ${stricterWord(rule.stricter[name])} | ${takes} |`;
  });
  return [
    '## Options · 选项',
    '',
    '| option · 选项 | default · 默认 | stricter · 更严 | takes · 取值 |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function takenBy(schema: unknown): string {
  const { enum: values, const: only, minimum, maximum, type } = (schema ?? {}) as Readonly<Record<string, unknown>>;
  if (Array.isArray(values)) return values.map((value) => `\`${value}\``).join(' ');
  if (only !== undefined) return `\`${only}\``;
  const least = typeof minimum === 'number' && minimum > Number.MIN_SAFE_INTEGER ? `≥ ${minimum}` : '';
  const most = typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER ? `≤ ${maximum}` : '';
  return [String(type ?? ''), least, most].filter((part) => part !== '').join(' ');
}

const directions: Readonly<Record<Exclude<Stricter, object>, string>> = {
  max: 'more · 更大',
  min: 'less · 更小',
  true: '`true`',
  false: '`false`',
  union: 'more of them · 更多项',
  intersection: 'fewer of them · 更少项',
  within: 'a shorter season · 更短时段',
  'max-share': 'a larger share · 更大比例',
};

/** A longer one stands beside it, in what the option takes. */
const shortOrder = 8;

const stricterWord = (stricter: Stricter | undefined) =>
  stricter === undefined
    ? ''
    : typeof stricter === 'object'
      ? stricter.order.length > shortOrder
        ? 'the later in the list · 列表中靠后者'
        : stricter.order.map((value) => `\`${value}\``).join(' < ')
      : directions[stricter];

function messagesOf({ messages }: Rule): string {
  const entries = Object.entries(messages);
  if (entries.length === 0) return '';
  const lines = entries.map(([id, { remedy, en, 'zh-CN': zh }]) => {
    const said = (text: string, more: string | undefined) => (more ? `${text} → ${more}` : text);
    return `- \`${id}\`: ${said(en, remedy?.en)}\n  ${said(zh, remedy?.['zh-CN'])}`;
  });
  return ['## What it says · 说明', '', ...lines].join('\n');
}

/** Every case as it was really answered, not as somebody wrote that it should be. */
function casesOf({ rule, cases }: RulePage): string {
  if (!cases) return '';
  const { read } = readSubject(rule, cases);
  const lists = [...new Set(read.map(({ list }) => list))];
  const blocks = lists.map(
    (list) =>
      `**${inBoth(caseLists[list].title)}**\n\n${read
        .filter((one) => one.list === list)
        .map((one) => caseLine(rule, one))
        .join('\n')}`,
  );
  return ['## Cases from its tests · 测试用例', ...blocks].join('\n\n');
}

function caseLine(rule: Rule, { written, label, asked }: Case): string {
  const name =
    written.name === undefined ? same(label) : typeof written.name === 'string' ? same(written.name) : written.name;
  const options = Object.entries(written.options ?? {}).map(
    ([option, value]) => `\`${option}: ${JSON.stringify(value)}\``,
  );
  const called = [name.en === name['zh-CN'] ? name.en : inBoth(name), ...options].join('; ');
  const { said = [], bounds, measured } = asked.answer ?? {};
  const figure = measured && 'numerator' in measured ? ` → ${measured.numerator} / ${measured.denominator}` : '';
  if (bounds) return `- ${called} → ${boundsLine(bounds)}`;
  const answers = said.map(({ messageId, data }) => {
    const text = fillTexts(rule.messages[messageId] ?? same(messageId), data);
    return `\n  - ${text.en}\n    ${text['zh-CN']}`;
  });
  return `- ${called}${figure}${answers.join('')}`;
}

const boundsLine = (bounds: object) =>
  Object.entries(bounds)
    .map(([name, days]) => `\`${name}\` ${[days].flat().join(', ')}`)
    .join('; ') || '—';

const inBoth = ({ en, 'zh-CN': zh }: Text) => `${en} · ${zh}`;
const same = (text: string): Text => ({ en: text, 'zh-CN': text });
const mapText = (of: (language: keyof Text) => string): Text => ({ en: of('en'), 'zh-CN': of('zh-CN') });
const joined = (texts: readonly Text[]): Text => ({
  en: texts.map(({ en }) => en).join(', '),
  'zh-CN': texts.map((text) => text['zh-CN']).join('、'),
});
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
