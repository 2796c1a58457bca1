/** Local users on disk, a file each: made, changed and removed beside a running server, which sees it at the next request. */
import { ObligatoError, type Timestamp, translated } from '@obligato/core';
import { type FileSystem, nodeFileSystem } from '@obligato/files';
import type { Grant } from '../access/principal.ts';
import { RecordFolder } from '../kept/record-folder.ts';
import { hashPassword } from './password.ts';
import { type UserRecord, type UserSource, userId, userName, userSchema } from './user.ts';

export interface NewUser {
  readonly name: string;
  readonly password: string;
  /** Who they are on the roster. */
  readonly member?: string;
  readonly grants: readonly (Grant & { readonly unit: string })[];
  readonly at: Timestamp;
}

const kind = {
  schema: userSchema,
  unreadable: {
    code: 'OBLIGATO_USER_FILE',
    message: { en: 'This is not a user that Obligato wrote', 'zh-CN': '该文件不是由 Obligato 写成的用户' },
    remedy: { en: 'Remove the file, and add the user again', 'zh-CN': '请删除该文件，并重新添加用户' },
  },
} as const;

/**
 * A folder of users. Names are the same in small letters and in capitals.
 *
 * @example
 * const users = new UserFolder('data-users');
 * await users.add({ name: 'ann', password, member: 'l01', grants: [{ unit: 'bureau', role: 'secretary' }], at });
 */
export class UserFolder implements UserSource {
  readonly #records: RecordFolder<UserRecord>;

  constructor(folder: string, files: FileSystem = nodeFileSystem) {
    this.#records = new RecordFolder(folder, kind, files);
  }

  /** Throws `OBLIGATO_USER_EXISTS` for a name that is taken. */
  async add({ name, password, member, grants, at }: NewUser): Promise<UserRecord> {
    if (await this.named(name)) {
      throw new ObligatoError({
        code: 'OBLIGATO_USER_EXISTS',
        ...translated(
          { en: `There is a user "${name}" already`, 'zh-CN': `已有用户“${name}”` },
          {
            en: `obligato user password ${name} gives them another password`,
            'zh-CN': `运行 \`obligato user password ${name}\` 可更换其密码`,
          },
        ),
      });
    }
    const record: UserRecord = {
      ...{ version: 1, id: userId(name), name: userName(name), password: await hashPassword(password) },
      ...{ passwordSince: at, ...(member === undefined ? {} : { member }), grants: [...grants], createdAt: at },
    };
    await this.#records.write(record);
    return record;
  }

  /** Another password: every session that began with the one before ends. Throws `OBLIGATO_USER_UNKNOWN`. */
  async setPassword(name: string, password: string, at: Timestamp): Promise<UserRecord> {
    const changed = { ...(await this.#known(name)), password: await hashPassword(password), passwordSince: at };
    await this.#records.write(changed);
    return changed;
  }

  /** Their sessions end with them. Throws `OBLIGATO_USER_UNKNOWN`. */
  async remove(name: string): Promise<UserRecord> {
    const known = await this.#known(name);
    await this.#records.remove(known.id);
    return known;
  }

  /** Every user, by name. */
  async list(): Promise<readonly UserRecord[]> {
    return [...(await this.#records.list())].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async named(name: string): Promise<UserRecord | undefined> {
    const found = await this.#records.read(userId(name));
    return found?.name === userName(name) ? found : undefined;
  }

  async #known(name: string): Promise<UserRecord> {
    const found = await this.named(name);
    if (found) return found;
    throw new ObligatoError({
      code: 'OBLIGATO_USER_UNKNOWN',
      ...translated(
        { en: `There is no user "${name}"`, 'zh-CN': `没有用户“${name}”` },
        { en: 'obligato user list shows those there are', 'zh-CN': '运行 `obligato user list` 可查看已有用户' },
      ),
    });
  }
}
