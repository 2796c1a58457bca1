/** What the rules of a reform say of the decisions that were made: who would have been refused, remarked on or let through. */
import type { DecisionRecord, FindingRecord, Text } from '@obligato/core';
import { type MeasureUnit, measureOf } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import type { JudgedAnew } from './judged-anew.ts';
import { nothing, type Traced, Tracing, TracingBy, together } from './traced.ts';

/** Refusals that lay as far from being none. */
export interface NearMiss {
  readonly by: number;
  readonly in: MeasureUnit;
  readonly decisions: Traced;
}

/** What one rule would have changed. */
export interface RuleEffect {
  readonly rule: string;
  readonly why: Text;
  /** Of what was accepted, what it would have been asked about: of the same events as what it refuses, where it refuses something. */
  readonly asked: Traced;
  /** Of that, what it would have refused. */
  readonly refuses: Traced;
  /** What it would have remarked on, and did not. */
  readonly remarks: Traced;
  /** What it refused, and would be accepted now. */
  readonly admits: Traced;
  /** What it remarked on, and would not any more. */
  readonly silent: Traced;
  /** What it would have refused, by how much was missing, the nearest first. */
  readonly nearMisses: readonly NearMiss[];
  /** What it would have refused without a measure, such as a thing left out altogether. */
  readonly unmeasured: Traced;
}

export interface RulesSaid {
  /** Decisions that were made again. */
  readonly judged: Traced;
  /** Those that cannot be, by the reason. */
  readonly cannot: readonly { readonly because: Text; readonly decisions: Traced }[];
  /** Accepted then, refused under the reform; and the other way round. */
  readonly refused: Traced;
  readonly admitted: Traced;
  /** The rules that would have changed anything, those that refuse most first. */
  readonly byRule: readonly RuleEffect[];
}

type Effect = 'refuses' | 'remarks' | 'admits' | 'silent' | 'unmeasured';
const effects: readonly Effect[] = ['refuses', 'remarks', 'admits', 'silent'];

export class WhatRulesSay {
  readonly #rules: Domain;
  readonly #judged: Tracing;
  readonly #refused: Tracing;
  readonly #admitted: Tracing;
  readonly #cannot: TracingBy;
  /** By the rule. */
  readonly #effects: Readonly<Record<Effect, TracingBy>>;
  /** By the rule and the event. */
  readonly #asked: TracingBy;
  /** The events of which a rule refuses something. */
  readonly #refusedEvents = new Map<string, Set<string>>();
  /** By the rule, the measure and the distance. */
  readonly #missed: TracingBy;
  readonly #why = new Map<string, Text>();

  constructor(rules: Domain, limit: number) {
    const by = () => new TracingBy(limit);
    this.#rules = rules;
    this.#judged = new Tracing(limit);
    this.#refused = new Tracing(limit);
    this.#admitted = new Tracing(limit);
    this.#cannot = by();
    this.#effects = { refuses: by(), remarks: by(), admits: by(), silent: by(), unmeasured: by() };
    this.#asked = by();
    this.#missed = by();
  }

  hear({ stored, anew }: JudgedAnew): void {
    if ('cannot' in anew || !isJudged(anew)) {
      const because = 'cannot' in anew ? anew.cannot : impossible;
      this.#cannot.add(JSON.stringify(because), { id: stored.id });
      return;
    }
    this.#judged.add({ id: stored.id });
    const [was, would] = [stored.outcome === 'accepted', anew.outcome === 'accepted'];
    if (was) for (const rule of askedOf(anew)) this.#asked.add(JSON.stringify([rule, stored.event]), { id: stored.id });
    if (was && would) {
      this.#each('remarks', stored, newIn(anew, stored));
      this.#each('silent', stored, newIn(stored, anew));
    } else if (was) {
      const refusals = anew.findings.filter(denies);
      this.#refused.add({ id: stored.id, ...saying(refusals) });
      this.#each('refuses', stored, refusals);
      this.#measure(stored, refusals);
    } else if (would) {
      const refusals = stored.findings.filter(denies);
      this.#admitted.add({ id: stored.id, ...saying(refusals) });
      this.#each('admits', stored, refusals);
    }
  }

