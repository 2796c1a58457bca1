/** The page of a reform: what is on record, number by number, and beside it, clearly apart, what was simulated. */
import { fillText, type Language, type TextData } from '@obligato/core';
import { measureUnits } from '@obligato/core/internal';
import { type Assessment, type NearMiss, type RuleEffect, type Traced, whoseTexts } from '@obligato/engine/reform';
import type { Comparison } from '../compare.ts';
import { escaped, pageOf } from '../report/html.ts';
import { Numbers } from './numbers.ts';
import { reformStyle } from './reform-style.ts';
import { measureWords, reformWords } from './reform-words.ts';

export interface ReformPage {
  readonly assessment: Assessment;
  /** A year under both sets of rules; absent where none was simulated. */
  readonly simulated?: { readonly year: number; readonly comparison: Comparison } | undefined;
}

/** Misses of as much or less are told together: a day more, or two, and it would have been enough. */
const nearBy = 2;

/**
 * Renders an assessed reform as an HTML page: no script, nothing fetched; it prints, and fits a phone.
 *
 * @example
 * const assessment = await assess({ store, domain, rules: domain, from: '2026-01-01', to: '2026-12-31' });
 * await writeFile('reform.html', renderReform({ assessment }, 'zh-CN'));
 */
export function renderReform(page: ReformPage, language: Language): string {
  const writer = new Writer(language);
  const { from, to } = page.assessment;
  const title = writer.text('question', { from, to });
  const body = [
    writer.head(page.assessment),
    writer.limits(),
    writer.figures(page.assessment),
    writer.differs(page.assessment),
    writer.byRule(page.assessment),
    writer.deadlines(page.assessment),
    writer.owed(page.assessment),
    writer.whose(page.assessment),
    writer.shadow(page.assessment),
    writer.simulated(page.simulated),
    writer.behind(),
  ].join('\n');
  return pageOf({ language, title, style: reformStyle, body });
}

class Writer {
  readonly #language: Language;
  readonly #numbers: Numbers;

  constructor(language: Language) {
    this.#language = language;
    this.#numbers = new Numbers(language);
  }

