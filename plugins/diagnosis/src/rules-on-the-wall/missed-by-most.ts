import { type CycleInBrief, defineRule } from '@obligato/core';
import { z } from 'zod';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';

/** Of fewer units nothing is told, and of most of them nothing is said. */
const fewestUnits = 5;

interface OfPeriod {
  readonly to: string;
  readonly units: number;
  readonly missed: number;
}

/** Duties that most units below missed, period after period: then the rule is wrong, not the units. */
export const missedByMost = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Missed by most units', 'zh-CN': '多数单位完不成' },
    problem: problems.rulesOnTheWall,
    unit: 'count',
    reads: {
      en: 'In {{numerator}} of {{denominator}} periods of duties that units below share, more than {{percent}} percent of them missed one, {{periods}} periods running or more.',
      'zh-CN':
        '下级单位共有的义务共{{denominator}}期，其中{{numerator}}期有百分之{{percent}}以上的单位未按期完成，且连续{{periods}}期以上如此。',
    },
    how: {
      en: 'Duties that five units below or more owe in the same period: periods in which more than {{percent}} percent of these did it late or not at all, where {{periods}} or more such periods follow one another.',
      'zh-CN':
        '取同一期间内五个以上下级单位应办的义务，看其中百分之{{percent}}以上的单位逾期或未做、且连续{{periods}}期以上的各期。',
    },
    unfair: {
      en: 'All units may have had the same bad months.',
      'zh-CN': '可能各单位恰逢同样困难的月份。',
    },
    gamedBy: {
      en: 'Everybody writes down that it was held: then it shows among what was typed in together.',
      'zh-CN': '各单位都写成已按期完成；此时可看集中补录的指标。',
    },
  },
  clause: proposal,
  why: {
    en: 'What most units cannot keep is not kept by telling them again. It is a question to whoever wrote the rule.',
    'zh-CN': '多数单位都做不到的，再催也没有用；该问的是制定规则的人。',
  },
  options: z.strictObject({ percent: z.int().min(1).max(99), periods: z.int().min(2).max(12) }),
  defaults: { percent: 50, periods: 3 },
  stricter: { percent: 'min', periods: 'min' },
  messages: {
    missed: {
      en: '“{{duty}}”, stated by {{by}}: missed by most in {{run}} periods running, up to the one that ended on {{to}}; {{missed}} of {{units}} units in that one.',
      'zh-CN':
        '“{{duty}}”，由 {{by}} 规定：至{{to}}止的一期，已连续{{run}}期多数单位未完成；该期{{units}}个单位中有{{missed}}个。',
    },
  },
  measure({ below, rules, options: { percent, periods }, found }) {
    const duties = [...byDuty(below)].map(([duty, { title, all }]) => {
      const told = all.filter(({ units }) => units >= fewestUnits);
      return { duty, title, told, runs: runsOf(told, percent).filter((run) => run.length >= periods) };
    });
    const list = duties.flatMap(({ duty, title, runs }) => {
      const rule = rules.find((each) => each.duty === duty);
      return runs.map((run) => {
        const { to, missed, units } = run.at(-1) as OfPeriod;
        const says = { duty: title, by: rule?.statedBy ?? '—', run: run.length, to, missed, units };
        return { ...found('missed', says), ...(rule ? { rule: rule.id } : {}) };
      });
    });
    return {
      numerator: duties.flatMap(({ runs }) => runs.flat()).length,
      denominator: duties.flatMap(({ told }) => told).length,
      list,
    };
  },
});

/** Periods in their order, each with the units that owed it, and those that missed some of it. */
function byDuty(below: readonly CycleInBrief[]) {
  const duties = new Map<string, { title: CycleInBrief['title']; periods: Map<string, Map<string, boolean>> }>();
  for (const { duty, title, unit, period, kept, owedBy } of below) {
    if (owedBy === 'superior' || (kept !== 'in-time' && kept !== 'late')) continue;
    const of = duties.get(duty) ?? { title, periods: new Map() };
    duties.set(duty, of);
    const units = of.periods.get(period.to) ?? new Map<string, boolean>();
    of.periods.set(period.to, units);
    units.set(unit, (units.get(unit) ?? false) || kept === 'late');
  }
  return new Map(
    [...duties].map(([duty, { title, periods }]) => {
      const all = [...periods].map(([to, units]): OfPeriod => {
        const missed = [...units.values()].filter(Boolean).length;
        return { to, units: units.size, missed };
      });
      return [duty, { title, all: all.sort((a, b) => (a.to < b.to ? -1 : 1)) }];
    }),
  );
}

/** What follows one another without one that most kept. */
function runsOf(all: readonly OfPeriod[], percent: number): readonly (readonly OfPeriod[])[] {
  const runs: OfPeriod[][] = [[]];
  for (const each of all) {
    if (each.missed * 100 > each.units * percent) runs.at(-1)?.push(each);
    else runs.push([]);
  }
  return runs;
}
