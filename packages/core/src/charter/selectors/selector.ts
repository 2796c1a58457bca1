/** `for: { duty, tag, period }`: narrows an entry. What is not named is not narrowed; there is no specificity. */
import type { Problem } from '../../text/problem.ts';
import { suggest } from '../../text/suggest.ts';
import type { Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import type { Located } from '../located.ts';
import { nameOfSpan, type PeriodNames, type PeriodSpan, spanCovers, spanOf } from './period-span.ts';

/** Sorted lists, one writing for one meaning. A dimension that is absent takes everything. */
export interface Selector {
  readonly duty?: readonly string[];
  readonly tag?: readonly string[];
  /** `2026`, `Q1`, `2026-H2`, `03`, `2026-03`. */
  readonly period?: readonly string[];
}

/** What a selector looks at. */
export interface Selected extends PeriodNames {
  readonly duty: string;
  readonly tags: readonly string[];
}

export const selectorWords = ['duty', 'tag', 'period'] as const;
type Dimension = (typeof selectorWords)[number];

/** Names that a selector may use. */
export interface SelectorNames {
  readonly duties: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
}

/** Reads a selector. What is wrong with it goes to `problems`; undefined then, for nothing can be narrowed by it. */
export function readSelector(written: Located, names: SelectorNames, problems: Problem[]): Selector | undefined {
  const faults: Problem[] = [];
  const fault = (message: Text, hint: Text, { origin }: Pick<Located, 'origin'>) =>
    faults.push({ code: 'OBLIGATO_SELECTOR', ...translated(message, hint), origins: [origin] });
  const selector: Partial<Record<Dimension, readonly string[]>> = {};
  if (written.kind !== 'map' || written.fields.size === 0) {
    fault(
      { en: '"for" must name a duty, a tag or a period', 'zh-CN': '“for”须写明义务、标签或期间' },
      { en: 'Write for: { duty: … }', 'zh-CN': '请写作 `for: { duty: … }`' },
      written,
    );
  } else {
    for (const [name, { key, value }] of written.fields) {
      if (!isDimension(name)) {
        const message = { en: `"for" has no field "${name}"`, 'zh-CN': `“for”没有字段“${name}”` };
        fault(message, suggest(name, selectorWords), { origin: key });
      } else {
        const items = value.kind === 'list' ? value.items : [value];
        if (items.length === 0) {
          fault(
            { en: `"${name}" is empty, so the entry could never apply`, 'zh-CN': `“${name}”为空，该条永远不会适用` },
            { en: 'Name one', 'zh-CN': '请至少写明一项' },
            value,
          );
        }
        selector[name] = sorted(items.map((item) => readers[name](item, names, fault)));
      }
    }
  }
  problems.push(...faults);
  return faults.length === 0 ? Object.freeze(selector) : undefined;
}

const isDimension = (name: string): name is Dimension => (selectorWords as readonly string[]).includes(name);
const sorted = (values: readonly string[]) => [...new Set(values)].sort();

type Fault = (message: Text, hint: Text, at: Located) => void;

const readers: Readonly<Record<Dimension, (item: Located, names: SelectorNames, fault: Fault) => string>> = {
  duty: (item, { duties }, fault) => known(item, { en: 'duty', 'zh-CN': '义务' }, duties, fault),
  tag: (item, { tags }, fault) => known(item, { en: 'tag', 'zh-CN': '标签' }, tags, fault),
  period: (item, _names, fault) => {
    const { value } = item as { readonly value?: unknown };
    const span = typeof value === 'string' || typeof value === 'number' ? spanOf(value) : undefined;
    if (span) return nameOfSpan(span);
    const shown = JSON.stringify(value ?? null);
    fault(
      { en: `${shown} is not a period`, 'zh-CN': `${shown} 不是期间` },
      {
        en: 'Write 2026, Q1, H2, 3, march, 2026-Q1, 2026-03 or FY2026-Q1',
        'zh-CN': '请写作 2026、Q1、H2、3、`march`、2026-Q1、2026-03 或 `FY2026-Q1`',
      },
      item,
    );
    return '';
  },
};

function known(item: Located, what: Text, names: ReadonlySet<string>, fault: Fault): string {
  const value = item.kind === 'scalar' ? item.value : undefined;
  if (typeof value === 'string' && names.has(value)) return value;
  const shown = JSON.stringify(value ?? null);
  const message = { en: `No ${what.en} is named ${shown}`, 'zh-CN': `没有${what['zh-CN']} ${shown}` };
  fault(message, suggest(String(value), names), item);
  return '';
}

/** Whether an entry narrowed by `selector` is about this. */
export function selects({ duty, tag, period }: Selector, selected: Selected): boolean {
  if (duty && !duty.includes(selected.duty)) return false;
  if (tag && !tag.some((each) => selected.tags.includes(each))) return false;
  return period === undefined || period.some((each) => covers(remembered(each), remembered(meantBy(each, selected))));
}

/** Whether whatever `inner` selects, `outer` selects as well. No selector selects everything. */
export function selectorCovers(outer: Selector | undefined, inner: Selector | undefined): boolean {
  const within = (all: readonly string[] | undefined, some: readonly string[] | undefined) =>
    all === undefined || (some?.every((each) => all.includes(each)) ?? false);
  const { period } = outer ?? {};
  return (
    within(outer?.duty, inner?.duty) &&
    within(outer?.tag, inner?.tag) &&
    (period === undefined || (inner?.period !== undefined && coversPeriods(period, inner.period)))
  );
}

/** A quarter or a half without its year is one of the year that duties are counted by; a month is the calendar's. */
const meantBy = (written: string, { period, fiscal }: PeriodNames): string =>
  /^([QH]\d$|FY)/.test(written) ? fiscal : period;

const spans = new Map<string, PeriodSpan | undefined>();

function coversPeriods(outer: readonly string[], inner: readonly string[]): boolean {
  return inner.every((each) => outer.some((all) => covers(remembered(all), remembered(each))));
}

const covers = (outer: PeriodSpan | undefined, inner: PeriodSpan | undefined) =>
  outer !== undefined && inner !== undefined && spanCovers(outer, inner);

/** Names come from selectors and periods: a few dozen in all. */
function remembered(name: string): PeriodSpan | undefined {
  if (!spans.has(name)) spans.set(name, spanOf(name));
  return spans.get(name);
}
