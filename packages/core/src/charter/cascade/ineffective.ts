/** What a unit file sets and nothing comes of: whoever wrote it believes that it does something. */
import type { Day } from '../../calendar/day.ts';
import type { DutyTemplate, Rule } from '../../rules/rule.ts';
import { decides, hearsEvents } from '../../rules/rule-kinds.ts';
import type { Problem } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import type { Charter } from '../charter.ts';
import { readSelector, type Selector } from '../selectors/selector.ts';
import { isEverBelow } from '../tree/unit-life.ts';
import type { RuleStatement } from '../unit-source.ts';
import { selectorNames } from './compose-unit.ts';
import type { Organisation } from './organisation.ts';

/** How far an entry gets towards an effect: the furthest that it gets in any unit says why there is none. */
type Reach = 'off' | 'no-duty' | 'not-selected' | 'works';
const furthest: readonly Reach[] = ['off', 'no-duty', 'not-selected', 'works'];

/**
 * Entries that are in force today or later, and have no effect in their unit nor in any below it: the rule is off, no duty is
 * there that it is about, or its `for` selects none.
 *
 * @example
 * ineffectiveEntries(organisation, today) // → [{ code: 'OBLIGATO_RULE_INEFFECTIVE', … }]
 */
export function ineffectiveEntries(organisation: Organisation, today: Day): readonly Problem[] {
  const { sources, stopped } = organisation;
  const changes = [...sources.values()].flatMap(({ rules }) => rules.flatMap(({ since }) => since?.value ?? []));
  return [...sources.values()].flatMap(({ unit, rules }) => {
    if (stopped.has(unit)) return [];
    const units = [unit, ...[...sources.keys()].filter((each) => isEverBelow(organisation.units, each, unit))];
    const charters = new Map<Day, readonly Charter[]>();
    const chartersOn = (day: Day) => {
      const known =
        charters.get(day) ?? units.filter((each) => !stopped.has(each)).map((each) => organisation.charter(each, day));
      charters.set(day, known);
      return known;
    };
    return rules.flatMap((statement) => {
      const { since, until, severity } = statement;
      if (severity?.value === 'off' || (until !== undefined && until.value < today)) return [];
      const from = since !== undefined && since.value > today ? since.value : today;
      const days = [from, ...changes.filter((day) => day > from && day <= (until?.value ?? day))];
      const selector = statement.for && readSelector(statement.for, selectorNames(organisation.catalogue(unit)), []);
      let reach: Reach = 'off';
      for (const day of new Set(days)) {
        for (const charter of chartersOn(day)) {
          const here = reachIn(charter, statement, selector);
          if (furthest.indexOf(here) > furthest.indexOf(reach)) reach = here;
          if (reach === 'works') return [];
        }
      }
      const rule = organisation.catalogue(unit).rules.get(statement.rule)?.rule;
      return [problemOf(statement, reach, rule)];
    });
  });
}

function reachIn(charter: Charter, { rule: id }: RuleStatement, selector: Selector | undefined): Reach {
  const entry = charter.entries.find((each) => each.id === id);
  if (!entry) return 'off';
  // What is measured is of the unit as a whole.
  if (!decides(entry.rule)) return selector ? 'not-selected' : 'works';
  const duties = charter.duties.map(({ rule }) => rule.duty).filter((duty) => isAbout(entry.rule, duty));
  if (duties.length === 0) return 'no-duty';
  return !selector || duties.some((duty) => isSelected(duty, selector)) ? 'works' : 'not-selected';
}

function isAbout(rule: Rule, duty: DutyTemplate): boolean {
  if (!hearsEvents(rule)) return rule.kind === 'duty' && rule.duty.id === duty.id;
  const { obligation, duties } = rule.on;
  return (obligation === undefined || obligation === duty.obligation) && (duties?.includes(duty.id) ?? true);
}

/** Whether some period is selected is left open: every year has them. */
function isSelected({ id, tags = [] }: DutyTemplate, { duty, tag }: Selector): boolean {
  return (duty?.includes(id) ?? true) && (tag?.some((each) => tags.includes(each)) ?? true);
}

const reasons: Readonly<Record<Exclude<Reach, 'works'>, { readonly why: Text; readonly hint: Text }>> = {
  off: {
    why: {
      en: 'the rule is off in this unit and in every one below it',
      'zh-CN': '该规则在本单位及下级单位均未启用',
    },
    hint: {
      en: 'Add a severity to the entry, extend a preset that switches the rule on, or remove the entry',
      'zh-CN': '请为该条目写明“severity”，或沿用启用该规则的预设，或删去该条目',
    },
  },
  'no-duty': {
    why: {
      en: 'neither this unit nor any below it has a duty that the rule is about',
      'zh-CN': '本单位及下级单位均无该规则所针对的义务',
    },
    hint: { en: 'Put the duty into force, or remove the entry', 'zh-CN': '请启用相应义务，或删去该条目' },
  },
  'not-selected': {
    why: {
      en: 'its "for" selects no duty that this unit, or any below it, has',
      'zh-CN': '其“for”未选中本单位或下级单位的任何义务',
    },
    hint: { en: 'Correct "for", or remove the entry', 'zh-CN': '请改正“for”，或删去该条目' },
  },
};

function problemOf(
  { rule: id, severity, options, origin }: RuleStatement,
  reach: Exclude<Reach, 'works'>,
  rule: Rule | undefined,
): Problem {
  const set = [...(severity ? ['severity'] : []), ...Object.keys(options)];
  const { why, hint } = reasons[reach];
  const wanted = reach === 'no-duty' && rule && hearsEvents(rule) ? (rule.on.duties ?? rule.on.obligation ?? []) : [];
  const about = [wanted].flat();
  const [shown, shownInChinese] = about.length === 0 ? ['', ''] : [` (${about.join(', ')})`, `（${about.join('、')}）`];
  const [named, chinese] =
    set.length === 0 ? ['the entry', '该条目'] : [set.join(', '), set.map((name) => `“${name}”`).join('、')];
  return {
    code: 'OBLIGATO_RULE_INEFFECTIVE',
    ...translated(
      {
        en: `${id}: ${named} has no effect: ${why.en}${shown}`,
        'zh-CN': `${id}：${chinese}不起作用，${why['zh-CN']}${shownInChinese}`,
      },
      hint,
    ),
    origins: [origin],
  };
}
