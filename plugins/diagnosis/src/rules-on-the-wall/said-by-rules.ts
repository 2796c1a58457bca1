import type { CycleInSurvey, RuleInSurvey, Survey } from '@obligato/core';

/** How often a check was asked of something, refused it, or remarked on it. */
export interface SaidByRule {
  readonly rule: RuleInSurvey;
  asked: number;
  refused: number;
  remarked: number;
}

/** Of every check that was in force on the last of the days. */
export function saidByRules({
  rules,
  cycles,
  borne,
}: Pick<Survey, 'rules' | 'cycles' | 'borne'>): readonly SaidByRule[] {
  const said = new Map(
    rules.flatMap((rule): [string, SaidByRule][] =>
      rule.kind === 'check' && rule.isOn ? [[rule.id, { rule, asked: 0, refused: 0, remarked: 0 }]] : [],
    ),
  );
  for (const { passed, findings } of [...cycles, ...borne].flatMap(decisions)) {
    const spoke = new Set(findings.map(({ rule }) => rule));
    for (const id of new Set([...passed, ...spoke])) {
      const each = said.get(id);
      if (each) each.asked += 1;
    }
    for (const id of spoke) {
      const each = said.get(id);
      if (!each) continue;
      if (findings.some(({ rule, severity }) => rule === id && severity === 'deny')) each.refused += 1;
      else each.remarked += 1;
    }
  }
  return [...said.values()];
}

const decisions = ({ events, refusals }: CycleInSurvey) => [...events, ...refusals];
