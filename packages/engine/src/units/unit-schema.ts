/** The JSON Schema of unit files, made from what is installed: editors complete rules and options, and say why they exist. */
import { type Catalogue, type InstalledRule, type Language, severities, waiverWords } from '@obligato/core';
import { z } from 'zod';
import {
  closedMap,
  day,
  draft,
  type JsonSchema,
  oneOfNames,
  oneOrMore,
  orNothing,
  someText,
  textOrNumber,
} from '../config/json-schema.ts';
import { localDefinitions, localRule } from './local-schema.ts';
import { selectorSchema } from './selector-schema.ts';

/**
 * What the reader accepts in one file. What only the other files can tell (parents, looser values, owners of waivers) is
 * for `obligato check`, and so are the fields that a local rule names.
 *
 * @example
 * writeFileSync('unit.schema.json', JSON.stringify(unitSchema(domain.catalogue)));
 * // and in every unit file: # yaml-language-server: $schema=../unit.schema.json
 */
export function unitSchema(catalogue: Catalogue, language: Language = 'en'): JsonSchema {
  const rules = [...catalogue.rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    $schema: draft,
    title: 'Unit file',
    ...closedMap(
      {
        unit: { ...unitId, description: 'Id of the unit: lower-case words and digits, segments divided by "/".' },
        title: { ...someText, description: 'What people call it.' },
        parent: { ...someText, description: 'The unit above: what it states can only be tightened here.' },
        extends: {
          ...oneOrMore(oneOfNames(catalogue.presets.keys()), 0),
          description: 'Presets, composed inside this unit: the last wins.',
        },
        rules: {
          ...orNothing({
            ...closedMap(Object.fromEntries(rules.map((rule) => [rule.id, { $ref: `#/$defs/${nameOf(rule)}` }]))),
            patternProperties: { '^local/': { $ref: '#/$defs/localEntry' } },
          }),
          description:
            'Rules of this unit, by id. Several entries for one rule are a list; what matches is joined, the stricter wins.',
        },
        waivers: {
          ...orNothing({ type: 'array', items: { anyOf: [...rules.map(waiver), localWaiver] } }),
          description: 'What this unit lets one unit below it off, of what this file states.',
        },
        local: orNothing({ type: 'object', additionalProperties: localRule(catalogue), propertyNames: localName }),
      },
      { required: ['unit'] },
    ),
    $defs: {
      day,
      words: textOrNumber,
      severity: severity(language),
      selector: selectorSchema(catalogue),
      localEntry: entry({ anyOf: [sameSeverity, oneEntry({}, true)] }),
      ...Object.fromEntries(rules.flatMap((rule) => definitionsOf(rule, language))),
      ...localDefinitions,
    },
  };
}

const unitId: JsonSchema = {
  type: 'string',
  maxLength: 200,
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$',
  not: { pattern: '(^|/)(constructor|prototype)(/|$)' },
};
const localName: JsonSchema = { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };

/** A `$defs` key that needs no escaping in a pointer. */
const nameOf = ({ id }: InstalledRule) => `rule:${id.replaceAll('/', ':')}`;

const severity = (language: Language): JsonSchema => ({
  enum: severities,
  description: {
    en: 'off < observe (recorded, without effect) < warn < deny',
    'zh-CN': 'off（关闭）< observe（仅记录）< warn（提示）< deny（否决）',
  }[language],
});

/** Said once and pointed at: the days of leap years alone are half a screen. */
const sameDay: JsonSchema = { $ref: '#/$defs/day' };
const sameWords: JsonSchema = { $ref: '#/$defs/words' };
const sameSeverity: JsonSchema = { $ref: '#/$defs/severity' };

/** A rule's entry, and the one entry of which it may be a list. */
function definitionsOf(installed: InstalledRule, language: Language): readonly (readonly [string, JsonSchema])[] {
  const { id, rule, plugin } = installed;
  const { clause, why } = rule;
  const description = `${why[language]}\n${clause.source[language]}, ${clause.article} (${clause.confidence}) · ${id}, ${plugin}`;
  const one = `${nameOf(installed)}:one`;
  return [
    [nameOf(installed), { ...entry({ $ref: `#/$defs/${one}` }), description }],
    [one, { anyOf: [sameSeverity, oneEntry(optionsOf(rule), false)] }],
  ];
}

/** An entry, or a list of them. */
const entry = (one: JsonSchema): JsonSchema => ({ anyOf: [one, { type: 'array', items: one }] });

/** A severity with options. */
function oneEntry(options: Readonly<Record<string, unknown>>, isOpen: boolean): JsonSchema {
  return {
    ...closedMap({
      ...options,
      severity: sameSeverity,
      since: { ...sameDay, description: 'Binds cycles whose period starts on this day or later.' },
      until: { ...sameDay, description: 'Binds cycles whose period starts on this day or before.' },
      for: { $ref: '#/$defs/selector' },
      effective: {
        const: 'immediately',
        description: 'Binds cycles that are running already, too. Say why in "because".',
      },
      because: sameWords,
      clause: { ...sameWords, description: 'The local clause behind the entry.' },
    }),
    dependentRequired: { effective: ['because'], because: ['effective'] },
    ...(isOpen ? { additionalProperties: true } : {}),
  };
}

/** Every option with its own schema, its default and which way is stricter. */
function optionsOf(rule: InstalledRule['rule']): Readonly<Record<string, JsonSchema>> {
  const { properties = {} } =
    rule.options instanceof z.ZodType
      ? (z.toJSONSchema(rule.options, { io: 'input', unrepresentable: 'any' }) as {
          properties?: Record<string, object>;
        })
      : {};
  return Object.fromEntries(
    Object.entries(rule.stricter).map(([name, stricter]) => {
      const way = typeof stricter === 'string' ? stricter : stricter.order.join(' < ');
      return [name, { ...properties[name], default: rule.defaults[name], description: `Stricter: ${way}` }];
    }),
  );
}

const granted = { unit: sameWords, since: sameDay, until: sameDay, reason: sameWords, grantedBy: sameWords };
const grantedFields = ['unit', 'rule', 'until', 'reason', 'grantedBy'];

function waiver({ id, rule }: InstalledRule): JsonSchema {
  // A word that a waiver needs for itself cannot be an option there.
  const options = Object.entries(optionsOf(rule)).filter(
    ([name]) => !(waiverWords as readonly string[]).includes(name),
  );
  const loosens = ['severity', ...options.map(([name]) => name)];
  return closedMap(
    { ...granted, ...Object.fromEntries(options), rule: { const: id }, severity: sameSeverity },
    { required: grantedFields, anyOf: loosens.map((name) => ({ required: [name] })) },
  );
}

const localWaiver: JsonSchema = {
  type: 'object',
  properties: { ...granted, rule: { type: 'string', pattern: '^local/' }, severity: { enum: severities } },
  required: grantedFields,
  minProperties: grantedFields.length + 1,
};
