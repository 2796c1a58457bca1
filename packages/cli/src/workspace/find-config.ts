/** Which `obligato.yaml` is meant: the one that is named, or the nearest one upwards. */
import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ObligatoError, translated } from '@obligato/core';

const name = 'obligato.yaml';

/** The absolute path of the configuration. Throws `OBLIGATO_CONFIG_FILE` when none is named and none is found. */
export async function findConfig(named: string | undefined): Promise<string> {
  if (named !== undefined) return resolve(named);
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const path = join(folder, name);
    if (await exists(path)) return path;
    if (folder === dirname(folder)) break;
  }
  throw new ObligatoError({
    code: 'OBLIGATO_CONFIG_FILE',
    ...translated(
      { en: `There is no ${name} in this folder or in any above it`, 'zh-CN': `本文件夹及其上级均没有 ${name}` },
      {
        en: 'Name one with --config FILE, or go to the folder that holds it',
        'zh-CN': '请用 --config 指明文件，或转到其所在的文件夹',
      },
    ),
    origins: [{ file: name }],
  });
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