  told(): RulesSaid {
    const rules = [...new Set(effects.flatMap((effect) => this.#effects[effect].keys()))].sort();
    const byRule = rules.map((rule) => this.#effectOf(rule));
    return {
      judged: this.#judged.told(),
      cannot: this.#cannot.keys().map((key) => ({ because: JSON.parse(key), decisions: this.#cannot.of(key) })),
      refused: this.#refused.told(),
      admitted: this.#admitted.told(),
      byRule: byRule.sort((a, b) => b.refuses.total - a.refuses.total),
    };
  }

  /** A rule speaks once of a decision, however much it says of it. */
  #each(effect: Effect, stored: DecisionRecord, findings: readonly FindingRecord[]): void {
    for (const [rule, said] of byRule(findings)) {
      this.#why.set(rule, said[0]?.why as Text);
      this.#effects[effect].add(rule, { id: stored.id, ...saying(said) });
    }
  }

  /** Of several measures of one rule the one that lies farthest off: less would not have been enough. */
  #measure(stored: DecisionRecord, refusals: readonly FindingRecord[]): void {
    const { rules } = this.#rules.organisation.catalogue(stored.unit);
    for (const [id, said] of byRule(refusals)) {
      this.#refusedEvents.set(id, (this.#refusedEvents.get(id) ?? new Set()).add(stored.event));
      const rule = rules.get(id)?.rule;
      const measures = said.map((finding) => rule && measureOf(rule, finding));
      const trace = { id: stored.id, ...saying(said) };
      const [first] = measures;
      if (!first || measures.includes(undefined)) this.#effects.unmeasured.add(id, trace);
      else {
        const by = Math.max(...measures.map((each) => Math.abs((each?.asked ?? 0) - (each?.found ?? 0))));
        this.#missed.add(JSON.stringify([id, first.in, by]), trace);
      }
    }
  }

  #askedOf(rule: string): Traced {
    const events = this.#refusedEvents.get(rule);
    const keys = this.#asked.keys().filter((key) => {
      const [of, event] = JSON.parse(key) as readonly [string, string];
      return of === rule && (events?.has(event) ?? true);
    });
    return keys.map((key) => this.#asked.of(key)).reduce(together, nothing);
  }

  #effectOf(rule: string): RuleEffect {
    const of = (effect: Effect) => this.#effects[effect].of(rule);
    const nearMisses = this.#missed
      .keys()
      .map((key) => ({ key, measured: JSON.parse(key) as readonly [string, MeasureUnit, number] }))
      .filter(({ measured: [of] }) => of === rule)
      .map(({ key, measured: [, unit, by] }): NearMiss => ({ by, in: unit, decisions: this.#missed.of(key) }));
    return {
      ...{ rule, why: this.#why.get(rule) as Text, asked: this.#askedOf(rule) },
      ...{ refuses: of('refuses'), remarks: of('remarks'), admits: of('admits'), silent: of('silent') },
      nearMisses: nearMisses.sort((a, b) => a.by - b.by),
      unmeasured: of('unmeasured'),
    };
  }
}

const isJudged = ({ outcome }: DecisionRecord) => outcome === 'accepted' || outcome === 'denied';
const denies = ({ severity }: FindingRecord) => severity === 'deny';

/** Rules that were asked of an event and answered; what bounds a day answers about other events. */
const askedOf = ({ passed, findings }: DecisionRecord) => new Set([...passed, ...findings.map(({ rule }) => rule)]);

function byRule(findings: readonly FindingRecord[]): ReadonlyMap<string, readonly FindingRecord[]> {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return new Map(rules.map((rule) => [rule, findings.filter((each) => each.rule === rule)]));
}

/** What is observed only changes nothing, and a remark in other words is the same remark. */
function newIn({ findings }: DecisionRecord, other: DecisionRecord): readonly FindingRecord[] {
  const remarked = other.findings.filter(({ severity }) => severity === 'warn');
  const known = new Set(remarked.map(({ rule, messageId }) => `${rule} ${messageId}`));
  return findings.filter(
    ({ severity, rule, messageId }) =>
      severity === 'warn' && messageId !== 'notRaised' && !known.has(`${rule} ${messageId}`),
  );
}

/** Everything that is said of it, in one text. */
function saying(findings: readonly FindingRecord[]): { readonly says?: Text } {
  const [first, ...others] = findings.map(({ message }) => message);
  if (!first) return {};
  return {
    says: others.reduce((all, each) => ({ en: `${all.en} ${each.en}`, 'zh-CN': `${all['zh-CN']}${each['zh-CN']}` }), {
      en: first.en,
      'zh-CN': first['zh-CN'],
    }),
  };
}

const impossible: Text = {
  en: 'Under the reform it is not possible in that state, or its form asks for more.',
  'zh-CN': '按改革方案，当时状态下不能进行该步骤，或须填写更多内容。',
};
