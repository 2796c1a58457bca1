/** The views of a configuration in words, for a terminal. */
import { formatOrigin, type Reading, type Selector, type Text, textIn, type WaiverAtWork } from '@obligato/core';
import { severityWords, type TracedValue } from '@obligato/core/internal';
import type { ConfigDiff } from './config-diff.ts';
import type { ShownConfig, ShownRule } from './config-show.ts';
import type { WhyConfig } from './config-why.ts';
import type { KeptWhy } from './config-why-kept.ts';
import type { RoleTitles } from './role-titles.ts';

const words = {
  colon: { en: ': ', 'zh-CN': '：' },
  comma: { en: ', ', 'zh-CN': '，' },
  listed: { en: ', ', 'zh-CN': '、' },
  brackets: { en: ' (…)', 'zh-CN': '（…）' },
  default: { en: 'default of the rule', 'zh-CN': '规则默认值' },
  beat: { en: 'beat', 'zh-CN': '胜过' },
  holds: { en: 'holds', 'zh-CN': '生效' },
  waived: {
    en: 'waived by {{by}} until {{until}}, instead of {{instead}}: {{reason}} (signed {{grantedBy}})',
    'zh-CN': '{{by}}豁免至{{until}}，原为{{instead}}：{{reason}}（{{grantedBy}}签批）',
  },
  kept: {
    en: 'By the rules kept with {{cycle}}, whose period begins on {{from}}.',
    'zh-CN': '依据随 {{cycle}} 保存的规则，其期间始于 {{from}}。',
  },
  only: { en: 'only for', 'zh-CN': '仅限' },
  preset: { en: 'preset', 'zh-CN': '预设' },
  owes: { en: 'owes', 'zh-CN': '承担' },
  nothing: { en: 'The rules in force are the same for every unit.', 'zh-CN': '各单位现行规则均无变化。' },
  added: { en: 'new units', 'zh-CN': '新增单位' },
  removed: { en: 'units that are gone', 'zh-CN': '撤销单位' },
  notOn: { en: 'not on', 'zh-CN': '未启用' },
  order: { en: 'from the loosest: ', 'zh-CN': '由宽至严：' },
  max: { en: 'the larger is stricter', 'zh-CN': '大者为严' },
  min: { en: 'the smaller is stricter', 'zh-CN': '小者为严' },
  true: { en: 'yes is stricter', 'zh-CN': '是为严' },
  false: { en: 'no is stricter', 'zh-CN': '否为严' },
  union: { en: 'what anybody names is in', 'zh-CN': '取并集' },
  intersection: { en: 'only what everybody names is in', 'zh-CN': '取交集' },
  within: { en: 'the shorter season is stricter', 'zh-CN': '时段短者为严' },
  'max-share': { en: 'the larger share is stricter', 'zh-CN': '比例大者为严' },
  severity: { en: 'off < observe < warn < deny', 'zh-CN': '关闭 < 仅记录 < 提示 < 否决' },
  selectors: { en: 'selectors', 'zh-CN': '限定条目' },
  duty: { en: 'duty', 'zh-CN': '义务' },
  tag: { en: 'tag', 'zh-CN': '标签' },
  period: { en: 'period', 'zh-CN': '期间' },
} satisfies Record<string, Text>;

const within = (text: string, language: Reading) => textIn(words.brackets, language).replace('…', () => text);

const json = (value: unknown) =>
  value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value);

const titleIn = (title: Text | undefined, language: Reading) => title && textIn(title, language);

/** A severity by its name; where that is not the word by which files call it, with the word. Roles by their titles. */
function valueIn(name: string, value: unknown, language: Reading, titles?: RoleTitles): string {
  if (titles && Array.isArray(value))
    return value.map((role) => titleIn(titles[role], language) ?? json(role)).join(textIn(words.listed, language));
  const known = name === 'severity' && typeof value === 'string' && Object.hasOwn(severityWords, value);
  const said = known ? textIn(severityWords[value as keyof typeof severityWords], language) : json(value);
  return known && said !== value ? `${said}${within(String(value), language)}` : said;
}

/**
 * One paragraph a rule: each value, its `file:line:column`, and what it beat.
 *
 * @example
 * print(renderConfigShow(configShow(organisation, 'tax-bureau/levy', today), 'en'));
 */
export function renderConfigShow(shown: ShownConfig, language: Reading): string {
  return [`${shown.unit} · ${shown.on}`, ...shown.rules.flatMap((rule) => renderRule(rule, language))].join('\n');
}

function renderRule(
  { rule, plugin, values, narrowed, waivers, duty, titles = {} }: ShownRule,
  language: Reading,
): readonly string[] {
  const say = (text: Text) => textIn(text, language);
  return [
    `${rule}${within(plugin, language)}${duty ? ` · ${say(words.owes)} ${say(duty.title)}` : ''}`,
    ...values.map(({ name, value, origin, beat }) => {
      const place = origin ? formatOrigin(origin) : say(words.default);
      // A default that says the same was not beaten by anybody.
      const beaten = beat.filter((each) => each.via !== 'default' || json(each.value) !== json(value));
      const losers = beaten
        .map(
          (each) => `${valueIn(name, each.value, language, titles[name])}${within(placeOf(each, language), language)}`,
        )
        .join(textIn(words.listed, language));
      return `  ${name} = ${valueIn(name, value, language, titles[name])}  ${place}${losers ? `  ${say(words.beat)} ${losers}` : ''}`;
    }),
    ...narrowed.map(({ for: selector, severity, options, origins }) => {
      const place = Object.values(origins)[0];
      const stated = Object.entries({ ...(severity ? { severity } : {}), ...options });
      const said = stated
        .map(([name, value]) => `${name} = ${valueIn(name, value, language, titles[name])}`)
        .join(say(words.listed));
      return `  ${say(words.only)} ${selectorIn(selector, language)}${say(words.colon)}${said}  ${place ? formatOrigin(place) : ''}`;
    }),
    ...waivers.map((waiver) => `  ${waiver.name}${say(words.colon)}${waived(waiver, language)}`),
  ];
}

