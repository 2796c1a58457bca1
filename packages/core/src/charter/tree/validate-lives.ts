/** Units over time: a beginning before the end, a superior that is there, successors that go on. */
import { addDays, type Day, isDay } from '../../calendar/day.ts';
import type { Problem } from '../../text/problem.ts';
import { suggest } from '../../text/suggest.ts';
import type { Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import type { Stated, UnitSource } from '../unit-source.ts';
import { isThereOn, lifeOf } from './unit-life.ts';

/** What contradicts itself in one file, or one file the other. Days that are no days are told elsewhere, and are no more told here. */
export function validateLives(byId: ReadonlyMap<string, UnitSource>, problems: Problem[]): void {
  for (const source of byId.values()) {
    const days = datesOf(source);
    if (days.every(({ value }) => isDay(value))) {
      problems.push(...endsEarly(source), ...movesBack(source), ...withoutSuperior(source, byId));
    }
    // A circle of successors is told by this, too: one of them has ended before it would go on.
    problems.push(...wrongSuccessors(source, byId));
  }
}

/** Every day by which a unit begins, ends or moves. */
export const datesOf = ({ from, until, moves = [] }: UnitSource): readonly Stated<Day>[] => [
  ...(from ? [from] : []),
  ...(until ? [until] : []),
  ...moves.map((move) => move.from),
];

const lifeFault = (message: Text, hint: Text, ...stated: readonly (Stated | undefined)[]): Problem => ({
  code: 'OBLIGATO_UNIT_LIFE',
  ...translated(message, hint),
  origins: stated.flatMap((each) => each?.origin ?? []),
});

function endsEarly({ unit, from, until }: UnitSource): readonly Problem[] {
  if (!from || !until || from.value <= until.value) return [];
  return [
    lifeFault(
      {
        en: `"${unit}" ends on ${until.value}, before it begins on ${from.value}`,
        'zh-CN': `“${unit}”的撤销日${until.value}早于成立日${from.value}`,
      },
      { en: '"from" is the first day, "until" the last', 'zh-CN': '“from”为首日，“until”为末日' },
      until,
      from,
    ),
  ];
}

function movesBack({ unit, moves = [] }: UnitSource): readonly Problem[] {
  return moves.slice(1).flatMap((move, index) => {
    const before = moves[index];
    if (!before || before.from.value < move.from.value) return [];
    return [
      lifeFault(
        {
          en: `"${unit}" moves on ${before.from.value}, and after that on ${move.from.value}`,
          'zh-CN': `“${unit}”于${before.from.value}变更上级，其后一次却在${move.from.value}`,
        },
        { en: 'List its superiors in the order of their days', 'zh-CN': '请按日期先后列出各上级' },
        move.from,
        before.from,
      ),
    ];
  });
}

/** On each day on which a superior begins to be one, or is no more there itself, while the unit still stands below it. */
function withoutSuperior(source: UnitSource, byId: ReadonlyMap<string, UnitSource>): readonly Problem[] {
  const { unit, parent, moves = [], from, until } = source;
  const spans = [
    ...(parent ? [{ above: parent, from: from?.value }] : []),
    ...moves.map((move) => ({ above: move.unit, from: later(from?.value, move.from.value) })),
  ];
  return spans.flatMap(({ above, from: first }, index) => {
    const next = moves[index + moves.length - spans.length + 1]?.from.value;
    const last = earlier(until?.value, next === undefined ? undefined : addDays(next, -1));
    const superior = byId.get(above.value);
    if (!superior || (first !== undefined && last !== undefined && first > last)) return [];
    const life = lifeOf(superior);
    const lacksFirst = life.from !== undefined && (first === undefined || first < life.from);
    const lacksLast = life.until !== undefined && (last === undefined || last > life.until);
    if (!lacksFirst && !lacksLast) return [];
    const [en, zh] = lacksFirst
      ? [`only begins on ${life.from}`, `${life.from}才成立`]
      : [`ends on ${life.until}`, `于${life.until}撤销`];
    return [
      lifeFault(
        {
          en: `"${unit}" stands below "${above.value}", which ${en}`,
          'zh-CN': `“${unit}”的上级“${above.value}”${zh}`,
        },
        {
          en: `Say below whom it stands on the other days ("parent" may be a list of "from" and "unit"), or when it begins and ends itself`,
          'zh-CN': '请写明其余日期的上级（“parent”可写作由“from”与“unit”组成的列表），或写明本单位自身的成立日与撤销日',
        },
        above,
        lacksFirst ? superior.from : superior.until,
      ),
    ];
  });
}

const later = (a: Day | undefined, b: Day): Day => (a !== undefined && a > b ? a : b);
const earlier = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined ? b : b === undefined || a < b ? a : b;

function wrongSuccessors(source: UnitSource, byId: ReadonlyMap<string, UnitSource>): readonly Problem[] {
  const { unit, until, successors = [] } = source;
  return successors.flatMap((stated, index): readonly Problem[] => {
    const first = successors.slice(0, index).find(({ value }) => value === stated.value);
    if (first) return [namedTwice(stated, first)];
    const successor = byId.get(stated.value);
    if (!successor) {
      const message = {
        en: `The successor "${stated.value}" of "${unit}" is not described anywhere`,
        'zh-CN': `“${unit}”的承接单位“${stated.value}”没有文件描述`,
      };
      const words = translated(message, suggest(stated.value, byId.keys()));
      return [{ code: 'OBLIGATO_UNIT_UNKNOWN', ...words, origins: [stated.origin] }];
    }
    if (!until) {
      return [
        lifeFault(
          {
            en: `"${unit}" has the successor "${stated.value}" and no end`,
            'zh-CN': `“${unit}”写有承接单位“${stated.value}”，却未写撤销日`,
          },
          { en: 'Add "until", its last day', 'zh-CN': '请补写“until”，即其末日' },
          stated,
        ),
      ];
    }
    const next = isDay(until.value) ? addDays(until.value, 1) : until.value;
    if (isThereOn(lifeOf(successor), next)) return [];
    return [
      lifeFault(
        {
          en: `"${unit}" ends on ${until.value}, and its successor "${stated.value}" is not there on ${next}`,
          'zh-CN': `“${unit}”于${until.value}撤销，而承接单位“${stated.value}”在${next}并不存在`,
        },
        { en: 'Correct one of the days', 'zh-CN': '请改正其中一个日期' },
        stated,
        successor.from ?? successor.until,
      ),
    ];
  });
}

const namedTwice = (again: Stated<string>, first: Stated<string>): Problem =>
  lifeFault(
    { en: `The successor "${again.value}" is named twice`, 'zh-CN': `承接单位“${again.value}”重复出现` },
    { en: 'Keep one of the two, or name the other unit', 'zh-CN': '请只保留一处，或改写另一单位' },
    again,
    first,
  );
