/** Readings of several units by what they look for: units may have different indicators on. */
import type { Reading, UnitIndicators } from './read-indicators.ts';

export interface OfProblem {
  readonly problem: Reading['problem'];
  /** Each indicator once, with what each unit that has it on says. */
  readonly indicators: readonly {
    readonly indicator: string;
    readonly title: Reading['title'];
    readonly of: readonly { readonly unit: UnitIndicators; readonly reading: Reading }[];
  }[];
}

/** In the order of the problems, and of the indicators as the first unit has them. */
export function byProblem(units: readonly UnitIndicators[]): readonly OfProblem[] {
  const every = units.flatMap((unit) => unit.readings.map((reading) => ({ unit, reading })));
  const problems = [...new Map(every.map(({ reading: { problem } }) => [problem.id, problem])).values()];
  return problems
    .sort((a, b) => a.order - b.order)
    .map((problem) => {
      const those = every.filter(({ reading }) => reading.problem.id === problem.id);
      const titles = new Map(those.map(({ reading: { indicator, title } }) => [indicator, title]));
      const indicators = [...titles].map(([indicator, title]) => ({
        ...{ indicator, title },
        of: those.filter(({ reading }) => reading.indicator === indicator),
      }));
      return { problem, indicators };
    });
}
