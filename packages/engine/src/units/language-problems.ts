/** Texts of unit files in a language in which nobody is told anything: a slip in its tag would hide them. */
import { type Located, type Problem, translated, type UnitSource } from '@obligato/core';
import { suggest } from '@obligato/core/internal';

/** Everything is written in these, whatever an organisation speaks. */
const written = ['en', 'zh-CN'];

/** The words of a rule under `local:` that people read, and where a clause says where it comes from. */
const told = ['duty', 'message', 'remedy', 'why'];

/**
 * `spoken` are the languages of `obligato.yaml`.
 *
 * @example
 * languageProblems(await readUnits('organ/units'), ['zh-CN', 'bo']) // → []
 */
export function languageProblems(units: readonly UnitSource[], spoken: readonly string[]): readonly Problem[] {
  const known = [...new Set([...spoken, ...written])];
  return units.flatMap(({ local = [] }) =>
    local.flatMap(({ name, body }) =>
      textsIn(body).flatMap((text) =>
        keysOf(text).flatMap(([language, { key }]): readonly Problem[] => {
          if (known.includes(language)) return [];
          const message = {
            en: `local/${name}: the organisation does not speak "${language}"`,
            'zh-CN': `local/${name}：本组织未列入语言“${language}”`,
          };
          const { en, 'zh-CN': chinese } = suggest(language, known);
          const hint = {
            en: `${en}. Or add it to "languages" in obligato.yaml`,
            'zh-CN': `${chinese}；或将其加入 \`obligato.yaml\` 的 \`languages\``,
          };
          return [{ code: 'OBLIGATO_LOCAL_RULE', ...translated(message, hint), origins: [key] }];
        }),
      ),
    ),
  );
}

const partOf = (located: Located | undefined, name: string): Located | undefined =>
  located?.kind === 'map' ? located.fields.get(name)?.value : undefined;

const textsIn = (body: Located): readonly Located[] =>
  [...told.map((name) => partOf(body, name)), partOf(partOf(body, 'clause'), 'source')].flatMap((text) => text ?? []);

const keysOf = (text: Located) => (text.kind === 'map' ? [...text.fields] : []);
