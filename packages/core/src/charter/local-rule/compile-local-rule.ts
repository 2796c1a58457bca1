/** From a rule written as data to an ordinary check: same findings, same combination, same explanation. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { Fact } from '../../rules/fact.ts';
import type { CheckRule } from '../../rules/rule.ts';
import type { TextValue } from '../../text/text.ts';
import type { Catalogue, InstalledRule } from '../catalogue/catalogue.ts';
import type { Scalar } from './condition.ts';
import { holds, valueIn } from './evaluate-condition.ts';
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
  const known = factsOf(catalogue);
  const facts = definition.facts.map((name): [string, Fact] => [name, known.get(name) ?? { name }]);
  const options = Object.entries(definition.options);
  const rule: CheckRule = Object.freeze({
    kind: 'check',
    on: { obligation: definition.on.obligation, events: definition.on.events, duties: definition.on.duties },
    clause: definition.clause,
    why: definition.why,
    options: z.strictObject(Object.fromEntries(options.map(([name, { value }]) => [name, schemas[typeof value]]))),
    defaults: Object.fromEntries(options.map(([name, { value }]) => [name, value])),
    stricter: Object.fromEntries(options.map(([name, { stricter }]) => [name, stricter])),
    messages: { unmet: definition.message },
    facts: Object.fromEntries(facts),
    evaluate: (scope) => {
      if (holds(definition.require, scope)) return [];
      const shown = Object.entries(definition.show);
      return [
        scope.found('unmet', Object.fromEntries(shown.map(([name, operand]) => [name, told(valueIn(operand, scope))]))),
      ];
    },
  } satisfies CheckRule);
  definitions.set(rule, definition);
  const plugin = `${definition.unit}@${digestOf(definition)}`;
  return Object.freeze({ id: `local/${definition.name}`, rule, plugin, builtIn: false });
}

const schemas: Readonly<Record<string, z.ZodType<Scalar>>> = {
  number: z.number(),
  string: z.string(),
  boolean: z.boolean(),
};

function told(value: unknown): TextValue {
  if (value === undefined || value === null) return '—';
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'number' ? item : String(told(nameOf(item)))));
  return typeof value === 'object' ? JSON.stringify(nameOf(value)) : (value as Scalar);
}

/** People are told by name. */
function nameOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
}

function digestOf({ severity: _, ...content }: LocalDefinition): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content)))).slice(0, 12);
}
