/** Everything that is installed: obligations, rules and presets under the names that unit files use. */

import type { Obligation } from '../../machine/define-obligation.ts';
import { type Machine, stepWithXState } from '../../machine/machine.ts';
import { appraisal } from '../../obligations/appraisal/appraisal.ts';
import { ballotKeepsItsWord } from '../../obligations/appraisal/ballot-keeps-its-word.ts';
import { assessment } from '../../obligations/assessment/assessment.ts';
import { campaign } from '../../obligations/campaign/campaign.ts';
import { election } from '../../obligations/election/election.ts';
import { evaluation } from '../../obligations/evaluation/evaluation.ts';
import { minimumGroup } from '../../obligations/evaluation/minimum-group.ts';
import { tallyAddsUp } from '../../obligations/evaluation/tally-adds-up.ts';
import { matter } from '../../obligations/matter/matter.ts';
import { meeting } from '../../obligations/meeting/meeting.ts';
import { report } from '../../obligations/report/report.ts';
import { study } from '../../obligations/study/study.ts';
import { task } from '../../obligations/task/task.ts';
import type { Plugins, PresetEntry } from '../../rules/define-plugin.ts';
import type { Fact } from '../../rules/fact.ts';
import type { Rule } from '../../rules/rule.ts';
import { obligationOf } from '../../rules/rule-kinds.ts';
import { ruleMessages } from '../../rules/rule-messages.ts';
import { ObligatoError, type Problem } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { entryWords, waiverWords } from '../unit-source.ts';
import { machineProblems } from './machine-problems.ts';
import { missingOfRule } from './missing-of-rule.ts';

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
  readonly rules: ReadonlyMap<string, InstalledRule>;
  readonly presets: ReadonlyMap<string, ReadonlyMap<string, PresetEntry>>;
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

/** Rules that belong to an obligation itself and hold for everybody: a unit may only tighten them. */
const builtInRules: Readonly<Record<string, Rule>> = {
  'appraisal/ballot-keeps-its-word': ballotKeepsItsWord,
  'evaluation/minimum-group': minimumGroup,
  'evaluation/tally-adds-up': tallyAddsUp,
};

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
  const rules = new Map<string, InstalledRule>();
  const presets = new Map<string, ReadonlyMap<string, PresetEntry>>();
  for (const [id, rule] of Object.entries(builtInRules)) rules.set(id, { id, rule, plugin: 'core', builtIn: true });

  for (const [namespace, plugin] of Object.entries(plugins)) {
    const identity = `${plugin.name}@${plugin.version}`;
    if (namespace === 'local') {
      problems.push({
        code: 'OBLIGATO_PLUGIN_CONFLICT',
        message: `${identity} is installed as "local", which is for rules that units write as data`,
        hint: 'Install the plugin under another namespace',
      });
    }
    for (const obligation of plugin.obligations) {
      const other = obligations.get(obligation.name);
      if (other && other !== obligation) {
        problems.push({
          code: 'OBLIGATO_PLUGIN_CONFLICT',
          message: `${identity} brings another obligation named "${obligation.name}"`,
          hint: 'Rename it: an obligation has one machine',
        });
      } else if (!other) {
        problems.push(...machineProblems(obligation, identity));
        obligations.set(obligation.name, obligation);
      }
    }
    for (const [name, rule] of Object.entries(plugin.rules)) {
      const id = `${namespace}/${name}`;
      const missing = missingOfRule(rule);
      if (missing) {
        const message = `Rule ${id} of ${identity} ${missing.message}`;
        problems.push({ code: 'OBLIGATO_PLUGIN_INVALID', message, hint: missing.hint });
        continue;
      }
      problems.push(...faultsOf(id, identity, rule));
      const other = rules.get(id);
      if (other) {
        problems.push({
          code: 'OBLIGATO_PLUGIN_CONFLICT',
          message: `${identity} brings a rule ${id}, which is already there from ${other.plugin}`,
          hint: 'Install the plugin under another namespace',
        });
      } else rules.set(id, { id, rule, plugin: identity, builtIn: false });
    }
    for (const [name, preset] of Object.entries(plugin.presets)) {
      presets.set(
        `${namespace}/${name}`,
        new Map(Object.entries(preset).map(([rule, entry]) => [`${namespace}/${rule}`, entry])),
      );
    }
  }
  for (const { id, rule, plugin } of rules.values()) {
    const name = obligationOf(rule);
    if (name !== undefined && !obligations.has(name)) {
      problems.push({
        code: 'OBLIGATO_OBLIGATION_UNKNOWN',
        message: `Rule ${id} of ${plugin} is about the obligation "${name}", which nobody installed`,
        hint: 'Install the plugin that brings it',
      });
    }
  }
  problems.push(...factConflicts(rules.values()));
  if (problems.length > 0) throw new ObligatoError(problems);
  const machines = new Map([...obligations.values()].map((obligation) => [obligation.name, step(obligation)]));
  return Object.freeze({ obligations, machines, rules, presets });
}

