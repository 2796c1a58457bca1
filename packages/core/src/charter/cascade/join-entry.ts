/** One rule of a unit under its parent: every value is the stricter of the two, or an error that names both. */

import { jointFaultOf } from '../../rules/kind-options.ts';
import type { Options, Rule } from '../../rules/rule.ts';
import { joinSeverity, type Severity } from '../../rules/severity.ts';
import { isLooser, joinOption } from '../../rules/stricter.ts';
import { issueText } from '../../text/fault-text.ts';
import type { Origin, Problem } from '../../text/problem.ts';
import { translated } from '../../text/translated.ts';
import type { NarrowedEntry, RuleEntry } from '../rule-entry.ts';
import { binds, sortNarrowed, withDefaults } from '../selectors/narrow-entry.ts';
import { selectorCovers } from '../selectors/selector.ts';
import { joinTrial } from '../trial/join-trial.ts';
import type { Own } from './compose-unit.ts';
import { looser, looserHere } from './looser.ts';

export function joinEntry(inherited: RuleEntry | undefined, own: Own, problems: Problem[]): RuleEntry {
  const { id, rule, plugin } = own.installed;
  const options: Record<string, unknown> = { ...(inherited?.options ?? rule.defaults) };
  const origins: Record<string, Origin> = { ...inherited?.origins };
  const owners: Record<string, string> = { ...inherited?.owners };
  const take = (name: string, origin: Origin) => {
    origins[name] = origin;
    owners[name] = own.unit;
  };

  for (const [name, stated] of Object.entries(own.options)) {
    const stricter = rule.stricter[name];
    const before = inherited?.origins[name];
    if (stricter === undefined) continue;
    // Nobody above stated it, and the rule is off there: the default binds nobody yet.
    if (!inherited || !binds(inherited, name)) {
      // Joined with itself, so that a list has one order and the digest does not tell how it was written.
      options[name] = joinOption(stricter, stated.value, stated.value);
      take(name, stated.origin);
      continue;
    }
    if (stated.explicit && isLooser(stricter, stated.value, options[name])) {
      problems.push(looser(`${id}.${name}`, stated, options[name], before ?? inherited.origins.severity));
    }
    const joined = joinOption(stricter, stated.value, options[name]);
    if (JSON.stringify(joined) !== JSON.stringify(options[name])) take(name, stated.origin);
    options[name] = joined;
  }

  let severity: Severity = inherited?.severity ?? own.severity?.value ?? 'off';
  if (own.severity) {
    const joined = joinSeverity(severity, own.severity.value);
    if (inherited && own.severity.explicit && joined !== own.severity.value) {
      problems.push(looser(`${id} severity`, own.severity, severity, inherited.origins.severity));
    }
    if (!inherited || joined !== severity) take('severity', own.severity.origin);
    severity = joined;
  }
  problems.push(...jointFaults(id, rule, options, origins));
  const general = { ...inherited, id, rule, plugin, severity, options, origins, owners };
  const trial = joinTrial(inherited?.trial, own, general, problems);
  const ownNarrowed = own.narrowed.map((each) => withDefaults(each, general));
  const narrowed = sortNarrowed([...(inherited?.narrowed ?? []), ...ownNarrowed]);
  for (const each of own.narrowed) problems.push(...looserNarrowed(each, general, own, inherited?.narrowed ?? []));
  return Object.freeze({
    ...general,
    options: Object.freeze(options),
    origins: Object.freeze(origins),
    owners: Object.freeze(owners),
    clause: own.clause ?? inherited?.clause,
    ...(narrowed.length > 0 ? { narrowed: Object.freeze(narrowed) } : {}),
    ...(trial ? { trial } : {}),
  });
}

/** Each option was accepted alone; a schema may still refuse what they come to together. */
function jointFaults(
  id: string,
  rule: Rule,
  options: Options,
  origins: Readonly<Record<string, Origin>>,
): readonly Problem[] {
  const together = jointFaultOf(rule, options);
  const result = rule.options['~standard'].validate(options);
  const issues = result instanceof Promise ? undefined : result.issues;
  if (!issues && !together) return [];
  const reason = together?.message ?? issueText(issues?.[0]);
  const come = JSON.stringify(options);
  return [
    {
      code: 'OBLIGATO_RULE_OPTION',
      ...translated(
        {
          en: `${id}: its options do not fit together (${reason.en})`,
          'zh-CN': `${id}：各选项合在一起不合要求（${reason['zh-CN']}）`,
        },
        together?.hint ?? { en: `Together they are ${come}`, 'zh-CN': `合并后为 ${come}` },
      ),
      origins: [...new Set(Object.keys(rule.stricter).flatMap((name) => origins[name] ?? []))],
    },
  ];
}

/** A narrowed entry that is looser than what holds for everything, or for more, would do nothing. */
function looserNarrowed(
  narrowed: NarrowedEntry,
  general: Omit<RuleEntry, 'clause'>,
  own: Own,
  above: readonly NarrowedEntry[],
): readonly Problem[] {
  const { id, rule } = general;
  const wider = above.filter((each) => selectorCovers(each.for, narrowed.for));
  const problems: Problem[] = [];
  const compare = (name: string, value: unknown, isLooserThan: (other: unknown) => boolean) => {
    const origin = narrowed.origins[name] ?? { file: own.unit };
    const what = name === 'severity' ? `${id} severity` : `${id}.${name}`;
    for (const each of wider) {
      const other = name === 'severity' ? each.severity : each.options[name];
      if (other !== undefined && isLooserThan(other))
        problems.push(looser(what, { value, origin }, other, each.origins[name]));
    }
    // What the unit says itself was compared as it was written, with its days.
    const isOwn = name === 'severity' ? own.severity?.explicit : own.options[name]?.explicit;
    const holds = name === 'severity' ? general.severity : general.options[name];
    const at = general.origins[name] ?? general.origins.severity;
    if (isOwn || !binds(general, name) || !isLooserThan(holds)) return;
    const isHere = (general.owners?.[name] ?? general.owners?.severity) === own.unit && at !== undefined;
    problems.push(
      isHere
        ? looserHere(what, { value, origin }, { value: holds, origin: at })
        : looser(what, { value, origin }, holds, at),
    );
  };
  for (const [name, value] of Object.entries(narrowed.options)) {
    const stricter = rule.stricter[name];
    if (stricter !== undefined) compare(name, value, (other) => isLooser(stricter, value, other));
  }
  const { severity } = narrowed;
  if (severity) compare('severity', severity, (other) => joinSeverity(severity, other as Severity) !== severity);
  return problems;
}
