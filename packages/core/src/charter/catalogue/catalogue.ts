/** Everything that is installed: obligations, rules and presets under the names that unit files use. */

import type { Obligation } from '../../machine/define-obligation.ts';
import { type Machine, stepWithXState } from '../../machine/machine.ts';
import { appraisal } from '../../obligations/appraisal/appraisal.ts';
import { assessment } from '../../obligations/assessment/assessment.ts';
import { campaign } from '../../obligations/campaign/campaign.ts';
import { election } from '../../obligations/election/election.ts';
import { evaluation } from '../../obligations/evaluation/evaluation.ts';
import { matter } from '../../obligations/matter/matter.ts';
import { meeting } from '../../obligations/meeting/meeting.ts';
import { report } from '../../obligations/report/report.ts';
import { study } from '../../obligations/study/study.ts';
import { task } from '../../obligations/task/task.ts';
import { type PeopleWords, peopleWordsOf } from '../../roster/people-words.ts';
import type { Plugins, PresetEntry } from '../../rules/define-plugin.ts';
import type { Fact } from '../../rules/fact.ts';
import type { DutyTitles, Rule } from '../../rules/rule.ts';
import { ObligatoError, type Problem } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import { builtInRulesOf, rulesOfEveryObligation } from './built-in-rules.ts';
import { machineProblems } from './machine-problems.ts';
import { missingOfRule } from './missing-of-rule.ts';
import { ruleFault, ruleFaults } from './rule-faults.ts';
import { subjectFaults } from './subject-faults.ts';
import { type Dictionary, dictionaryOf, translatedIn } from './with-translations.ts';

export interface InstalledRule {
  readonly id: string;
  readonly rule: Rule;
  readonly plugin: string;
  /** Part of the obligation itself: in force everywhere, and nobody can turn it off. */
  readonly builtIn: boolean;
}

export interface Catalogue {
  readonly obligations: ReadonlyMap<string, Obligation>;
  readonly machines: ReadonlyMap<string, Machine>;
  /** `name@version` of the plugin that brings each obligation; absent for those of the core. */
  readonly broughtBy: ReadonlyMap<string, string>;
  readonly rules: ReadonlyMap<string, InstalledRule>;
  readonly presets: ReadonlyMap<string, ReadonlyMap<string, PresetEntry>>;
  /** What duties call the events and states of their cycles, by duty: of those that call any otherwise than their obligation. */
  readonly titles: ReadonlyMap<string, DutyTitles>;
  /** What people are called on rosters. */
  readonly people: PeopleWords;
  /** The same data with its texts in further languages, such as the titles of a schema’s fields; absent where no plugin brings one. */
  readonly translate?: <Value>(value: Value) => Value;
  /** Which further languages these are, by their tags; absent where no plugin brings one. */
  readonly languages?: readonly string[];
  /** Rules written as data that could not be read: faulty, but not unknown. */
  readonly unread?: ReadonlySet<string>;
}

/** The obligations that need no plugin. */
export const coreObligations: readonly Obligation[] = [
  meeting,
  assessment,
  appraisal,
  evaluation,
  report,
  study,
  campaign,
  task,
  election,
  matter,
];

/**
 * Collects what is installed. Throws one error with every problem found.
 *
 * `step` makes the machine of an obligation: XState itself, or for millions of steps the table compiled from it.
 *
 * @example
 * createCatalogue({ organ: organBranch }).obligations.get('meeting')?.title.en // → 'meeting'
 */