/** `duty general-meeting, period Q2`, as people say it. */
const selectorIn = (selector: Selector, language: Reading): string =>
  (['duty', 'tag', 'period'] as const)
    .flatMap((part) => (selector[part] ? [`${textIn(words[part], language)} ${selector[part].join('/')}`] : []))
    .join(textIn(words.comma, language));

const waived = (waiver: WaiverAtWork, language: Reading) => {
  const data: Readonly<Record<string, unknown>> = { ...waiver };
  const text = textIn(words.waived, language).replace(/\{\{(\w+)\}\}/g, (_, name: string) => json(data[name]));
  return `${text}  ${formatOrigin(waiver.origin)}`;
};

function placeOf({ origin, via, preset }: TracedValue, language: Reading): string {
  if (!origin) return textIn(words.default, language);
  return via === 'preset'
    ? `${formatOrigin(origin)}${textIn(words.comma, language)}${textIn(words.preset, language)} ${preset}`
    : formatOrigin(origin);
}

/**
 * The chain from the root down, one statement a line; the one that holds is marked.
 *
 * @example
 * print(renderConfigWhy(configWhy(organisation, { unit: 'tax-bureau/levy', rule: 'organ/notice', on: today }), 'en'));
 */
export function renderConfigWhy(why: WhyConfig, language: Reading): string {
  const chain = why.chain.map((traced) => {
    const mark = traced.holds ? '→' : ' ';
    const selector = traced.for ? ` ${textIn(words.only, language)} ${selectorIn(traced.for, language)}` : '';
    const tail = traced.waiver ? waived(traced.waiver, language) : placeOf(traced, language);
    return `${mark} ${traced.unit}${textIn(words.colon, language)}${valueIn(why.name, traced.value, language, why.titles)}${selector}  ${tail}`;
  });
  return [
    `${why.unit}${textIn(words.colon, language)}${why.rule} ${why.name} = ${valueIn(why.name, why.value, language, why.titles)} ${within(stricterWords(why.stricter, language), language)}`,
    ...chain,
  ].join('\n');
}

/**
 * What was kept with the records: the value, where it was stated, and with whose rules it was kept.
 *
 * @example
 * const record = await (await engine.asOf('2026-03-20')).unit('tax-bureau/levy');
 * print(renderKeptWhy(configWhyKept(record, { rule: 'organ/notice', on: '2026-03-20' }), 'en'));
 */
export function renderKeptWhy(kept: KeptWhy, language: Reading): string {
  const { unit, rule, name, value, origin, narrowed, waivers } = kept;
  const data: Readonly<Record<string, string>> = { cycle: kept.cycle, from: kept.from };
  return [
    `${unit}${textIn(words.colon, language)}${rule} ${name} = ${valueIn(name, value, language)}  ${origin ? formatOrigin(origin) : textIn(words.default, language)}`,
    ...narrowed.map(
      (each) =>
        `  ${textIn(words.only, language)} ${selectorIn(each.for, language)}${textIn(words.colon, language)}${valueIn(name, each.value, language)}`,
    ),
    ...waivers.map((waiver) => `  ${waived(waiver, language)}`),
    textIn(words.kept, language).replace(/\{\{(\w+)\}\}/g, (_, word: string) => data[word] ?? ''),
  ].join('\n');
}

const stricterWords = (stricter: WhyConfig['stricter'], language: Reading) =>
  typeof stricter === 'string'
    ? textIn(words[stricter], language)
    : `${textIn(words.order, language)}${inOrder(stricter.order, language)}`;

/** A long list is told by its ends: all of it stands in the reference of the rule. */
const inOrder = (order: readonly string[], language: Reading) =>
  (order.length > 8 ? [order[0], '…', order.at(-1)] : order).join(textIn(words.listed, language));

/**
 * Units with the same change are listed together.
 *
 * @example
 * print(renderConfigDiff(configDiff(organisation, createDomain({ units: nextYear, plugins }).organisation, today), 'zh-CN'));
 */
export function renderConfigDiff(diff: ConfigDiff, language: Reading): string {
  const { added, removed, changed } = diff;
  const lines = [
    ...(added.length > 0
      ? [
          `+ ${textIn(words.added, language)}${textIn(words.colon, language)}${added.join(textIn(words.listed, language))}`,
        ]
      : []),
    ...(removed.length > 0
      ? [
          `- ${textIn(words.removed, language)}${textIn(words.colon, language)}${removed.join(textIn(words.listed, language))}`,
        ]
      : []),
    ...changed.flatMap(({ units, rules }) => [
      units.join(textIn(words.listed, language)),
      ...rules.flatMap(({ rule, before, after, names, titles = {} }) =>
        names.map((name) => {
          if (name === 'selectors')
            return `  ${rule}${textIn(words.colon, language)}${textIn(words.selectors, language)}`;
          const value = (entry: typeof before) => {
            if (!entry) return textIn(words.notOn, language);
            if (name === 'severity') return valueIn(name, entry.severity, language);
            if (name === 'trial') return json(entry.trial?.options);
            return name === 'plugin' ? entry.plugin : valueIn(name, entry.options[name], language, titles[name]);
          };
          return `  ${rule} ${name}: ${value(before)} → ${value(after)}`;
        }),
      ),
    ]),
  ];
  return lines.length > 0 ? lines.join('\n') : textIn(words.nothing, language);
}
