/** Holds the schema of unit files against their reader, with a small catalogue of one pack and an organisation's own. */
import { createCatalogue, createOrganisation, definePlugin, ObligatoError } from '@obligato/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { organBranch } from '../../../plugins/organ-branch/src/index.ts';
import { unitSchema } from '../src/files.ts';
import { parseUnit } from '../src/index.ts';

const text = { en: 'x', 'zh-CN': '某' };
const generalMeeting = organBranch.rules['general-meeting'];
const plain = {
  kind: 'check' as const,
  on: { obligation: 'meeting', events: ['open'], duties: undefined },
  clause: { source: text, article: '1', confidence: 'local' as const },
  why: { en: 'Somebody must answer.', 'zh-CN': '须有人负责。' },
  options: z.strictObject({
    days: z.int().min(0).max(30),
    signed: z.boolean(),
    level: z.enum(['low', 'high']),
    who: z.array(z.string()),
  }),
  defaults: { days: 3, signed: false, level: 'low', who: [] },
  stricter: { days: 'max' as const, signed: 'true' as const, level: { order: ['low', 'high'] }, who: 'union' as const },
  messages: {},
  facts: {},
  evaluate: () => [],
};
const p = definePlugin({
  name: 'p',
  version: '1.0.0',
  title: text,
  rules: { rule: plain },
  presets: { all: { rule: 'deny' } },
});
const tagged =
  generalMeeting?.kind === 'duty'
    ? { ...generalMeeting, duty: { ...generalMeeting.duty, tags: ['core'] } }
    : generalMeeting;
const organ = { ...organBranch, rules: { ...organBranch.rules, ...(tagged ? { 'general-meeting': tagged } : {}) } };
export const catalogue = createCatalogue({ p, organ });
export const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false, strictTypes: false });
const validates = ajv.compile(unitSchema(catalogue));

/** What the reader says of one file. What is wrong between entries, or with other files, is no business of a schema. */
const between = new Set([
  'OBLIGATO_RULE_LOOSER',
  'OBLIGATO_WAIVER_OWNER',
  'OBLIGATO_UNIT_UNKNOWN',
  'OBLIGATO_UNIT_PARENT',
]);
function problemsOf(yaml: string): readonly string[] {
  try {
    createOrganisation([parseUnit(yaml)], catalogue);
    return [];
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw error;
    return error.problems.filter(({ code }) => !between.has(code)).map(({ code, message }) => `${code} ${message}`);
  }
}
/** That both accept a file, or both refuse it; gives which. */
export const agree = (file: unknown) => {
  const yaml = stringify(file);
  const problems = problemsOf(yaml);
  const isValid = validates(parse(yaml));
  const found = {
    yaml,
    problems,
    errors: (validates.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
  };
  expect({ ...found, isValid }).toMatchObject({ isValid: problems.length === 0 });
  return isValid;
};

const isWritten = ([, value]: [string, unknown]) => value !== undefined;
/** Without fields that a generator left out. */
export const written = (record: object) => Object.fromEntries(Object.entries(record).filter(isWritten));
