/** From the records that a case names to the window that an indicator is handed: whatever is left out is filled in. */
import {
  type CycleInBrief,
  type CycleInSurvey,
  type EventInSurvey,
  type Roster,
  type RuleInSurvey,
  rosterOn,
  type Survey,
} from '@obligato/core';
import { periodNamed } from '@obligato/core/internal';
import type { SurveyedBrief, SurveyedCycle, SurveyedEvent, SurveyedRecords } from './rule-cases.ts';

export function surveyFor({
  from = '2026-01-01',
  to = '2026-12-31',
  cycles,
  borne,
  below,
  earlier,
  rules,
  roster,
}: SurveyedRecords): Survey {
  const people: Roster = roster ?? [];
  return {
    ...{ unit: 'branch', from, to },
    cycles: (cycles ?? []).map(cycleFor),
    borne: (borne ?? []).map((cycle, at) => cycleFor({ unit: `branch-${at + 1}`, ...cycle }, at)),
    below: (below ?? []).map((cycle, at) => briefFor({ unit: `branch-${at + 1}`, ...cycle })),
    earlier: (earlier ?? []).map(briefFor),
    rules: (rules ?? []).map(ruleFor),
    roster: (on) => rosterOn(people, on),
  };
}

function briefFor({ period = '2026', ...given }: SurveyedBrief): CycleInBrief {
  const { duty = 'duty' } = given;
  return {
    ...{ unit: 'branch', title: { en: duty, 'zh-CN': duty }, course: 'task', owedBy: 'unit', kept: 'in-time' },
    ...given,
    ...{ duty, period: spanOf(period) },
  };
}

function spanOf(period: string): CycleInSurvey['period'] {
  const named = periodNamed(period);
  if (!named) throw new Error(`has the period "${period}"; write such as 2026, 2026-Q1 or 2026-03`);
  return named;
}

function cycleFor({ period = '2026', events = [], refusals = [], ...given }: SurveyedCycle, at: number): CycleInSurvey {
  const { unit = 'branch', duty = 'duty' } = given;
  const named = spanOf(period);
  const id = given.id ?? `${unit}/${duty}/${period}${at === 0 ? '' : `/${at + 1}`}`;
  const decided = (list: readonly SurveyedEvent[], offset: number) =>
    list.map((event, index) => eventFor(event, `${id}#${offset + index + 1}`));
  return {
    ...{ title: { en: duty, 'zh-CN': duty }, course: 'task', owedBy: 'unit', parameters: {}, context: {} },
    ...{ begunOn: named.from, doneOn: undefined, kept: 'in-time', people: 1, isHeld: false },
    ...given,
    ...{ id, unit, duty, period: named },
    events: decided(events, 0),
    refusals: decided(refusals, events.length),
  };
}

function eventFor({ time = '09:00', recorded, ...given }: SurveyedEvent, id: string): EventInSurvey {
  const [recordedOn = given.on, recordedTime = time] = recorded?.split(' ') ?? [];
  return {
    ...{ decision: id, payload: {}, side: 'unit', passed: [], findings: [] },
    ...{ at: `${given.on}T${time}:00+08:00`, recordedOn, recordedAt: `${recordedOn}T${recordedTime}:00+08:00` },
    ...given,
  };
}

const ruleFor = (given: Partial<RuleInSurvey>, at: number): RuleInSurvey => ({
  ...{ id: `house/rule-${at + 1}`, kind: 'check', why: { en: 'A rule', 'zh-CN': '某项规则' }, statedBy: 'branch' },
  ...{ isOn: true, waivers: [] },
  ...given,
});
