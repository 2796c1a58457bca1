/** Tokens on disk, a file each: made and revoked beside a running server, which sees it at the next request. */
import { ObligatoError, type Timestamp, translated } from '@obligato/core';
import { type FileSystem, nodeFileSystem } from '@obligato/files';
import { z } from 'zod';
import { roles } from '../access/principal.ts';
import { RecordFolder } from '../kept/record-folder.ts';
import { hashSecret, mintToken, type TokenRecord } from './token.ts';

export interface NewToken {
  readonly unit: string;
  readonly role: TokenRecord['role'];
  readonly member?: string;
  /** Makes it a link to the calendar of that unit, and nothing else. */
  readonly feedOf?: string;
  readonly label?: string;
  readonly createdAt: Timestamp;
  readonly expiresAt: Timestamp;
}

const schema = z.strictObject({
  version: z.literal(1),
  id: z.string(),
  hash: z.string(),
  unit: z.string(),
  role: z.enum(roles),
  member: z.string().exactOptional(),
  feedOf: z.string().exactOptional(),
  label: z.string().exactOptional(),
  createdAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().exactOptional(),
});

const kind = {
  schema,
  unreadable: {
    code: 'OBLIGATO_TOKEN_FILE',
    message: { en: 'This is not a token that Obligato wrote', 'zh-CN': '该文件不是由 Obligato 写成的令牌' },
    remedy: { en: 'Remove the file, and make a new token', 'zh-CN': '请删除该文件，并新建令牌' },
  },
} as const;

/**
 * A folder of tokens.
 *
 * @example
 * const tokens = new TokenFolder('data-tokens');
 * const { token } = await tokens.create({ unit: 'bureau', role: 'auditor', createdAt, expiresAt }); // shown once
 */
export class TokenFolder {
  readonly #records: RecordFolder<TokenRecord>;

  constructor(folder: string, files: FileSystem = nodeFileSystem) {
    this.#records = new RecordFolder(folder, kind, files);
  }

  /** Makes a token. The secret is in the answer, and nowhere else. */
  async create(token: NewToken): Promise<{ readonly token: string; readonly record: TokenRecord }> {
    const { id, secret, token: shown } = mintToken();
    const record: TokenRecord = { version: 1, id, hash: hashSecret(secret), ...token };
    await this.#records.write(record);
    return { token: shown, record };
  }

  /** Every token, by creation; none when the folder is not there. */
  async list(): Promise<readonly TokenRecord[]> {
    const key = ({ createdAt, id }: TokenRecord) => `${createdAt} ${id}`;
    return [...(await this.#records.list())].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }

  /** Ends a token for good. Revoking it again keeps the first moment. Throws `OBLIGATO_TOKEN_UNKNOWN`. */
  async revoke(id: string, revokedAt: Timestamp): Promise<TokenRecord> {
    const known = await this.read(id);
    if (!known) {
      throw new ObligatoError({
        code: 'OBLIGATO_TOKEN_UNKNOWN',
        ...translated(
          { en: `No token is named "${id}"`, 'zh-CN': `没有令牌“${id}”` },
          {
            en: 'obligato token list shows those there are; the id stands between the two underscores of a token',
            'zh-CN': '运行 `obligato token list` 可查看已有令牌；编号位于令牌的两条下划线之间',
          },
        ),
      });
    }
    if (known.revokedAt !== undefined) return known;
    const revoked = { ...known, revokedAt };
    await this.#records.write(revoked);
    return revoked;
  }

  /** A token by its id; undefined when there is none. Throws `OBLIGATO_TOKEN_FILE` when it cannot be read. */
  read(id: string): Promise<TokenRecord | undefined> {
    return this.#records.read(id);
  }
}
