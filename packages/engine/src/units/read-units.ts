/** Every unit file below a folder, read in one go, with all that is wrong in any of them. */

import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { type FaultyFile, ObligatoError, type Problem, translated, type UnitSource } from '@obligato/core';
import { sortProblems } from '@obligato/core/internal';
import type { Tell } from '../intake/remark.ts';
import { readText } from '../intake/text/read-text.ts';
import { whyUnreadable } from '../intake/why-unreadable.ts';
import { yamlFilesBelow } from '../intake/yaml-files-below.ts';
import { readUnit } from './read-unit.ts';

export interface UnitFiles {
  readonly sources: readonly UnitSource[];
  readonly problems: readonly Problem[];
  /** The unit of each file that could not be read so far; undefined where not even that can be made out. */
  readonly unread: readonly (string | undefined)[];
  /** The files that the problems are in. */
  readonly faulty: readonly FaultyFile[];
}

/**
 * Reads `*.yaml` and `*.yml` below `folder`, behind links too; names that begin with a dot are left out. File names in problems are
 * relative to `base`; `tell` hears of files in another encoding than UTF-8.
 *
 * Throws `OBLIGATO_CONFIG_FILE` when the folder cannot be read; faults inside files are returned, for `check` to tell all.
 *
 * @example
 * const { sources, problems } = await readUnitFiles('units');
 * if (problems.length === 0) createDomain({ units: sources, plugins });
 */
export async function readUnitFiles(folder: string, base = folder, tell?: Tell): Promise<UnitFiles> {
  const problems: Problem[] = [];
  const sources: UnitSource[] = [];
  const unread: (string | undefined)[] = [];
  const faulty: FaultyFile[] = [];
  for (const path of await unitFilesBelow(folder)) {
    const file = relative(base, path) || path;
    const bytes = await readFile(path);
    const found: Problem[] = [];
    let source: UnitSource | undefined;
    let text = '';
    try {
      text = readText(bytes, file, tell);
      source = readUnit(file, text, found);
      if (source) sources.push(source);
      else unread.push(undefined);
    } catch (error) {
      if (!(error instanceof ObligatoError)) throw error;
      found.push(...error.problems);
      unread.push(namedIn('unit', text));
    }
    problems.push(...found);
    const unit = source?.unit ?? namedIn('unit', text);
    if (found.length > 0) faulty.push({ file, unit, parent: namedIn('parent', text), problems: found });
  }
  return { sources, problems: sortProblems(problems), unread, faulty };
}

/** The text is no YAML, but the line that names its unit, or the one above, may well be one. */
const namedIn = (field: 'unit' | 'parent', text: string): string | undefined =>
  new RegExp(`^${field}: *["']?([a-z0-9/-]+)["']? *(?:#.*)?$`, 'm').exec(text)?.[1];

/**
 * The same, for those who want nothing but sound files. Throws one error with every problem.
 *
 * @example
 * const engine = await createEngine({ units: await readUnits('units'), plugins });
 */
export async function readUnits(folder: string, base = folder): Promise<readonly UnitSource[]> {
  const { sources, problems } = await readUnitFiles(folder, base);
  if (problems.length > 0) throw new ObligatoError(problems);
  return sources;
}

async function unitFilesBelow(folder: string): Promise<readonly string[]> {
  try {
    return await yamlFilesBelow(folder);
  } catch (cause) {
    const reason = whyUnreadable(cause);
    throw new ObligatoError(
      {
        code: 'OBLIGATO_CONFIG_FILE',
        ...translated(
          {
            en: `The folder of unit files cannot be read: ${reason.en}`,
            'zh-CN': `无法读取单位文件所在文件夹：${reason['zh-CN']}`,
          },
          { en: 'Name it under "units:" in obligato.yaml', 'zh-CN': '请在 obligato.yaml 的“units:”处写明' },
        ),
        origins: [{ file: folder }],
      },
      { cause },
    );
  }
}
