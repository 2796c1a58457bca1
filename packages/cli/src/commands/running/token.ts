/** `obligato token`: makes, lists and revokes the tokens by which callers of the server are recognised. */
import type { Text, Timestamp } from '@obligato/core';
import { systemClock } from '@obligato/engine';
import {
  isFeedLink,
  isRole,
  type Role,
  roles,
  standingOf,
  TokenFolder,
  type TokenRecord,
  type TokenStanding,
} from '@obligato/http';
import { defineCommand } from '../../command.ts';
import { usage } from '../../options/usage.ts';
import { wholeNumber } from '../../options/whole-number.ts';
import { report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { accessRoleWords } from '../../output/words/access-role-words.ts';
import { type Blueprint, readBlueprint } from '../../workspace/open-workspace.ts';
import { requireUnits } from '../../workspace/require-units.ts';

interface Options {
  readonly unit?: string;
  readonly role?: Role;
  readonly member?: string;
  readonly label?: string;
  readonly days?: number;
}

/** What is shown of a token: everything but its hash. */
interface TokenView extends Omit<TokenRecord, 'version' | 'hash'> {
  readonly standing: TokenStanding;
}

interface TokenData {
  readonly tokens: readonly TokenView[];
  /** The token itself, once, when it was made. */
  readonly token?: string;
}

const texts = {
  action: { en: 'create, list or revoke', 'zh-CN': 'create、list 或 revoke' },
  id: { en: 'the id of a token, for revoke', 'zh-CN': '令牌编号（用于 revoke）' },
  unit: { en: 'the unit that its holder acts for', 'zh-CN': '持有人所代表的单位' },
  role: {
    en: 'member, secretary, superior, auditor, administrator or portal',
    'zh-CN':
      '角色：成员 `member`、经办人 `secretary`、上级 `superior`、审核 `auditor`、管理员 `administrator` 或门户 `portal`',
  },
  member: {
    en: 'who holds it: an id of the roster; a portal has none, and says for whom it asks',
    'zh-CN': '持有人在名册中的编号；门户（`portal`）无须填写，由其在请求中注明代谁办理',
  },
  label: { en: 'what it is for', 'zh-CN': '用途说明' },
  days: { en: 'how many days it is valid (default: 90)', 'zh-CN': '有效天数（默认 90）' },
  once: {
    en: 'Keep it: it is shown only once, and not stored.',
    'zh-CN': '请妥善保存：令牌只显示这一次，系统不保存原文。',
  },
  none: { en: 'There are no tokens.', 'zh-CN': '没有令牌。' },
  valid: { en: 'valid', 'zh-CN': '有效' },
  expired: { en: 'expired', 'zh-CN': '已过期' },
  revoked: { en: 'revoked', 'zh-CN': '已吊销' },
  until: { en: 'until', 'zh-CN': '至' },
} as const satisfies Record<string, Text>;

const actions: Readonly<Record<string, (given: Given) => Promise<TokenData>>> = {
  create: createToken,
  list: async ({ folder }) => ({ tokens: (await folder.list()).filter((record) => !isFeedLink(record)).map(viewOf) }),
  revoke: async ({ folder, id, now }) => ({ tokens: [viewOf(await folder.revoke(id, now))] }),
};

interface Given {
  readonly folder: TokenFolder;
  readonly blueprint: Blueprint;
  readonly options: Options;
  readonly id: string;
  readonly now: Timestamp;
}

export const token = defineCommand<Options>({
  name: 'token',
  args: [
    { name: '<action>', meaning: texts.action },
    { name: '[id]', meaning: texts.id },
  ],
  options: [
    { flags: '--unit <unit>', meaning: texts.unit },
    { flags: '--role <role>', meaning: texts.role, read: readRole },
    { flags: '--member <member>', meaning: texts.member },
    { flags: '--label <words>', meaning: texts.label },
    { flags: '--days <n>', meaning: texts.days, read: wholeNumber('--days', 1, 3650) },
  ],
  examples: [
    'obligato token create --unit tax-bureau/levy --role secretary --member l01 --days 30',
    'obligato token list',
    'obligato token revoke 3f2a9c0d1e4b5a67',
  ],
  async run({ args: [action = '', id = ''], options }) {
    const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (!act) {
      throw usage(
        { en: `token has no action "${action}"`, 'zh-CN': `token 没有操作“${action}”` },
        {
          en: 'Write token create, token list or token revoke ID',
          'zh-CN': '请写 `token create`、`token list` 或 `token revoke` 加编号',
        },
      );
    }
    const blueprint = await readBlueprint(options);
    const folder = tokenFolderOf(blueprint);
    // Real time, whatever --now says: a trial must not make a token that holds longer.
    const now = systemClock(blueprint.config.zone).now();
    return report(await act({ folder, blueprint, options, id, now }), renderTokens);
  },
});

/** Beside the data folder, not in it: tokens are made while a server owns the data. */
export function tokenFolderOf({ config }: Pick<Blueprint, 'config'>): TokenFolder {
  return new TokenFolder(`${config.data}-tokens`);
}

async function createToken({ folder, blueprint, options, now }: Given): Promise<TokenData> {
  const { unit, role, member, label, days = 90 } = options;
  if (unit === undefined || role === undefined) {
    throw usage(
      { en: 'token create needs --unit and --role', 'zh-CN': '`token create` 须写明 --unit 和 --role' },
      {
        en: 'Write --unit tax-bureau --role auditor --member head',
        'zh-CN': '请写明，例如 `--unit tax-bureau --role auditor --member head`',
      },
    );
  }
  requireUnits(blueprint.domain, [unit]);
  if (member === undefined && role !== 'portal') {
    throw usage(
      {
        en: `A token for the role ${role} needs --member`,
        'zh-CN': `角色为“${accessRoleWords[role]['zh-CN']}”的令牌须写明 --member`,
      },
      {
        en: 'Name who holds the token, so that nobody keeps the record of their own evaluation',
        'zh-CN': '请写明持有人，以免有人经办对其本人的评议',
      },
    );
  }
  if (member !== undefined && !/^[^/#\s\p{Cc}]{1,200}$/u.test(member)) {
    throw usage(
      { en: '--member is not an id', 'zh-CN': '--member 不是有效编号' },
      { en: 'Write the id from the roster', 'zh-CN': '请写名册中的编号' },
    );
  }
  const expiresAt = new Date(Date.parse(now) + days * 86_400_000).toISOString();
  const made = await folder.create({
    ...{ unit, role, createdAt: now, expiresAt },
    ...(member === undefined ? {} : { member }),
    ...(label === undefined ? {} : { label: label.slice(0, 200) }),
  });
  return { tokens: [viewOf(made.record)], token: made.token };
}

function viewOf({ version, hash, ...rest }: TokenRecord): TokenView {
  return { ...rest, standing: standingOf({ version, hash, ...rest }, Date.now()) };
}

function readRole(text: string): Role {
  if (isRole(text)) return text;
  throw usage(
    { en: `Unknown --role "${text}"`, 'zh-CN': `没有角色“${text}”（--role）` },
    { en: `Write one of ${roles.join(', ')}`, 'zh-CN': `请写其一：${roles.join('、')}` },
  );
}

function renderTokens({ tokens, token: made }: TokenData, { say, paint }: View): string {
  const lines = tokens.map(({ id, unit, role, member, label, standing, expiresAt }) => {
    const holder = member === undefined ? unit : `${member}@${unit}`;
    const until = `${say(texts.until)} ${expiresAt.slice(0, 10)}`;
    return `${id}  ${say(texts[standing])}  ${say(accessRoleWords[role])}  ${holder}  ${until}${label === undefined ? '' : `  ${label}`}`;
  });
  if (made !== undefined) return [...lines, paint.bold(made), say(texts.once)].join('\n');
  return lines.length > 0 ? lines.join('\n') : say(texts.none);
}
