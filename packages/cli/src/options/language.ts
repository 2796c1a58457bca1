/** In which language a command answers: as it was asked, as the surroundings are, or as the organisation speaks. */
import { readFile } from 'node:fs/promises';
import type { Language } from '@obligato/core';
import { languageFault } from '@obligato/core/internal';
import { findConfig } from '../workspace/find-config.ts';
import { usage } from './usage.ts';

/** The language of the surroundings, as POSIX says: LC_ALL over LC_MESSAGES over LANG. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  return /^zh/i.test(localeOf(environment)) ? 'zh-CN' : 'en';
}

const localeOf = (environment: Readonly<Record<string, string | undefined>>): string =>
  environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';

/**
 * The languages in which somebody reads, in their order: what was asked for with `--lang`; else what the surroundings are in, if
 * the organisation speaks it; else the first that it speaks. Then whatever else it speaks. Throws `OBLIGATO_USAGE`.
 */
export function readingFor({
  asked,
  environment,
  spoken,
}: {
  readonly asked: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly spoken: readonly string[];
}): readonly string[] {
  const first = asked === undefined ? unasked(localeOf(environment), spoken) : readLanguage(asked, spoken);
  return [...new Set([first ?? languageOf(environment), ...spoken])];
}

function unasked(locale: string, spoken: readonly string[]): string | undefined {
  const [primary = ''] = locale.toLowerCase().split(/[_.-]/);
  return spoken.find((language) => language.toLowerCase().split('-')[0] === primary) ?? spoken[0];
}

/** Reads `--lang`: a language of this program, or one that the organisation speaks. */
export function readLanguage(text: string, spoken: readonly string[] = []): string {
  const own = spoken.find((language) => language.toLowerCase() === text.toLowerCase());
  if (own !== undefined) return own;
  if (/^en\b/i.test(text)) return 'en';
  if (/^zh/i.test(text)) return 'zh-CN';
  const known = [...new Set([...spoken, 'en', 'zh-CN'])];
  if (languageFault(text) === undefined && spoken.length > 0) {
    throw usage(
      { en: `Nobody here speaks "${text}"`, 'zh-CN': `本组织未列入语言“${text}”` },
      {
        en: `Write --lang ${known.join(' or ')}; "languages" in obligato.yaml says in which an organisation speaks`,
        'zh-CN': `请写 --lang ${known.join(' 或 ')}；本组织所用语言见 \`obligato.yaml\` 中的 \`languages\``,
      },
    );
  }
  throw usage(
    { en: `--lang "${text}" is not a language of this program`, 'zh-CN': `--lang “${text}”不是本程序支持的语言` },
    {
      en: `Write --lang ${known.join(' or --lang ')}`,
      'zh-CN': `请写 --lang ${known.join(' 或 --lang ')}`,
    },
  );
}

/** In which languages the organisation of a folder speaks. What is wrong with its file is for the command to tell. */
export async function languagesOf(named: string | undefined): Promise<readonly string[]> {
  const file = await findConfig(named).catch(() => undefined);
  const text = file === undefined ? '' : await readFile(file, 'utf8').catch(() => '');
  // Most say none: those are not read twice.
  if (file === undefined || !/^["']?languages["']?\s*:/m.test(text)) return [];
  const { examineConfig } = await import('@obligato/engine/files');
  return examineConfig(file).then(
    ({ config }) => config.languages,
    () => [],
  );
}
