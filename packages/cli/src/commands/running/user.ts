/** `obligato user`: who signs in to the board with a name and a password. */
import type { Text, Timestamp } from '@obligato/core';
import { systemClock } from '@obligato/engine';
import {
  isRole,
  isUserName,
  makePassword,
  passwordFault,
  type Role,
  roles,
  UserFolder,
  type UserRecord,
} from '@obligato/http';
import { defineCommand } from '../../command.ts';
import { usage } from '../../options/usage.ts';
import { report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { accessRoleWords } from '../../output/words/access-role-words.ts';
import { type Blueprint, readBlueprint } from '../../workspace/open-workspace.ts';
import { requireUnits } from '../../workspace/require-units.ts';

interface Options {
  readonly unit?: string;
  readonly role?: Role;
  readonly member?: string;
  readonly password?: string;
}

/** What is shown of a user: everything but the hash. */
type UserView = Omit<UserRecord, 'version' | 'id' | 'password'>;

interface UserData {
  readonly users: readonly UserView[];
  /** The password that was made, once. */
  readonly password?: string;
}

const texts = {
  action: { en: 'add, list, remove or password', 'zh-CN': '`add`、`list`、`remove` 或 `password`' },
  name: { en: 'the name they sign in with', 'zh-CN': '登录所用的用户名' },
  unit: { en: 'the unit that they act for', 'zh-CN': '所代表的单位' },
  role: {
    en: 'member, secretary, superior, auditor or administrator',
    'zh-CN': '角色：成员 `member`、经办人 `secretary`、上级 `superior`、审核 `auditor` 或管理员 `administrator`',
  },
  member: { en: 'who they are: an id of the roster', 'zh-CN': '其在名册中的编号' },
  password: {
    en: '“-” reads the password from standard input; without it, one is made and shown',
    'zh-CN': '写“-”则从标准输入读取密码；不写则自动生成并显示',
  },
  once: {
    en: 'Hand it over: it is shown only once, and not stored.',
    'zh-CN': '请转交本人：密码只显示这一次，系统不保存原文。',
  },
  none: { en: 'There are no users.', 'zh-CN': '没有用户。' },
} as const satisfies Record<string, Text>;

interface Given {
  readonly folder: UserFolder;
  readonly blueprint: Blueprint;
  readonly options: Options;
  readonly name: string;
  readonly now: Timestamp;
}

const actions: Readonly<Record<string, (given: Given) => Promise<UserData>>> = {
  add: addUser,
  list: async ({ folder }) => ({ users: (await folder.list()).map(viewOf) }),
  remove: async ({ folder, name }) => ({ users: [viewOf(await folder.remove(name))] }),
  password: async ({ folder, name, options, now }) => {
    const { password, made } = await passwordOf(options, name);
    return { users: [viewOf(await folder.setPassword(name, password, now))], ...made };
  },
};

export const user = defineCommand<Options>({
  name: 'user',
  args: [
    { name: '<action>', meaning: texts.action },
    { name: '[name]', meaning: texts.name },
  ],
  options: [
    { flags: '--unit <unit>', meaning: texts.unit },
    { flags: '--role <role>', meaning: texts.role, read: readRole },
    { flags: '--member <member>', meaning: texts.member },
    { flags: '--password <from>', meaning: texts.password },
  ],
  examples: [
    'obligato user add ann --unit tax-bureau/levy --role secretary --member l01',
    'obligato user password ann',
    'obligato user remove ann',
  ],
  async run({ args: [action = '', name = ''], options }) {
    const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (!act) {
      throw usage(
        { en: `user has no action "${action}"`, 'zh-CN': `\`user\` 没有操作“${action}”` },
        {
          en: 'Write user add NAME, user list, user remove NAME or user password NAME',
          'zh-CN': '请写 `user add`、`user remove`、`user password`（加用户名）或 `user list`',
        },
      );
    }
    const blueprint = await readBlueprint(options);
    const folder = userFolderOf(blueprint);
    // Real time, whatever --now says: who signed in before does not stay signed in because of a trial.
    const now = systemClock(blueprint.config.zone).now();
    return report(await act({ folder, blueprint, options, name, now }), renderUsers);
  },
});

/** Beside the data folder, not in it: users are added while a server owns the data, and no backup takes them along. */
export function userFolderOf({ config }: Pick<Blueprint, 'config'>): UserFolder {
  return new UserFolder(`${config.data}-users`);
}

async function addUser({ folder, blueprint, options, name, now }: Given): Promise<UserData> {
  const { unit, role, member } = options;
  if (!isUserName(name)) {
    throw usage(
      { en: `"${name}" is no name to sign in with`, 'zh-CN': `“${name}”不能用作用户名` },
      {
        en: 'Write letters, digits, ".", "_", "-" or "@", at most 100 of them',
        'zh-CN': '可用文字、数字和“.”“_”“-”“@”，最多100个字符',
      },
    );
  }
  if (unit === undefined || role === undefined || member === undefined) {
    throw usage(
      {
        en: 'user add needs --unit, --role and --member',
        'zh-CN': '`user add` 须写明 --unit、--role 和 --member',
      },
      {
        en: 'Write, for instance, --unit tax-bureau/levy --role secretary --member l01',
        'zh-CN': '请写明，例如 `--unit tax-bureau/levy --role secretary --member l01`',
      },
    );
  }
  requireUnits(blueprint.domain, [unit]);
  if (!/^[^/#\s\p{Cc}]{1,200}$/u.test(member)) {
    throw usage(
      { en: '--member is not an id', 'zh-CN': '--member 不是有效编号' },
      { en: 'Write the id from the roster', 'zh-CN': '请写名册中的编号' },
    );
  }
  const { password, made } = await passwordOf(options, name);
  const added = await folder.add({ name, password, member, grants: [{ unit, role }], at: now });
  return { users: [viewOf(added)], ...made };
}

/** One that was handed over is not shown again; one that is made has to be. */
async function passwordOf({ password: from }: Options, name: string) {
  if (from === undefined) {
    const password = makePassword();
    return { password, made: { password } };
  }
  if (from !== '-') {
    throw usage(
      {
        en: 'A password in a command line is read by others: in lists of processes, and in its history',
        'zh-CN': '命令行中的密码会被他人看到：进程列表和历史记录都会留下它',
      },
      {
        en: 'Write --password - and hand it over on standard input, or leave it out to have one made',
        'zh-CN': '请写 `--password -` 并从标准输入传入，或不写而由系统生成',
      },
    );
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const password = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '');
  const fault = passwordFault(password, name);
  if (fault) {
    throw usage(
      { en: fault.en.replace(/\.$/, ''), 'zh-CN': fault['zh-CN'].replace(/。$/, '') },
      { en: 'Choose another, or leave --password out', 'zh-CN': '请另选密码，或不写 --password' },
    );
  }
  return { password, made: {} };
}

const viewOf = ({ version, id, password, ...rest }: UserRecord): UserView => rest;

function readRole(text: string): Role {
  if (isRole(text) && text !== 'portal') return text;
  const personal = roles.filter((role) => role !== 'portal');
  throw usage(
    { en: `Nobody signs in as "${text}" (--role)`, 'zh-CN': `不能以“${text}”身份登录（--role）` },
    { en: `Write one of ${personal.join(', ')}`, 'zh-CN': `请写其一：${personal.join('、')}` },
  );
}

function renderUsers({ users, password }: UserData, { say, paint }: View): string {
  const lines = users.map(({ name, member, grants }) => {
    const held = grants.map(({ unit, role }) => `${say(accessRoleWords[role])} @ ${unit}`).join(', ');
    return `${name}  ${member ?? ''}  ${held}`;
  });
  if (password !== undefined) return [...lines, paint.bold(password), say(texts.once)].join('\n');
  return lines.length > 0 ? lines.join('\n') : say(texts.none);
}
