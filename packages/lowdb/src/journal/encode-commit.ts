/** A commit as a journal record's body. Made before anything changes, so that one that cannot be written harms no other. */
import { type CharterData, ObligatoError, type Text, translated } from '@obligato/core';
import { counted } from '@obligato/core/internal';
import type { Commit } from '@obligato/engine';
import { maximumBodyBytes } from '@obligato/files';

export function encodeCommit(commit: Commit): Buffer {
  const body = bodyOf(commit);
  if (body.byteLength <= maximumBodyBytes) return body;
  throw unwritable(commit, {
    en: `takes ${counted(body.byteLength, 'bytes')}, more than ${maximumBodyBytes}`,
    'zh-CN': `有${body.byteLength}字节，超过上限${maximumBodyBytes}字节`,
  });
}

/** The same bytes as `JSON.stringify(commit)`, charters last: half of a first plan is a charter that all units share. */
function bodyOf({ charters, ...commit }: Commit): Buffer {
  const rest = stringify(commit);
  if (!charters) return Buffer.from(rest);
  const parts = charters.flatMap((charter, index) => [index === 0 ? opened : comma, encodeCharter(commit, charter)]);
  return Buffer.concat([Buffer.from(rest.slice(0, -1)), ...(parts.length > 0 ? parts : [opened]), closed]);
}

const [opened, comma, closed] = [',"charters":[', ',', ']}'].map((text) => Buffer.from(text)) as [
  Buffer,
  Buffer,
  Buffer,
];

/** Charters are frozen, so that what was once encoded stays right. */
const encoded = new WeakMap<CharterData, Buffer>();

function encodeCharter(commit: Commit, charter: CharterData): Buffer {
  const known = encoded.get(charter);
  if (known) return known;
  const bytes = Buffer.from(stringify(commit, charter));
  encoded.set(charter, bytes);
  return bytes;
}

function stringify(commit: Commit, value: object = commit): string {
  try {
    return JSON.stringify(value);
  } catch (cause) {
    throw unwritable(commit, { en: 'cannot be written as JSON', 'zh-CN': '不能写成 JSON' }, cause);
  }
}

function unwritable({ unit }: Commit, what: Text, cause?: unknown): ObligatoError {
  const words = translated(
    { en: `A commit to ${unit} ${what.en}`, 'zh-CN': `对 ${unit} 的提交${what['zh-CN']}` },
    {
      en: 'Commit plain, finite data: text, numbers, lists and objects',
      'zh-CN': '请只提交普通数据：文字、数字、列表和字段组',
    },
  );
  return new ObligatoError({ code: 'OBLIGATO_USAGE', ...words }, { cause });
}
