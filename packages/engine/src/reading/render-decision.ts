/** A stored decision in words, for the person who gets it. Nothing is evaluated: only what was written down is told. */
import {
  type Clause,
  type CorrectionNote,
  type DecisionRecord,
  type Evidence,
  type FindingRecord,
  fillText,
  formatOrigin,
  type MissingField,
  notKeptText,
  type Reading,
  type Text,
  textIn,
} from '@obligato/core';
import { articleText, compareSeverity } from '@obligato/core/internal';
import type { ExplainedDecision } from './with-corrections.ts';

/** What an answer is called. */
export const outcomeWords: Readonly<Record<DecisionRecord['outcome'], Text>> = {
  accepted: { en: 'ACCEPTED', 'zh-CN': '已接受' },
  denied: { en: 'REFUSED', 'zh-CN': '不予通过' },
  unavailable: { en: 'NOT POSSIBLE NOW', 'zh-CN': '当前不可行' },
  incomplete: { en: 'INCOMPLETE', 'zh-CN': '材料不全' },
};

const confidenceWords: Readonly<Record<Clause['confidence'], Text>> = {
  text: { en: 'text of the rule', 'zh-CN': '条文原文' },
  secondary: { en: 'secondary source', 'zh-CN': '转述' },
  local: { en: 'local rule or proposal', 'zh-CN': '地方规定或建议' },
  unverified: { en: 'unverified', 'zh-CN': '未核实' },
};

const words = {
  colon: { en: ': ', 'zh-CN': '：' },
  comma: { en: ', ', 'zh-CN': '，' },
  within: { en: ' (…)', 'zh-CN': '（…）' },
  rule: { en: 'rule', 'zh-CN': '规则' },
  clause: { en: 'clause', 'zh-CN': '依据' },
  why: { en: 'why', 'zh-CN': '缘由' },
  remedy: { en: 'remedy', 'zh-CN': '补救' },
  option: { en: 'set by', 'zh-CN': '设定' },
  missing: { en: 'missing', 'zh-CN': '缺少' },
  wrong: { en: 'wrong', 'zh-CN': '有误' },
  payload: { en: 'payload', 'zh-CN': '数据' },
  evidence: { en: 'evidence', 'zh-CN': '佐证' },
  possible: { en: 'possible now', 'zh-CN': '现可进行' },
  nothing: { en: 'nothing, it is over', 'zh-CN': '无，已结束' },
  nothingOfYours: { en: 'nothing by this unit', 'zh-CN': '本单位无可办步骤' },
  late: { en: 'written down', 'zh-CN': '登记于' },
  wrongSide: { en: 'another unit has to do this', 'zh-CN': '须由另一单位办理' },
  waived: { en: 'waived', 'zh-CN': '豁免' },
  until: { en: 'until', 'zh-CN': '至' },
  atOnce: { en: 'binds running work', 'zh-CN': '即时生效' },
  raised: { en: 'raised', 'zh-CN': '由此提出' },
  correct: { en: 'corrects', 'zh-CN': '更正' },
  withdraw: { en: 'withdraws', 'zh-CN': '撤回' },
  because: { en: 'because', 'zh-CN': '理由' },
  stopped: { en: 'in the way', 'zh-CN': '与之不符' },
  later: { en: 'now also said of', 'zh-CN': '另对后续步骤有意见' },
  observed: { en: 'observed only', 'zh-CN': '仅试行记录' },
  provisional: {
    en: 'provisional: it rests on days from {{from}} to {{to}}, for which the calendar had no official data',
    'zh-CN': '暂定：依据{{from}}至{{to}}的日期计算，当时日历中尚无官方放假安排',
  },
} satisfies Record<string, Text>;

/**
 * Renders a decision as lines of plain text. `calledField` gives fields that are missing the names by which readers know them.
 *
 * @example
 * renderDecision(await engine.explain('tax-bureau/branch-1/general-meeting/2026-Q1#2'), 'en')
 */
export function renderDecision(
  decision: ExplainedDecision,
  language: Reading,
  calledField: (field: string) => string = (field) => field,
): string {
  const say = (text: Text) => textIn(text, language);
  const label = (word: Text) => `  ${say(word)}${say(words.colon)}`;
  const occurred = decision.occurredAt.slice(0, 16).replace('T', ' ');
  const head = [
    `${say(outcomeWords[decision.outcome])}  ${decision.id}`,
    `  ${say(decision.title)} · ${say(decision.eventTitle)} (${decision.event}) · ${occurred}`,
  ];
  if (decision.recordedAt.slice(0, 10) !== decision.occurredAt.slice(0, 10)) {
    head.push(`${label(words.late)}${decision.recordedAt.slice(0, 16).replace('T', ' ')}`);
  }
  const { corrects, correctedBy = [], raised = [], evidence = [] } = decision;
  const told = corrects
    ? [
        `  ${say(words[corrects.does])}: ${corrects.decision}`,
        `  ${say(words.because)}: ${corrects.reason}`,
        ...(corrects.stopped ? [`  ${say(words.stopped)}: ${say(corrects.stopped.why)}`] : []),
      ]
    : [];
  const because = decision.because === 'side' ? [`  ${say(words.wrongSide)}`] : [];
  const nameOf = ({ field, title }: MissingField) => {
    const called = calledField(field);
    return called === field && field !== '' && title ? `${say(title)} (${field})` : called;
  };
  const missing = decision.missing.map((each) => {
    const { absent, message, text, description } = each;
    const what = description ? ` — ${say(description)}` : '';
    return absent
      ? `${label(words.missing)}${nameOf(each)}${what}`
      : `${label(words.wrong)}${nameOf(each) || say(words.payload)} — ${text ? say(text) : message}`;
  });
  const { provisional } = decision;
  const counted = provisional ? [`  ${fillText(words.provisional, { ...provisional }, language)}`] : [];
  const notKept = decision.notKept ? [`  ${say(notKeptText(decision.notKept))}`] : [];
  const possible =
    decision.outcome === 'unavailable'
      ? [
          `${label(words.possible)}${possibleIn(decision, language) || say(decision.because === 'ended' ? words.nothing : words.nothingOfYours)}`,
        ]
      : [];
  return [
    ...head,
    ...told,
    ...evidence.map((each) => `${label(words.evidence)}${evidenceText(each)}`),
    ...raised.map((cycle) => `${label(words.raised)}${cycle}`),
    ...correctedBy.map((note) => renderNote(note, language)),
    ...because,
    ...notKept,
    ...missing,
    ...possible,
    ...worstFirst(decision.findings).flatMap((finding) => renderFinding(finding, language)),
    ...counted,
    ...(corrects?.remarks ?? []).flatMap(({ decision: later, eventTitle, findings }) => [
      `  ${say(words.later)}: ${say(eventTitle)} (${later})`,
      ...worstFirst(findings).flatMap((finding) => renderFinding(finding, language)),
    ]),
  ].join('\n');
}

