import { cyclesOf, type Day, defineFact, defineRosterFact, type FactSource } from '@obligato/core';

export interface Term {
  /** The year that is asked about. */
  readonly year: number;
  readonly officers: number;
  /** The earliest election among those who hold an office: the first term to run out is the one that counts. */
  readonly electedOn: Day | null;
  /** Office-holders of whom nobody wrote down when they were elected. */
  readonly undated: readonly string[];
  /** An election of another year that is still under way. */
  readonly underWay: string | null;
}

const offices = new Set(['secretary', 'deputy', 'committee']);
const settled = new Set(['confirmed', 'archived', 'lapsed']);

/** The term of office that the roster shows. */
export const term = defineFact(
  'organ-branch/term',
  (source): Term => {
    const { officers, electedOn, undated } = inOffice.derive(source);
    return { year: Number(source.day.slice(0, 4)), officers, electedOn, undated, underWay: electionUnderWay(source) };
  },
  {
    title: { en: 'term of office', 'zh-CN': '任期' },
    parts: {
      year: { en: 'year', 'zh-CN': '年份' },
      officers: { en: 'officers', 'zh-CN': '委员人数' },
      electedOn: { en: 'elected on', 'zh-CN': '当选日期' },
      undated: { en: 'without a day of election', 'zh-CN': '未登记当选日期的' },
      underWay: { en: 'election under way', 'zh-CN': '进行中的换届' },
    },
  },
);

type InOffice = Pick<Term, 'officers' | 'electedOn' | 'undated'>;

/** The same as long as nobody comes or goes, though it is asked for in every period. */
const inOffice = defineRosterFact(
  'organ-branch/in-office',
  (roster): InOffice => {
    const officers = [...roster.rows.values()].filter(
      ({ roles, standing }) => standing !== 'non-member' && roles.some((role) => offices.has(role)),
    );
    const dates = officers.flatMap(({ electedOn }) => electedOn ?? []).sort();
    return {
      officers: officers.length,
      electedOn: dates[0] ?? null,
      undated: officers.filter(({ electedOn }) => electedOn === undefined).map(({ name }) => name),
    };
  },
  {
    title: { en: 'who holds an office', 'zh-CN': '任职情况' },
    parts: {
      officers: { en: 'officers', 'zh-CN': '委员人数' },
      electedOn: { en: 'elected on', 'zh-CN': '当选日期' },
      undated: { en: 'without a day of election', 'zh-CN': '未登记当选日期的' },
    },
  },
);

function electionUnderWay(source: FactSource): string | null {
  const { day, cycle: asking } = source;
  const open = cyclesOf(source, 'election').find(
    ({ id, duty, period, state }) =>
      id !== asking?.id &&
      duty === 'branch-election' &&
      period.from.slice(0, 4) < day.slice(0, 4) &&
      !settled.has(String(state.value)),
  );
  return open?.id ?? null;
}