  text(word: keyof typeof reformWords, data: TextData = {}): string {
    return fillText(reformWords[word], data, this.#language);
  }

  head({ from, to, units }: Assessment): string {
    return `<header>
<p>${this.#say('title')} · ${this.#say('scope', { units: units.length })}</p>
<h1>${this.#say('question', { from, to })}</h1>
<p>${this.#say('sources')}</p>
</header>`;
  }

  limits(): string {
    const words = ['adapt', 'attempted', 'chain'] as const;
    return `<aside><h2>${this.#say('limits')}</h2>
<ul>${words.map((word) => `<li>${this.#say(word)}</li>`).join('')}</ul></aside>`;
  }

  figures({ said, owed }: Assessment): string {
    const cannot = together(said.cannot.map(({ decisions }) => decisions));
    const hours = (side: 'now' | 'after') => together(owed.burdens.map((burden) => burden.hours[side]));
    const figures = [
      [said.judged, 'judged'],
      [said.refused, 'refused'],
      [said.admitted, 'admitted'],
      [cannot, 'cannot'],
      [hours('now'), 'hoursBefore'],
      [hours('after'), 'hoursAfter'],
    ] as const;
    const reasons = said.cannot.map(
      ({ because, decisions }) =>
        `<li>${this.#n(decisions, because[this.#language])} ${escaped(because[this.#language])}</li>`,
    );
    return `<ul class="figures">
${figures.map(([number, word]) => `<li><b>${this.#n(number, this.text(word))}</b> ${this.#say(word)}</li>`).join('\n')}
</ul>${reasons.length > 0 ? `\n<ul class="reasons">${reasons.join('')}</ul>` : ''}`;
  }

  differs({ differs: { added, removed, changed } }: Assessment): string {
    const lines = changed.flatMap(({ units, rules }) =>
      rules.map(({ rule, names, before, after }) => {
        // Of a rule that comes or goes as a whole its options say nothing more.
        const told = before && after ? names : ['severity'];
        const values = told.map((name) => `${name} ${statedValue(before, name)} → ${statedValue(after, name)}`);
        return `<li><code>${escaped(rule)}</code> <b>${escaped(values.join('; '))}</b><br><small>${escaped(units.join(', '))}</small></li>`;
      }),
    );
    const lives = [
      ...(added.length > 0 ? [`<p>${this.#say('unitsAdded', { units: added })}</p>`] : []),
      ...(removed.length > 0 ? [`<p>${this.#say('unitsRemoved', { units: removed })}</p>`] : []),
    ];
    const list = `<ul class="differs">${lines.join('\n')}</ul>`;
    return this.#section('differs', [...lives, lines.length > 0 ? list : `<p>${this.#say('nothingDiffers')}</p>`]);
  }

  byRule({ said }: Assessment): string {
    if (said.byRule.length === 0) return this.#section('byRule', [`<p>${this.#say('nothingChanges')}</p>`]);
    return this.#section(
      'byRule',
      said.byRule.map((effect) => this.#rule(effect)),
    );
  }

  deadlines({ deadlines: { late, lateBy, inTime } }: Assessment): string {
    return this.#section('deadlines', [
      `<p>${this.#n(late, this.text('late'))} ${this.#say('late')}${this.#say('and')}${this.#n(inTime, this.text('inTime'))} ${this.#say('inTime')}${this.#say('stop')}</p>`,
      this.#distances('lateBy', this.text('late'), lateBy),
    ]);
  }

  owed({ owed: { duties, cannot } }: Assessment): string {
    const isOther = ({ more, fewer }: (typeof duties)[number]) => more.total + fewer.total > 0;
    const changed = duties.filter(isOther);
    const rows = changed.map(({ title, cycles, more, fewer, hoursEach, hours }) => {
      const duty = title[this.#language];
      const cell = (number: Traced, word: keyof typeof reformWords) => this.#n(number, `${duty} · ${this.text(word)}`);
      const asHours = (number: Traced, word: keyof typeof reformWords) =>
        this.#n(number, `${duty} · ${this.text('hours')} · ${this.text(word)}`);
      return [
        escaped(duty),
        ...[cell(cycles.now, 'isNow'), cell(cycles.after, 'isAfter'), cell(more, 'more'), cell(fewer, 'fewer')],
        ...[String(hoursEach), asHours(hours.now, 'isNow'), asHours(hours.after, 'isAfter')],
      ];
    });
    const titles = ['duty', 'isNow', 'isAfter', 'more', 'fewer', 'hoursEach'] as const;
    const hours = (['isNow', 'isAfter'] as const).map((word) => `${this.text('hours')} · ${this.text(word)}`);
    return this.#section('owed', [
      ...(rows.length > 0 ? [this.#table([...titles], rows, hours)] : []),
      `<p>${this.#say('unchanged', { duties: duties.length - changed.length })}</p>`,
      ...cannot.map(
        ({ unit, because }) =>
          `<p class="remark">${this.#say('cannotPlan', { unit, because: because[this.#language] })}</p>`,
      ),
    ]);
  }

  whose({ owed: { burdens } }: Assessment): string {
    const rows = burdens.map(({ whose, cycles, hours }) => {
      const who = whoseTexts[whose][this.#language];
      const cell = (number: Traced, of: string) => this.#n(number, `${who} · ${of}`);
      return [
        escaped(who),
        ...[cell(cycles.now, `${this.text('cyclesOf')} · ${this.text('isNow')}`)],
        ...[cell(cycles.after, `${this.text('cyclesOf')} · ${this.text('isAfter')}`)],
        ...[cell(hours.now, `${this.text('hours')} · ${this.text('isNow')}`)],
        ...[cell(hours.after, `${this.text('hours')} · ${this.text('isAfter')}`)],
      ];
    });
    const heads = (['cyclesOf', 'hours'] as const).flatMap((of) =>
      (['isNow', 'isAfter'] as const).map((side) => `${this.text(of)} · ${this.text(side)}`),
    );
    return this.#section('whose', [
      this.#table(['who'], rows, heads),
      `<p class="remark">${this.#say('hoursAssumed')}</p>`,
    ]);
  }

  shadow({ shadow }: Assessment): string {
    const lines = shadow.map(
      ({ rule, refuses }) =>
        `<p>${this.#n(refuses, rule)} ${this.#say('shadowRefuses')} <code>${escaped(rule)}</code>${this.#say('stop')}</p>`,
    );
    return this.#section('shadow', lines.length > 0 ? lines : [`<p>${this.#say('noShadow')}</p>`]);
  }

  simulated(simulated: ReformPage['simulated']): string {
    if (!simulated)
      return `<section class="apart"><h2>${this.#say('simulated')}</h2><p>${this.#say('notSimulated')}</p></section>`;
    const { year, comparison } = simulated;
    const rows = comparison.differences.map(({ measure, a, b, difference, interval }) => [
      escaped(measureWords[measure]?.[this.#language] ?? measure),
      ...[
        rounded(a),
        rounded(b),
        `${rounded(difference)}${interval ? ` (${rounded(interval.low)} … ${rounded(interval.high)})` : ''}`,
      ],
    ]);
    return `<section class="apart"><h2>${this.#say('simulated')}</h2>
<p>${this.#say('simulatedHow', { year, seeds: comparison.seeds.length })}</p>
${this.#table(['measure', 'isNow', 'isAfter', 'difference'], rows)}</section>`;
  }

  behind(): string {
    return `<section class="behind"><h2>${this.#say('behind')}</h2>
${this.#numbers.lists()}</section>`;
  }

  #rule({ rule, why, asked, refuses, nearMisses, unmeasured, remarks, silent, admits }: RuleEffect): string {
    const number = (of: Traced, word: keyof typeof reformWords) => this.#n(of, `${rule} · ${this.text(word)}`);
    const near = nearMisses.filter(({ by }) => by <= nearBy);
    const [nearest] = near;
    const lines = [
      ...(refuses.total > 0
        ? [`${number(refuses, 'refused')} ${this.#say('ofAsked')} ${number(asked, 'ofAsked')}${this.#say('stop')}`]
        : []),
      ...(nearest
        ? [
            `${this.#n(together(near.map(({ decisions }) => decisions)), `${rule} · ≤ ${nearBy}`)} ${this.#say('nearby', { amount: this.#amount(nearBy, nearest) })}${this.#say('stop')}`,
          ]
        : []),
      ...(remarks.total > 0 ? [`${number(remarks, 'remarks')} ${this.#say('remarks')}${this.#say('stop')}`] : []),
      ...(silent.total > 0 ? [`${number(silent, 'silent')} ${this.#say('silent')}${this.#say('stop')}`] : []),
      ...(admits.total > 0 ? [`${number(admits, 'admits')} ${this.#say('admits')}${this.#say('stop')}`] : []),
    ];
    return `<article><h3><code>${escaped(rule)}</code></h3>
<p class="why">${escaped(why[this.#language])}</p>
${lines.map((line) => `<p>${line}</p>`).join('\n')}
${this.#distances('missedBy', rule, nearMisses, unmeasured)}</article>`;
  }

  /** How far off, and how many: a bar says the same to the eye. */
  #distances(head: 'missedBy' | 'lateBy', what: string, misses: readonly NearMiss[], unmeasured?: Traced): string {
    if (misses.length === 0) return '';
    const most = Math.max(...misses.map(({ decisions }) => decisions.total));
    const rows = misses.map((miss) => {
      const amount = this.#amount(miss.by, miss);
      return [
        escaped(amount),
        this.#n(miss.decisions, `${what} · ${this.text(head)} ${amount}`),
        `<meter min="0" max="${most}" value="${miss.decisions.total}"></meter>`,
      ];
    });
    const rest =
      unmeasured && unmeasured.total > 0
        ? [[this.#say('unmeasured'), this.#n(unmeasured, `${what} · ${this.text('unmeasured')}`), '']]
        : [];
    return this.#table([head, 'decisions'], [...rows, ...rest], ['']);
  }

  #amount(n: number, { in: unit }: Pick<NearMiss, 'in'>): string {
    return fillText(measureUnits[unit], { n }, this.#language);
  }

  #n = (number: Traced, title: string): string => this.#numbers.of(number, title);
  /** What is to be typed stands between backticks. */
  #say = (word: keyof typeof reformWords, data: TextData = {}): string =>
    escaped(this.text(word, data)).replace(/`([^`]+)`/g, '<code>$1</code>');

  #section(word: keyof typeof reformWords, parts: readonly string[]): string {
    return `<section><h2>${this.#say(word)}</h2>\n${parts.filter((part) => part !== '').join('\n')}</section>`;
  }

  #table(
    words: readonly (keyof typeof reformWords)[],
    rows: readonly (readonly string[])[],
    more: readonly string[] = [],
  ) {
    const heads = [...words.map((word) => this.#say(word)), ...more.map(escaped)];
    return `<div class="scroll"><table>
<thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}
</tbody></table></div>`;
  }
}

const together = (numbers: readonly Traced[]): Traced => ({
  total: Math.round(numbers.reduce((sum, { total }) => sum + total, 0) * 100) / 100,
  traces: numbers.flatMap(({ traces }) => traces),
  left: numbers.reduce((sum, { left }) => sum + left, 0),
});

const rounded = (value: number) => (Math.round(value * 10) / 10).toLocaleString('en');

type Stated = NonNullable<Assessment['differs']['changed'][number]['rules'][number]['before']>;

function statedValue(entry: Stated | undefined, name: string): string {
  if (!entry) return 'off';
  if (name === 'severity' || name === 'plugin') return entry[name];
  if (name === 'trial') return JSON.stringify(entry.trial?.options ?? null);
  if (name === 'selectors') return JSON.stringify(entry.narrowed ?? []);
  const value = entry.options[name];
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
