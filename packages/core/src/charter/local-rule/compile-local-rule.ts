/** From a rule written as data to an ordinary rule of its kind: same findings, same combination, same explanation. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { FactTable } from '../../rules/fact.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Catalogue, InstalledRule } from '../catalogue/catalogue.ts';
import { compileCheck } from './compiling/compile-check.ts';
import { compileDeadline } from './compiling/compile-deadline.ts';
import { compileDuty } from './compiling/compile-duty.ts';
import { compileReminder } from './compiling/compile-reminder.ts';
import { factsNamed } from './compiling/scope.ts';
import type { LocalDefinition } from './local-definition.ts';
import { factsOf } from './vocabulary.ts';

const definitions = new WeakMap<object, LocalDefinition>();

/**
 * What a local rule was compiled from; undefined for a rule that a plugin brings.
 *
 * @example
 * charter.stated.filter(({ rule }) => definitionOf(rule)).map(({ id }) => id) // → ['local/room-booked']
 */
export function definitionOf(rule: object): LocalDefinition | undefined {
  return definitions.get(rule);
}

/**
 * Compiles a definition that was read, or stored, before.
 *
 * Its plugin is the unit and a digest of what was written: two units may name a rule alike, and a changed rule is another.
 *
 * @example
 * const stored = charterData(charter).entries.flatMap(({ local }) => local ?? []);
 * stored.map((local) => compileLocalRule(local, catalogue).id) // → ['local/room-booked']
 */
export function compileLocalRule(definition: LocalDefinition, catalogue: Catalogue): InstalledRule {
  const rule = Object.freeze(compiled(definition, factsNamed(definition.facts, factsOf(catalogue))));
  definitions.set(rule, definition);
  const plugin = `${definition.unit}@${digestOf(definition)}`;
  return Object.freeze({ id: `local/${definition.name}`, rule, plugin, builtIn: false });
}

function compiled(definition: LocalDefinition, facts: FactTable): Rule {
  if (definition.kind === undefined) return compileCheck(definition, facts);
  if (definition.kind === 'duty') return compileDuty(definition, facts);
  return definition.kind === 'deadline' ? compileDeadline(definition, facts) : compileReminder(definition, facts);
}

function digestOf({ severity: _, ...content }: LocalDefinition): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content)))).slice(0, 12);
}
