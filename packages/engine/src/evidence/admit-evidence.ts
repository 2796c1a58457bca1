/** What somebody attaches to an attempt, as it is written into its decision: checked, and its files there before it is. */
import type { Evidence, Text } from '@obligato/core';
import type { EvidenceFile, EvidenceLink, EvidenceReference } from '@obligato/core/internal';
import { requireReadable } from '../attempting/require-bounds.ts';
import { contentMissing, nowhereToKeep, refusedEvidence } from './evidence-problem.ts';
import type { EvidenceStore } from './evidence-store.ts';

/** A file by the content that was put before, and by what it is called; what it is and how large is found by looking. */
export type GivenEvidence = Pick<EvidenceFile, 'kind' | 'sha256' | 'name'> | EvidenceLink | EvidenceReference;

const mostPieces = 20;
const mostCharacters = 500;

/** Throws `OBLIGATO_EVIDENCE` for what cannot be kept so, naming the piece. */
export async function admitEvidence(
  given: readonly GivenEvidence[],
  store: EvidenceStore | undefined,
): Promise<readonly Evidence[]> {
  if (given.length > mostPieces)
    throw refusedEvidence(
      {
        en: `${given.length} pieces of evidence are attached; ${mostPieces} are accepted`,
        'zh-CN': `附有${given.length}份佐证材料，最多${mostPieces}份`,
      },
      { en: 'Join some of them in one file', 'zh-CN': '请将其中若干份合并为一个文件' },
    );
  const admitted: Evidence[] = [];
  for (const [at, each] of given.entries()) admitted.push(await admitOne(each, `evidence.${at}`, store));
  return admitted;
}

async function admitOne(given: GivenEvidence, field: string, store: EvidenceStore | undefined): Promise<Evidence> {
  switch (given.kind) {
    case 'file': {
      const { sha256, name } = given;
      const called = textOf(`${field}.name`, name);
      if (/[/\\]/.test(called)) throw wrong(`${field}.name`, noPath);
      if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) throw wrong(`${field}.sha256`, noHash);
      if (!store) throw nowhereToKeep();
      const held = await store.hold(sha256);
      if (!held) throw contentMissing(sha256);
      return { kind: 'file', sha256, bytes: held.bytes, type: held.type, name: called };
    }
    case 'link': {
      const { href, note } = given;
      const link = textOf(`${field}.href`, href, 2_000);
      const { protocol, username, password } = URL.canParse(link) ? new URL(link) : noUrl;
      if (protocol !== 'https:' && protocol !== 'http:') throw wrong(`${field}.href`, noAddress);
      if (username !== '' || password !== '') throw wrong(`${field}.href`, noPassword);
      return { kind: 'link', href: link, ...(note === undefined ? {} : { note: textOf(`${field}.note`, note) }) };
    }
    case 'reference':
      return { kind: 'reference', text: textOf(`${field}.text`, given.text) };
    default:
      throw wrong(`${field}.kind`, noKind);
  }
}

const noUrl = { protocol: '', username: '', password: '' } as const;

function textOf(field: string, said: unknown, most = mostCharacters): string {
  const text = typeof said === 'string' ? said.trim() : '';
  if (text === '') throw wrong(field, { en: 'says nothing', 'zh-CN': '没有内容' });
  requireReadable(field, text);
  if ([...text].length > most) throw wrong(field, { en: `has more than ${most} characters`, 'zh-CN': `超过${most}字` });
  return text;
}

const wrong = (field: string, what: Text) =>
  refusedEvidence(
    { en: `${field} ${what.en}`, 'zh-CN': `${field} ${what['zh-CN']}` },
    {
      en: 'Attach a file by its hash and its name, a link that begins with https://, or a reference in words',
      'zh-CN': '请附文件（哈希值和文件名）、以 `https://` 开头的链接，或文字说明',
    },
  );

const noPath: Text = { en: 'is a path, not a name', 'zh-CN': '是路径，不是文件名' };
const noHash: Text = { en: 'is not a SHA-256 of 64 hex digits', 'zh-CN': '不是64位十六进制的 SHA-256' };
const noAddress: Text = {
  en: 'is not an address that begins with https:// or http://',
  'zh-CN': '不是以 https:// 或 http:// 开头的地址',
};
const noPassword: Text = { en: 'has a name or a password in it', 'zh-CN': '含有用户名或密码' };
const noKind: Text = { en: 'is none of file, link, reference', 'zh-CN': '不是 `file`、`link`、`reference` 之一' };
