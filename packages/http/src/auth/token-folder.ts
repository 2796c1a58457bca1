/** Tokens on disk, a file each: made and revoked beside a running server, which sees it at the next request. */
import { dirname, join } from 'node:path';
import { ObligatoError, type Timestamp, translated } from '@obligato/core';
import {
  createDurably,
  type FileSystem,
  isFile,
  isFolder,
  nodeFileSystem,
  readFrom,
  TemporaryFolder,
} from '@obligato/files';
import { z } from 'zod';
import { roles } from '../access/principal.ts';
import { hashSecret, mintToken, type TokenRecord } from './token.ts';

export interface NewToken {
  readonly unit: string;
  readonly role: TokenRecord['role'];
  readonly member?: string;
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
  label: z.string().exactOptional(),
  createdAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().exactOptional(),
});

/**
 * A folder of tokens. No file is ever changed in place: a new one takes its name, so that a reader sees the old or the new one.
 *
 * @example
 * const tokens = new TokenFolder('data-tokens');
 * const { token } = await tokens.create({ unit: 'bureau', role: 'auditor', createdAt, expiresAt }); // shown once
 */
export class TokenFolder {
  readonly #folder: string;
  readonly #files: FileSystem;

  constructor(folder: string, files: FileSystem = nodeFileSystem) {
    this.#folder = folder;
    this.#files = files;
  }

  /** Makes a token. The secret is in the answer, and nowhere else. */
  async create(token: NewToken): Promise<{ readonly token: string; readonly record: TokenRecord }> {
    if (!(await isFolder(this.#files, this.#folder))) await createDurably(this.#files, this.#folder);
    const { id, secret, token: shown } = mintToken();
    const record: TokenRecord = { version: 1, id, hash: hashSecret(secret), ...token };
    await this.#write(record);
    return { token: shown, record };
  }

  /** Every token, by creation; none when the folder is not there. */
  async list(): Promise<readonly TokenRecord[]> {
    if (!(await isFolder(this.#files, this.#folder))) return [];
    const names = (await this.#files.list(this.#folder)).filter((name) => /^[0-9a-f]{16}\.json$/.test(name));
    const records = await Promise.all(names.map((name) => this.read(name.slice(0, -'.json'.length))));
    const key = ({ createdAt, id }: TokenRecord) => `${createdAt} ${id}`;
    return records.filter((record) => record !== undefined).sort((a, b) => (key(a) < key(b) ? -1 : 1));
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
    await this.#write(revoked);
    return revoked;
  }

  /** A token by its id; undefined when there is none. Throws `OBLIGATO_TOKEN_FILE` when it cannot be read. */
  async read(id: string): Promise<TokenRecord | undefined> {
    if (!/^[0-9a-f]{16}$/.test(id)) return undefined;
    const path = this.#pathOf(id);
    if (!(await isFile(this.#files, path))) return undefined;
    const parsed = schema.safeParse(jsonOf((await readFrom(this.#files, path)).toString('utf8')));
    if (parsed.success && parsed.data.id === id) return parsed.data;
    throw new ObligatoError({
      code: 'OBLIGATO_TOKEN_FILE',
      ...translated(
        { en: 'This is not a token that Obligato wrote', 'zh-CN': '该文件不是由 Obligato 写成的令牌' },
        { en: 'Remove the file, and make a new token', 'zh-CN': '请删除该文件，并新建令牌' },
      ),
      origins: [{ file: path }],
    });
  }

  async #write(record: TokenRecord): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify(record, null, 2)}\n`);
    const path = this.#pathOf(record.id);
    // Written beside, synced, then named: a crash leaves the file before, or the file after.
    const fresh = await new TemporaryFolder(this.#files, this.#folder).write(bytes);
    await this.#files.rename(fresh, path);
    await this.#files.syncFolder(dirname(path));
  }

  #pathOf(id: string): string {
    return join(this.#folder, `${id}.json`);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