export function createCatalogue(
  plugins: Plugins,
  step: (obligation: Obligation) => Machine = stepWithXState,
): Catalogue {
  const problems: Problem[] = [];
  const obligations = new Map(coreObligations.map((obligation) => [obligation.name, obligation]));
  const broughtBy = new Map<string, string>();
  const rules = new Map<string, InstalledRule>();
  const presets = new Map<string, ReadonlyMap<string, PresetEntry>>();
  const addRule = (id: string, rule: Rule, plugin: string, builtIn: boolean) => {
    const other = rules.get(id);
    if (!other) return rules.set(id, { id, rule, plugin, builtIn });
    return problems.push({
      code: 'OBLIGATO_PLUGIN_CONFLICT',
      ...translated(
        {
          en: `${plugin} brings a rule ${id}, which ${other.plugin} already brings`,
          'zh-CN': `${plugin} 提供的规则 ${id} 已由 ${other.plugin} 提供`,
        },
        otherNamespace,
      ),
    });
  };
  const addBuiltIn = (obligation: Obligation, plugin: string) => {
    for (const [id, rule] of builtInRulesOf(obligation, everyObligation)) addRule(id, rule, plugin, true);
  };
  const everyObligation = [...coreObligations, ...Object.values(plugins).flatMap((plugin) => plugin.obligations)];
  for (const [id, rule] of rulesOfEveryObligation(everyObligation)) addRule(id, rule, 'core', true);
  for (const obligation of coreObligations) addBuiltIn(obligation, 'core');

  for (const [namespace, plugin] of Object.entries(plugins)) {
    const identity = `${plugin.name}@${plugin.version}`;
    if (namespace === 'local') {
      problems.push({
        code: 'OBLIGATO_PLUGIN_CONFLICT',
        ...translated(
          {
            en: `${identity} is installed as "local", which is reserved for rules that units write themselves`,
            'zh-CN': `${identity} 装在“local”名下，而“local”专用于单位自订规则`,
          },
          otherNamespace,
        ),
      });
    }
    for (const obligation of plugin.obligations) {
      const other = obligations.get(obligation.name);
      if (other && other !== obligation) {
        problems.push({
          code: 'OBLIGATO_PLUGIN_CONFLICT',
          ...translated(
            {
              en: `${identity} brings another obligation named "${obligation.name}"`,
              'zh-CN': `${identity} 提供的义务类型“${obligation.name}”与已有的重名`,
            },
            { en: 'Rename it: an obligation has one machine', 'zh-CN': '请改名：一类义务只能有一个状态机' },
          ),
        });
      } else if (!other) {
        problems.push(...machineProblems(obligation, identity));
        obligations.set(obligation.name, obligation);
        broughtBy.set(obligation.name, identity);
        addBuiltIn(obligation, identity);
      }
    }
    for (const [name, rule] of Object.entries(plugin.rules)) {
      const id = `${namespace}/${name}`;
      const missing = missingOfRule(rule);
      if (missing) {
        problems.push(ruleFault({ id, plugin: identity }, missing.message, missing.hint));
        continue;
      }
      problems.push(...ruleFaults({ id, plugin: identity, rule }));
      addRule(id, rule, identity, false);
    }
    for (const [name, preset] of Object.entries(plugin.presets)) {
      presets.set(
        `${namespace}/${name}`,
        new Map(Object.entries(preset).map(([rule, entry]) => [`${namespace}/${rule}`, entry])),
      );
    }
  }
  const duties = new Map<string, string>();
  for (const { rule } of rules.values()) if (rule.kind === 'duty') duties.set(rule.duty.id, rule.duty.obligation);
  for (const installed of rules.values()) problems.push(...subjectFaults(installed, { obligations, duties }));
  problems.push(...factConflicts(rules.values()));
  if (problems.length > 0) throw new ObligatoError(problems);
  const said = inFurtherLanguages(
    { obligations, rules, people: peopleWordsOf(Object.values(plugins)) },
    dictionaryOf(plugins),
  );
  const languages = [...new Set(Object.values(plugins).flatMap(({ translations = {} }) => Object.keys(translations)))];
  const machines = new Map([...said.obligations.values()].map((obligation) => [obligation.name, step(obligation)]));
  return Object.freeze({
    ...said,
    ...(languages.length > 0 ? { languages } : {}),
    machines,
    broughtBy,
    presets,
    titles: titlesIn(said.rules.values()),
  });
}

type Said = Pick<Catalogue, 'obligations' | 'rules' | 'people' | 'translate'>;

function inFurtherLanguages(said: Said, dictionary: Dictionary | undefined): Said {
  if (!dictionary) return said;
  const translate = translatedIn(dictionary);
  const inEach = <Value>(map: ReadonlyMap<string, Value>) =>
    new Map([...map].map(([name, value]) => [name, translate(value)]));
  return {
    obligations: inEach(said.obligations),
    rules: inEach(said.rules),
    people: translate(said.people),
    translate,
  };
}

function titlesIn(rules: Iterable<InstalledRule>): ReadonlyMap<string, DutyTitles> {
  const found = new Map<string, DutyTitles>();
  for (const { rule } of rules) if (rule.kind === 'duty' && rule.duty.titles) found.set(rule.duty.id, rule.duty.titles);
  return found;
}

/** A fact has one meaning: with two, what one plugin means would be judged by what another counts. */
function factConflicts(rules: Iterable<InstalledRule>): readonly Problem[] {
  const byName = new Map<string, { readonly fact: Fact; readonly rule: string }>();
  const problems: Problem[] = [];
  for (const { id, rule } of rules) {
    for (const fact of Object.values(rule.facts ?? {})) {
      // What is no fact at all has been told with the rule.
      if (!fact) continue;
      const other = byName.get(fact.name);
      if (!other) byName.set(fact.name, { fact, rule: id });
      else if (other.fact.derive !== fact.derive) {
        problems.push({
          code: 'OBLIGATO_PLUGIN_CONFLICT',
          ...translated(
            {
              en: `Rules ${other.rule} and ${id} mean different facts by "${fact.name}"`,
              'zh-CN': `规则 ${other.rule} 与 ${id} 所称“${fact.name}”不是同一事实`,
            },
            { en: 'Import the same fact, or use two names', 'zh-CN': '请引用同一事实，或分别命名' },
          ),
        });
      }
    }
  }
  return problems;
}

const otherNamespace: Text = {
  en: 'Install the plugin under another namespace',
  'zh-CN': '请将插件装在另一名称下',
};
