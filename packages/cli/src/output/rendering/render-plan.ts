/** What planning did, unit by unit. */
import type { Day } from '@obligato/core';
import type { UnitPlan } from '@obligato/engine';
import type { RosterChange } from '../../people/roster-changes.ts';
import type { ProvisionalDays } from '../../provisional/provisional-days.ts';
import { renderProvisional } from '../../provisional/render-provisional.ts';
import type { View } from '../view.ts';
import { words } from '../words/words.ts';
import { renderRosterChange } from './render-roster-change.ts';

export interface PlanData {
  readonly from: Day;
  readonly to: Day;
  /** Days among them that the calendar does not know yet. */
  readonly provisional?: ProvisionalDays;
  readonly units: readonly (UnitPlan &
    Partial<Pick<RosterChange, 'came' | 'went' | 'changed'>> & { readonly rosterChanged: boolean })[];
}

/** `verbose` names every new cycle, and every duty that is not owed with its reason. */
export function renderPlan({ from, to, units, provisional }: PlanData, view: View, verbose: boolean): string {
  const { say } = view;
  const total = (count: (unit: UnitPlan) => number) => units.reduce((sum, unit) => sum + count(unit), 0);
  const summary = say(words.planSummary, {
    ...{ from, to, units: units.length },
    created: total(({ created }) => created.length),
    lapsed: total(({ lapsed }) => lapsed.length),
    reinstated: total(({ reinstated }) => reinstated.length),
  });
  const told = provisional ? [renderProvisional(provisional, view)] : [];
  return [...units.flatMap((unit) => renderUnit(unit, view, verbose)), view.paint.bold(summary), ...told].join('\n');
}

function renderUnit(plan: PlanData['units'][number], view: View, verbose: boolean): readonly string[] {
  const { say, paint } = view;
  const { unit, created, lapsed, reinstated, rederived, rosterChanged, came = [], went = [], changed = [] } = plan;
  const counts = { created: created.length, lapsed: lapsed.length, reinstated: reinstated.length };
  const head = say(words.planned, { unit, ...counts }) + (rosterChanged ? say(words.rosterChanged) : '');
  return [
    head,
    ...renderRosterChange({ came, went, changed }, view),
    ...(verbose ? created.map((cycle) => `  ${paint.green('+')} ${say(words.isNew)}${say(words.colon)}${cycle}`) : []),
    // A duty that went away is always told: somebody may have counted on it.
    ...lapsed.map(
      ({ cycle, because }) =>
        `  ${paint.yellow('-')} ${say(words.lapsed)}${say(words.colon)}${cycle} — ${say(because)}`,
    ),
    ...reinstated.map((cycle) => `  ${paint.green('+')} ${say(words.reinstated)}${say(words.colon)}${cycle}`),
    ...plan.borneAnew.map((each) => `  ${paint.yellow('→')} ${say(words.borneAnew, { ...each })}`),
    ...renderRederived(rederived, view, verbose),
    ...plan.findings.map(
      ({ rule, plugin, message }) => `  ${paint.red('!')} ${say(words.ruleWrong, { rule, plugin })}: ${say(message)}`,
    ),
    ...(verbose ? renderNotOwed(plan, view) : []),
  ];
}

/** A deadline that moved is always told; one that was only confirmed is counted, unless every cycle is to be named. */
function renderRederived(rederived: UnitPlan['rederived'], { say, paint }: View, verbose: boolean): readonly string[] {
  const moved = rederived.filter((each) => each.moved.length > 0);
  const confirmed = rederived.length - moved.length;
  return [
    ...(verbose ? rederived : moved).flatMap(({ cycle, explanation }) =>
      explanation.map(
        (text) => `  ${paint.yellow('~')} ${say(words.rederived)}${say(words.colon)}${cycle} — ${say(text)}`,
      ),
    ),
    ...(confirmed > 0 && !verbose ? [`  ${paint.green('~')} ${say(words.confirmed, { count: confirmed })}`] : []),
  ];
}

/** Periods with the same reason stand on one line. */
function renderNotOwed({ notOwed }: UnitPlan, { say }: View): readonly string[] {
  const groups = new Map<string, { readonly duty: string; readonly reason: string; readonly periods: string[] }>();
  for (const { duty, period, because } of notOwed) {
    const key = `${duty} ${say(because)}`;
    const group = groups.get(key) ?? { duty, reason: say(because), periods: [] };
    group.periods.push(period.id);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ duty, reason, periods }) => {
    const [first = ''] = periods;
    const last = periods.at(-1) ?? first;
    const when = periods.length === 1 ? first : say(words.periodCount, { first, last, count: periods.length });
    return `  · ${say(words.notOwedHere)}${say(words.colon)}${duty} (${when}) — ${reason}`;
  });
}