/** A file with the beginning of its hash: enough to ask for it. */
const evidenceText = (each: Evidence): string =>
  each.kind === 'file'
    ? `${each.name} (${each.type}, ${each.sha256.slice(0, 12)})`
    : each.kind === 'link'
      ? [each.href, ...(each.note === undefined ? [] : [each.note])].join(' — ')
      : each.text;

/** What became of a decision since, in one line. */
function renderNote({ does, on, decision, reason }: CorrectionNote, language: Reading): string {
  return `  ${fillText(noted[does], { on, reason, decision }, language)}`;
}

const noted = {
  correct: {
    en: 'corrected on {{on}}: {{reason}} (see {{decision}})',
    'zh-CN': '{{on}}已更正：{{reason}}（见 {{decision}}）',
  },
  withdraw: {
    en: 'withdrawn on {{on}}: {{reason}} (see {{decision}})',
    'zh-CN': '{{on}}已撤回：{{reason}}（见 {{decision}}）',
  },
} as const satisfies Record<CorrectionNote['does'], Text>;

/** Each event with what it is called, where that was written down: the name is for the command, the title for people. */
const possibleIn = ({ possible, possibleTitles = {} }: DecisionRecord, language: Reading): string =>
  possible
    .map((event) => {
      const said = possibleTitles[event];
      const title = said && textIn(said, language);
      return title === undefined || title === event ? event : `${title} (${event})`;
    })
    .join(textIn({ en: ', ', 'zh-CN': '、' }, language));

/**
 * The mark of a severity, the same wherever findings are told.
 *
 * @example
 * findingMarks.deny // → '✗'
 */
export const findingMarks: Readonly<Record<FindingRecord['severity'], string>> = {
  deny: '✗',
  warn: '!',
  observe: '·',
  off: ' ',
};

/** What refuses stands first: the rest can wait until it is fixed. */
const worstFirst = (findings: readonly FindingRecord[]) =>
  [...findings].sort((a, b) => compareSeverity(b.severity, a.severity));

/**
 * One finding as lines: what, remedy, rule, options that were set, clause, why.
 *
 * @example
 * for (const finding of decision.findings) print(renderFinding(finding, 'en').join('\n'));
 */
export function renderFinding(finding: FindingRecord, language: Reading): readonly string[] {
  const say = (text: Text) => textIn(text, language);
  const { clause } = finding;
  const shadow = finding.severity === 'observe' ? ` (${say(words.observed)})` : '';
  const label = (word: Text) => `    ${say(word)}${say(words.colon)}`;
  const within = (text: string) => say(words.within).replace('…', () => text);
  const stated = finding.options.flatMap(({ name, value, origin }) =>
    origin ? [`${label(words.option)}${name} = ${JSON.stringify(value)} (${formatOrigin(origin)})`] : [],
  );
  return [
    `  ${findingMarks[finding.severity]} ${say(finding.message)}${shadow}`,
    ...(finding.remedy ? [`${label(words.remedy)}${say(finding.remedy)}`] : []),
    `${label(words.rule)}${finding.rule} (${finding.plugin})`,
    ...stated,
    ...(finding.waivers ?? []).map(({ name, instead, by, until, reason, grantedBy, origin }) => {
      const [comma, colon] = [say(words.comma), say(words.colon)];
      const lasts = within(`${say(words.until)} ${until}${comma}${formatOrigin(origin)}`);
      return `${label(words.waived)}${name}${comma}${JSON.stringify(instead)} — ${by}${comma}${grantedBy}${colon}${reason}${lasts}`;
    }),
    ...(finding.immediate ?? []).map(
      ({ unit, because, origin }) =>
        `${label(words.atOnce)}${unit}${say(words.colon)}${because}${within(formatOrigin(origin))}`,
    ),
    `${label(words.clause)}${say(clause.source)}${say(words.comma)}${say(articleText(clause.article))} [${say(confidenceWords[clause.confidence])}]`,
    ...(finding.localClause ? [`${label(words.clause)}${finding.localClause}`] : []),
    `${label(words.why)}${say(finding.why)}`,
  ];
}
