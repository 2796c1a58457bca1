/** Which `obligato.yaml` is meant: the one that is named, or the nearest one upwards. */
import { access, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ObligatoError, translated } from '@obligato/core';

const name = 'obligato.yaml';

/** What it is taken for: another ending, or a capital. */
const mistaken = /^obligato\.ya?ml$/i;

/** The absolute path of the configuration. Throws `OBLIGATO_CONFIG_FILE` when none is named and none is found. */
export async function findConfig(named: string | undefined): Promise<string> {
  if (named !== undefined) return resolve(named);
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const path = join(folder, name);
    if (await exists(path)) return path;
    if (folder === dirname(folder)) break;
  }
  const other = (await readdir(process.cwd()).catch(() => [])).find((file) => mistaken.test(file));
  if (other !== undefined) throw nearly(other);
  throw new ObligatoError({
    code: 'OBLIGATO_CONFIG_FILE',
    ...translated(
      { en: `There is no ${name} in this folder or in any above it`, 'zh-CN': `本文件夹及其上级均没有 ${name}` },
      {
        en: 'Go to the folder that holds it, name it with --config FILE, or make a new one with obligato init',
        'zh-CN': '请转到其所在的文件夹，用 --config 指明文件，或用 `obligato init` 新建',
      },
    ),
    origins: [{ file: name }],
  });
}

const nearly = (file: string) =>
  new ObligatoError({
    code: 'OBLIGATO_CONFIG_FILE',
    ...translated(
      { en: `There is no ${name} here, but ${file}`, 'zh-CN': `此处没有 ${name}，但有 ${file}` },
      {
        en: `Rename it to ${name}, or name it with --config ${file}`,
        'zh-CN': `请改名为 ${name}，或用 \`--config ${file}\` 指明`,
      },
    ),
    origins: [{ file }],
  });

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
