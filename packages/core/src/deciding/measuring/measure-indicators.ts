/** Asks indicators of a window of one unit's records. What they answer is checked; of fewer than five nothing is told. */
import type { Calendar } from '../../calendar/calendar.ts';
import type { Charter } from '../../charter/charter.ts';
import type { RuleEntry } from '../../charter/rule-entry.ts';
import type { Listed, Measured, MeasuredIn } from '../../rules/indicators/indicator.ts';
import type { Survey } from '../../rules/indicators/survey.ts';
import { found } from '../../rules/message.ts';
import type { IndicatorRule } from '../../rules/rule.ts';
import { fillTexts, type Text, type TextData } from '../../text/text.ts';
import { quotedFailure } from '../../text/why-failed.ts';
import { WrongAnswer } from '../../text/wrong-answer.ts';
import { barsOf } from './bars-of.ts';
import type { Surveyed } from './survey-of.ts';
import { validateMeasured } from './validate-measured.ts';

/** Of fewer, whoever reads the figure can tell who it was: the least that any share is told of. */
export const leastMeasured = 5;

/** Something behind a figure, as it is told. */
export interface BehindFigure {
  readonly cycle?: string;
  readonly decision?: string;
  readonly rule?: string;
  readonly says: Text;
  /** What it is so much alike, of a hundred: for somebody to read side by side. */
  readonly pair?: { readonly cycle: string; readonly decision?: string; readonly percent: number };
}

/** What an indicator says of one unit, whole: nothing of it has to be looked up. */
export interface IndicatorReading {
  readonly indicator: string;
  readonly title: Text;
  readonly problem: IndicatorRule['indicates']['problem'];
  readonly unit: MeasuredIn;
  /** Null where it was not measured, which is never 0. */
  readonly figure: Figure | null;
  /** The figure as a sentence; or why there is none. */
  readonly reads: Text;
  readonly how: Text;
  readonly unfair: Text;
  readonly gamedBy: Text;
}

export interface Figure {
  readonly numerator: number;
  readonly denominator: number;
  readonly also: Readonly<Record<string, number>>;
  readonly list: readonly BehindFigure[];
  /** Behind the figure too, and not named: duties of one person, and what is said in confidence. */
  readonly unnamed: number;
  /** How it lies, as bars of counts, from a value to another (null: no end); no bar tells of fewer than five. */
  readonly spread?: {
    readonly title: Text;
    readonly unit: 'working-days' | 'minutes';
    readonly bars: readonly { readonly from: number; readonly to: number | null; readonly count: number }[];
  };
}

export interface MeasuredUnit {
  readonly charter: Charter;
  readonly calendar: Calendar;
  readonly survey: Survey;
  readonly surveyed: readonly Surveyed[];
}

/**
 * Every indicator that is on, by the problems they look for and their ids: side by side, never summed and never ranked. One that fails is not measured, and says so.
 *
 * @example
 * const days = { from: '2026-01-01', to: '2026-12-31' };
 * const survey = surveyOf({ unit: 'tax-bureau/levy', roster, charter, own: [], borne: [], ...days });
 * const readings = measureIndicators({ charter, calendar, survey, surveyed: [] });
 * readings.map(({ indicator, figure }) => `${indicator}: ${figure ? figure.numerator : 'not measured'}`);
 */
export function measureIndicators(unit: MeasuredUnit): readonly IndicatorReading[] {
  const isIndicator = (entry: RuleEntry): entry is RuleEntry<IndicatorRule> =>
    entry.rule.kind === 'indicator' && entry.severity !== 'off';
  const readings = unit.charter.entries.filter(isIndicator).map((entry) => readingOf(entry, unit));
  return readings.sort((a, b) => a.problem.order - b.problem.order);
}

function readingOf({ id, rule, options }: RuleEntry<IndicatorRule>, unit: MeasuredUnit): IndicatorReading {
  const { indicates } = rule;
  const said = (text: Text) => fillTexts(text, options as TextData);
  const about = {
    ...{ indicator: id, title: indicates.title, problem: indicates.problem, unit: indicates.unit },
    ...{ how: said(indicates.how), unfair: said(indicates.unfair), gamedBy: said(indicates.gamedBy) },
  };
  const without = (reads: Text): IndicatorReading => ({ ...about, figure: null, reads });
  const measured = measure(rule, options, unit);
  if ('failed' in measured) return without(fillTexts(words.crashed, { error: measured.failed }));
  if ('notMeasured' in measured) {
    const { messageId, data } = measured.notMeasured;
    return without(fillTexts(rule.messages[messageId] as Text, data));
  }
  const { numerator, denominator, also = {} } = measured;
  if (denominator < leastMeasured) return without(fillTexts(words.tooFew, { denominator, least: leastMeasured }));
  const reads = fillTexts(indicates.reads, { ...(options as TextData), ...also, numerator, denominator });
  const list = behind(rule, measured.list, unit);
  return {
    ...about,
    figure: { numerator, denominator, also, ...list, ...spreadOf(indicates, measured.spread) },
    reads,
  };
}

function measure(
  rule: IndicatorRule,
  options: RuleEntry['options'],
  { calendar, survey }: MeasuredUnit,
): Measured | { readonly failed: Text } {
  try {
    const answer = rule.measure({ ...survey, options, facts: noFacts, calendar, found });
    return validateMeasured(answer, rule, survey.roster(survey.to));
  } catch (thrown) {
    return { failed: thrown instanceof WrongAnswer ? thrown.text : quotedFailure(thrown) };
  }
}

const noFacts = Object.freeze({});

function spreadOf({ spread }: IndicatorRule['indicates'], values: readonly number[] = []): Pick<Figure, 'spread'> {
  const bars = spread ? barsOf(values, { from: spread.from, least: leastMeasured }) : [];
  return spread && bars.length > 0 ? { spread: { title: spread.title, unit: spread.unit, bars } } : {};
}

/** Whatever is about one person, or was said in confidence, counts and is not named. */
function behind({ messages }: IndicatorRule, list: readonly Listed[], { surveyed }: MeasuredUnit) {
  const unnamed = new Set(surveyed.flatMap(({ cycle, isUnnamed }) => (isUnnamed ? [cycle.id] : [])));
  const isNamed = (cycle: string | undefined) => cycle === undefined || !unnamed.has(cycle);
  const named = list.filter(({ cycle, pair }) => isNamed(cycle) && isNamed(pair?.cycle));
  return {
    list: named.map(
      ({ messageId, data, cycle, decision, rule, pair }): BehindFigure => ({
        ...(cycle === undefined ? {} : { cycle }),
        ...(decision === undefined ? {} : { decision }),
        ...(rule === undefined ? {} : { rule }),
        says: fillTexts(messages[messageId] as Text, data),
        ...(pair === undefined ? {} : { pair }),
      }),
    ),
    unnamed: list.length - named.length,
  };
}

const words = {
  tooFew: {
    en: 'Not measured: there are {{denominator}}, and of fewer than {{least}} nothing is told.',
    'zh-CN': '未计量：共{{denominator}}件，不足{{least}}件的不作表述。',
  },
  crashed: {
    en: 'Not measured: the indicator itself failed: {{error}}.',
    'zh-CN': '未计量：指标本身出错：{{error}}。',
  },
} satisfies Record<string, Text>;