/** A fact has one meaning: with two, what one plugin means would be judged by what another counts. */
function factConflicts(rules: Iterable<InstalledRule>): readonly Problem[] {
  const byName = new Map<string, { readonly fact: Fact; readonly rule: string }>();
  const problems: Problem[] = [];
  for (const { id, rule } of rules) {
    for (const fact of Object.values(rule.facts ?? {})) {
      const other = byName.get(fact.name);
      if (!other) byName.set(fact.name, { fact, rule: id });
      else if (other.fact.derive !== fact.derive) {
        problems.push({
          code: 'OBLIGATO_PLUGIN_CONFLICT',
          message: `Rules ${other.rule} and ${id} mean different facts by "${fact.name}"`,
          hint: 'Import one fact, or name them apart',
        });
      }
    }
  }
  return problems;
}

/** An option of such a name could not be set, or not be waived. */
const reservedWords: ReadonlySet<string> = new Set([...entryWords, ...waiverWords]);

/** What is wrong with a rule that types could not see, such as one written in JavaScript. */
function faultsOf(id: string, plugin: string, rule: Rule): Problem[] {
  const faults: Problem[] = [];
  const fault = (message: string, hint: string) =>
    faults.push({ code: 'OBLIGATO_PLUGIN_INVALID', message: `Rule ${id} of ${plugin} ${message}`, hint });
  const options = Object.keys(rule.defaults ?? {});
  const directions = Object.keys(rule.stricter ?? {});
  for (const option of options.filter((name) => !directions.includes(name))) {
    fault(`does not say which way "${option}" is stricter`, `Add ${option} to stricter`);
  }
  for (const option of options.filter((name) => reservedWords.has(name))) {
    fault(`has an option "${option}", a word that unit files use for something else`, 'Rename it');
  }
  if (!rule.clause?.source || !rule.clause.article) fault('has no clause', 'Say where it comes from');
  for (const [messageId, message] of Object.entries(rule.messages ?? {})) {
    if (!message.en || !message['zh-CN']) fault(`says "${messageId}" in one language only`, 'Write it in en and zh-CN');
    else if (!samePlaceholders(message) || (message.remedy && !samePlaceholders(message.remedy))) {
      fault(`uses other placeholders in zh-CN than in en for "${messageId}"`, 'Use the same in both');
    }
    if (Object.hasOwn(ruleMessages, messageId)) fault(`names a message "${messageId}", which is reserved`, 'Rename it');
  }
  const result = rule.options['~standard'].validate(rule.defaults);
  if (!(result instanceof Promise) && result.issues) {
    fault(`has defaults that its own schema refuses: ${result.issues[0]?.message}`, 'Correct the defaults');
  }
  return faults;
}

function samePlaceholders(text: Text): boolean {
  const names = (written: string) => [...new Set(written.match(/\{\{\w+\}\}/g))].sort().join();
  return names(text.en) === names(text['zh-CN']);
}
