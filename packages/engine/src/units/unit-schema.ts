/** The JSON Schema of unit files, made from what is installed: editors complete rules and options, and say why they exist. */
import { type Catalogue, type InstalledRule, type Language, severities } from '@obligato/core';
import { articleText, waiverWords } from '@obligato/core/internal';
import { z } from 'zod';
import {
  closedMap,
  day,
  draft,
  fiscalYear,
  type JsonSchema,
  oneOfNames,
  oneOrMore,
  orNothing,
  someText,
  textOrNumber,
} from '../config/json-schema.ts';
import { localDefinitions, localKindDefinitions, localNamePattern, localRule } from './local-schema.ts';
import { schemaWords, stricterWords } from './schema-words.ts';
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
  const say = (name: keyof typeof schemaWords) => ({ description: schemaWords[name][language] });
  const rules = [...catalogue.rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    $schema: draft,
    title: 'Unit file',
    ...closedMap(
      {
        unit: { ...unitId, ...say('unit') },
        title: { ...someText, ...say('title') },
        parent: { anyOf: [someText, parents], ...say('parent') },
        from: { ...sameDay, ...say('begins') },
        until: { ...sameDay, ...say('ends') },
        year: { ...fiscalYear, ...say('year') },
        successor: { ...oneOrMore(someText), ...say('successor') },
        extends: { ...oneOrMore(oneOfNames(catalogue.presets.keys()), 0), ...say('extends') },
        rules: {
          ...orNothing({
            ...closedMap(Object.fromEntries(rules.map((rule) => [rule.id, { $ref: `#/$defs/${nameOf(rule)}` }]))),
            patternProperties: { '^local/': { $ref: '#/$defs/localEntry' } },
          }),
          ...say('rules'),
        },
        waivers: {
          ...orNothing({
            type: 'array',
            items: { anyOf: [...rules.map((rule) => waiver(rule, language)), localWaiver] },
          }),
          ...say('waivers'),
        },
        local: orNothing({
          type: 'object',
          additionalProperties: localRule(language),
          propertyNames: localName,
        }),
      },
      { required: ['unit'] },
    ),
    $defs: {
      day,
      words: textOrNumber,
      severity: { enum: severities, ...say('severity') },
      selector: selectorSchema(catalogue, language),
      localEntry: entry({ anyOf: [sameSeverity, oneEntry({}, { isOpen: true, mayBeTried: true, language })] }),
      ...Object.fromEntries(rules.flatMap((rule) => definitionsOf(rule, language))),
      ...localDefinitions,
      ...localKindDefinitions(catalogue, language),
    },
  };
}

const unitId: JsonSchema = {
  type: 'string',
  maxLength: 200,
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$',
  not: { pattern: '(^|/)(constructor|prototype)(/|$)' },
};
const localName: JsonSchema = { pattern: localNamePattern };

/** A `$defs` key that needs no escaping in a pointer. */
const nameOf = ({ id }: InstalledRule) => `rule:${id.replaceAll('/', ':')}`;

/** Said once and pointed at: the days of leap years alone are half a screen. */
const sameDay: JsonSchema = { $ref: '#/$defs/day' };
const sameWords: JsonSchema = { $ref: '#/$defs/words' };
const sameSeverity: JsonSchema = { $ref: '#/$defs/severity' };

/** The superiors of a unit that moves; the first may have been one from the beginning. */
const parents: JsonSchema = {
  type: 'array',
  minItems: 1,
  items: { anyOf: [someText, closedMap({ unit: someText, from: sameDay }, { required: ['unit'] })] },
};

/** A rule's entry, and the one entry of which it may be a list. */
function definitionsOf(installed: InstalledRule, language: Language): readonly (readonly [string, JsonSchema])[] {
  const { id, rule, plugin } = installed;
  const { clause, why } = rule;
  const description = `${why[language]}\n${clause.source[language]}, ${articleText(clause.article)[language]} (${clause.confidence}) · ${id}, ${plugin}`;
  const one = `${nameOf(installed)}:one`;
  const mayBeTried = (rule.kind === 'check' || rule.kind === 'deadline') && Object.keys(rule.stricter).length > 0;
  return [
    [nameOf(installed), { ...entry({ $ref: `#/$defs/${one}` }), description }],
    [one, { anyOf: [sameSeverity, oneEntry(optionsOf(rule, language), { isOpen: false, mayBeTried, language })] }],
  ];
}

/** An entry, or a list of them. */
const entry = (one: JsonSchema): JsonSchema => ({ anyOf: [one, { type: 'array', items: one }] });

/** A severity with options. */
function oneEntry(
  options: Readonly<Record<string, unknown>>,
  {
    isOpen,
    mayBeTried,
    language,
  }: { readonly isOpen: boolean; readonly mayBeTried: boolean; readonly language: Language },
): JsonSchema {
  const say = (name: keyof typeof schemaWords) => ({ description: schemaWords[name][language] });
  return {
    ...closedMap({
      ...options,
      severity: sameSeverity,
      ...(mayBeTried
        ? {
            trial: {
              type: 'object',
              properties: options,
              minProperties: 1,
              additionalProperties: isOpen,
              ...say('tried'),
            },
          }
        : {}),
      since: { ...sameDay, ...say('since') },
      until: { ...sameDay, ...say('until') },
      for: { $ref: '#/$defs/selector' },
      effective: { const: 'immediately', ...say('effective') },
      because: sameWords,
      clause: { ...sameWords, ...say('clause') },
    }),
    dependentRequired: { effective: ['because'], because: ['effective'] },
    ...(isOpen ? { additionalProperties: true } : {}),
  };
}

/** Every option with its own schema, its default and which way is stricter. */
function optionsOf(rule: InstalledRule['rule'], language: Language): Readonly<Record<string, JsonSchema>> {
  const { properties = {} } =
    rule.options instanceof z.ZodType
      ? (z.toJSONSchema(rule.options, { io: 'input', unrepresentable: 'any' }) as {
          properties?: Record<string, object>;
        })
      : {};
  return Object.fromEntries(
    Object.entries(rule.stricter).map(([name, stricter]) => {
      const description = stricterWords(stricter, language);
      return [name, { ...properties[name], default: rule.defaults[name], description }];
    }),
  );
}

const granted = { unit: sameWords, since: sameDay, until: sameDay, reason: sameWords, grantedBy: sameWords };
const grantedFields = ['unit', 'rule', 'until', 'reason', 'grantedBy'];

function waiver({ id, rule }: InstalledRule, language: Language): JsonSchema {
  // A word that a waiver needs for itself cannot be an option there.
  const options = Object.entries(optionsOf(rule, language)).filter(
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
