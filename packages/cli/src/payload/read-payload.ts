/** What an event is told, as JSON from the command line, a file or standard input. A slip is named with its place. */
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { ObligatoError, type Text, translated } from '@obligato/core';
import { counted } from '@obligato/core/internal';
import { readText, type Tell, whyUnreadable } from '@obligato/engine/files';
import { usage } from '../options/usage.ts';
import { findJsonFault } from './find-json-fault.ts';

const maxCharacters = 10_000_000;

/** Undefined when nothing is given. Throws `OBLIGATO_PAYLOAD_FILE` for what cannot be read or is not JSON. */
export async function readPayload(options: {
  readonly data?: string;
  readonly dataFile?: string;
  readonly remark?: Tell;
}): Promise<unknown> {
  const { data, dataFile, remark } = options;
  if (data !== undefined && dataFile !== undefined) {
    throw usage(
      { en: '--data and --data-file cannot be used together', 'zh-CN': '--data 与 --data-file 不能同时使用' },
      { en: 'Keep one of them', 'zh-CN': '请只保留其一' },
    );
  }
  if (data !== undefined) return parse('--data', data);
  if (dataFile === undefined) return undefined;
  const file = dataFile === '-' ? 'standard input' : dataFile;
  return parse(file, readText(await read(dataFile), file, remark));
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch (cause) {
    const reason = whyUnreadable(cause);
    throw new ObligatoError(
      {
        code: 'OBLIGATO_PAYLOAD_FILE',
        ...translated(
          { en: `It cannot be read: ${reason.en}`, 'zh-CN': `无法读取：${reason['zh-CN']}` },
          { en: 'Name a JSON file, or - for standard input', 'zh-CN': '请指定 JSON 文件，或写“-”表示标准输入' },
        ),
        origins: [{ file }],
      },
      { cause },
    );
  }
}

function parse(file: string, json: string): unknown {
  const source = json.replace(/^\ufeff/, '');
  if (source.length > maxCharacters) {
    throw new ObligatoError({
      code: 'OBLIGATO_PAYLOAD_FILE',
      ...translated(
        {
          en: `It has ${counted(source.length, 'characters')}; ${maxCharacters} are accepted`,
          'zh-CN': `共${source.length}个字符，最多允许${maxCharacters}个`,
        },
        { en: 'Leave out what the event does not need', 'zh-CN': '请删去该步骤不需要的内容' },
      ),
      origins: [{ file }],
    });
  }
  try {
    return JSON.parse(source);
  } catch (cause) {
    const { expected, found, line, column } = findJsonFault(source);
    throw new ObligatoError(
      {
        code: 'OBLIGATO_PAYLOAD_FILE',
        ...translated(
          {
            en: `This is not JSON: expected ${expected.en}, found ${found.en}`,
            'zh-CN': `不是有效的 JSON：应为${expected['zh-CN']}，实为${found['zh-CN']}`,
          },
          file === '--data' && isFileName(source) ? readTheFile(source) : correctIt,
        ),
        origins: [{ file, line, column }],
      },
      { cause },
    );
  }
}

const correctIt: Text = {
  en: 'Correct it here; names and texts stand in double quotes',
  'zh-CN': '请在此处改正；名称和文字须加双引号',
};

/** As other tools take files, and as nothing in JSON begins. */
const isFileName = (source: string) => /^@\S+$|^[^\s{["]+\.json$/.test(source.trim());

function readTheFile(source: string): Text {
  const file = source.trim().replace(/^@/, '');
  return { en: `To read a file, write --data-file ${file}`, 'zh-CN': `如需读取文件，请写 \`--data-file ${file}\`` };
}
