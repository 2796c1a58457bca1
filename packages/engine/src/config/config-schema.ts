/** The JSON Schema of `obligato.yaml`. */
import { closedMap, draft, type JsonSchema, orNothing, someText } from './json-schema.ts';

/**
 * For `# yaml-language-server: $schema=…` in `obligato.yaml`.
 *
 * @example
 * writeFileSync('obligato.schema.json', JSON.stringify(configSchema()));
 */
export function configSchema(): JsonSchema {
  return {
    $schema: draft,
    title: 'obligato.yaml',
    ...closedMap({
      zone: { ...someText, description: 'Time zone of the organisation, such as Asia/Shanghai (the default).' },
      units: { ...someText, description: 'Folder of the unit files; "units" when left out.' },
      roster: { ...someText, description: 'CSV file of the people.' },
      data: { ...someText, description: 'Folder in which records are kept; "data" when left out.' },
      plugins: {
        ...orNothing({ type: 'object', additionalProperties: { type: 'string' } }),
        description: 'Package name or path of each plugin, by the namespace that unit files use.',
      },
    }),
  };
}
