/** `evidence:` in `obligato.yaml`: how large a file may be that is attached, of which types, and who looks into it first. */
import { type Problem, type Text, translated } from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import { everyContentType } from '../evidence/content-type.ts';
import { Fields } from './fields.ts';
import type { Located } from './located-yaml.ts';

/** What is not said is as `defaultEvidenceLimits` has it. */
export interface EvidenceSettings {
  readonly maxBytes?: number;
  readonly types?: readonly string[];
  /** A program, and what it is called with. */
  readonly scan?: readonly string[];
}

const mostBytes = 10_000_000_000;

export function readEvidenceSettings(located: Located | undefined, problems: Problem[]): EvidenceSettings {
  if (!located) return {};
  const what = { en: '"evidence"', 'zh-CN': '“evidence”' };
  const fields = new Fields(located, what, ['maxBytes', 'types', 'scan'], problems);
  const wrong = (at: Located | undefined, message: Text, hint: Text) =>
    problems.push({
      code: 'OBLIGATO_CONFIG_FIELD',
      ...translated(message, hint),
      ...(at ? { origins: [at.origin] } : {}),
    });
  const at = fields.at('maxBytes');
  const maxBytes = at?.kind === 'scalar' && typeof at.value === 'number' ? at.value : undefined;
  const isSize = maxBytes !== undefined && Number.isSafeInteger(maxBytes) && maxBytes > 0 && maxBytes <= mostBytes;
  if (at && !isSize)
    wrong(
      at,
      { en: '"maxBytes" must be a whole number of bytes', 'zh-CN': '“maxBytes”应为字节数（整数）' },
      { en: 'Write maxBytes: 20000000, for instance', 'zh-CN': '例如 `maxBytes: 20000000`' },
    );
  const types = fields.texts('types');
  for (const { value, origin } of types) {
    if (everyContentType.includes(value)) continue;
    wrong(
      { kind: 'scalar', origin, value },
      { en: `"${value}" is no type that can be told`, 'zh-CN': `无法识别类型“${value}”` },
      suggest(value, everyContentType),
    );
  }
  const scan = fields.texts('scan').map(({ value }) => value);
  return {
    ...(isSize ? { maxBytes } : {}),
    ...(types.length > 0 ? { types: types.map(({ value }) => value) } : {}),
    ...(scan.length > 0 ? { scan } : {}),
  };
}
