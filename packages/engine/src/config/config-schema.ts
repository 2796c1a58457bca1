/** The JSON Schema of `obligato.yaml`. */
import type { Language } from '@obligato/core';
import { everyContentType } from '../evidence/content-type.ts';
import { schemaWords } from '../units/schema-words.ts';
import { closedMap, draft, fiscalYear, type JsonSchema, oneOrMore, orNothing, someText } from './json-schema.ts';
import { notifySchema } from './notify-schema.ts';

/**
 * For `# yaml-language-server: $schema=…` in `obligato.yaml`.
 *
 * @example
 * writeFileSync('obligato.schema.json', JSON.stringify(configSchema()));
 */
export function configSchema(language: Language = 'en'): JsonSchema {
  const say = (name: keyof typeof schemaWords) => ({ description: schemaWords[name][language] });
  return {
    $schema: draft,
    title: 'obligato.yaml',
    ...closedMap({
      zone: { ...someText, ...say('zone') },
      year: { ...fiscalYear, ...say('year') },
      languages: { anyOf: [someText, { type: 'array', items: someText }], ...say('languages') },
      units: { ...someText, ...say('units') },
      roster: { ...someText, ...say('roster') },
      data: { ...someText, ...say('data') },
      store: { type: 'string', pattern: '^(lowdb$|\\.{0,2}/|@[^/]+/.|postgres(ql)?://)', ...say('store') },
      trial: { type: 'boolean', ...say('trial') },
      notify: { ...notifySchema, ...say('notify') },
      evidence: {
        ...closedMap({
          maxBytes: { type: 'integer', minimum: 1 },
          types: oneOrMore({ enum: everyContentType }),
          scan: oneOrMore(someText),
        }),
        ...say('evidence'),
      },
      calendar: { ...someText, ...say('calendar') },
      plugins: {
        ...orNothing({ type: 'object', additionalProperties: { type: 'string' } }),
        ...say('plugins'),
      },
    }),
  };
}
