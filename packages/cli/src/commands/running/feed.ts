/** `obligato feed`: makes, lists and revokes the links by which phones and office suites subscribe to a calendar. */
import {
  type Language,
  localDay,
  ObligatoError,
  rosterOn,
  type Text,
  type Timestamp,
  translated,
  treeOn,
} from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import { systemClock } from '@obligato/engine';
import {
  feedPath,
  isFeedLink,
  type Role,
  reachOf,
  roles,
  standingOf,
  type TokenFolder,
  type TokenRecord,
  type TokenStanding,
} from '@obligato/http';
import { defineCommand } from '../../command.ts';
import { usage } from '../../options/usage.ts';
import { wholeNumber } from '../../options/whole-number.ts';
import { report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { accessRoleWords } from '../../output/words/access-role-words.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { type Blueprint, readBlueprint } from '../../workspace/open-workspace.ts';
import { requireUnits } from '../../workspace/require-units.ts';
import { tokenFolderOf } from './token.ts';

interface Options {
  readonly unit?: string;
  readonly member?: string;
  readonly of?: string;
  readonly role?: Role;
  readonly label?: string;
  readonly days?: number;
  readonly url?: string;
}

/** What is shown of a link: everything but its hash. */
interface LinkView extends Omit<TokenRecord, 'version' | 'hash'> {
  readonly standing: TokenStanding;
}

interface FeedData {
  readonly feeds: readonly LinkView[];
  /** The link itself, once, when it was made. */
  readonly link?: string;
}

/** A portal is nobody, and a calendar is somebody's. */
const holders = roles.filter((role) => role !== 'portal');

const texts = {
  action: { en: 'add, list or revoke', 'zh-CN': '操作：`add`、`list` 或 `revoke`' },
  id: { en: 'the id of a link, for revoke', 'zh-CN': '链接编号（用于 revoke）' },
  unit: { en: 'the unit on whose roster its holder is', 'zh-CN': '持有人所在的单位' },
  member: { en: 'who holds it: an id of the roster', 'zh-CN': '持有人在名册中的编号' },
  of: { en: 'the unit whose calendar it is (default: the same)', 'zh-CN': '日历所属单位（默认同上）' },
  role: {
    en: 'member, secretary, superior, auditor or administrator (default: member)',
    'zh-CN':
      '角色：成员 `member`、经办人 `secretary`、上级 `superior`、审核 `auditor`、管理员 `administrator`（默认 `member`）',
  },
  label: { en: 'what it is for', 'zh-CN': '用途说明' },
  days: { en: 'how many days it is valid (default: 366)', 'zh-CN': '有效天数（默认 366）' },
  url: {
    en: 'where the server is reached from outside (default: http://127.0.0.1:7311)',
    'zh-CN': '服务的对外地址（默认 http://127.0.0.1:7311）',
  },
  once: {
    en: 'Whoever has this link sees the calendar. It is shown only once, and not stored.',
    'zh-CN': '凡持有此链接者均可查看该日历。链接只显示这一次，系统不保存原文。',
  },
  none: { en: 'There are no links.', 'zh-CN': '没有订阅链接。' },
  valid: { en: 'valid', 'zh-CN': '有效' },
  expired: { en: 'expired', 'zh-CN': '已过期' },
  revoked: { en: 'revoked', 'zh-CN': '已吊销' },
  until: { en: 'until', 'zh-CN': '至' },
} as const satisfies Record<string, Text>;

interface Given {
  readonly folder: TokenFolder;
  readonly blueprint: Blueprint;
  readonly options: Options;
  readonly id: string;
  readonly now: Timestamp;
  readonly language: Language;
}

const actions: Readonly<Record<string, (given: Given) => Promise<FeedData>>> = {
  add: addLink,
  list: async ({ folder }) => ({ feeds: (await folder.list()).filter(isFeedLink).map(viewOf) }),
  revoke: revokeLink,
};

export const feed = defineCommand<Options>({
  name: 'feed',
  args: [
    { name: '<action>', meaning: texts.action },
    { name: '[id]', meaning: texts.id },
  ],
  options: [
    { flags: '--unit <unit>', meaning: texts.unit },
    { flags: '--member <member>', meaning: texts.member },
    { flags: '--of <unit>', meaning: texts.of },
    { flags: '--role <role>', meaning: texts.role, read: readRole },
    { flags: '--label <words>', meaning: texts.label },
    { flags: '--days <n>', meaning: texts.days, read: wholeNumber('--days', 1, 3650) },
    { flags: '--url <address>', meaning: texts.url, read: readUrl },
  ],
  examples: [
    'obligato feed add --unit tax-bureau/levy --member l01 --role secretary --url https://office.example',
    'obligato feed list',
    'obligato feed revoke 3f2a9c0d1e4b5a67',
  ],
  async run({ args: [action = '', id = ''], options, language }) {
    const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (!act) {
      throw usage(
        { en: `feed has no action "${action}"`, 'zh-CN': `\`feed\` 没有操作“${action}”` },
        {
          en: 'Write feed add, feed list or feed revoke ID',
          'zh-CN': '请写 `feed add`、`feed list` 或 `feed revoke` 加编号',
        },
      );
    }
    const blueprint = await readBlueprint(options);
    // Real time, whatever --now says: a trial must not make a link that holds longer.
    const now = systemClock(blueprint.config.zone).now();
    const given = { folder: tokenFolderOf(blueprint), blueprint, options, id, now, language };
    return report(await act(given), renderLinks);
  },
});

async function addLink({ folder, blueprint, options, now, language }: Given): Promise<FeedData> {
  const {
    unit,
    member,
    of: feedOf = unit,
    role = 'member',
    label,
    days = 366,
    url = 'http://127.0.0.1:7311',
  } = options;
  if (unit === undefined || feedOf === undefined || member === undefined) {
    throw usage(
      { en: 'feed add needs --unit and --member', 'zh-CN': '`feed add` 须写明 --unit 和 --member' },
      {
        en: 'Write --unit tax-bureau/levy --member l01',
        'zh-CN': '请写明，例如 `--unit tax-bureau/levy --member l01`',
      },
    );
  }
  requireUnits(blueprint.domain, [unit, feedOf]);
  await requireOnRoster(blueprint, { unit, member, now });
  const grants = [{ unit, role }];
  const today = treeOn(blueprint.domain.organisation, localDay(blueprint.clock.now()));
  if (!reachOf(today, { id: '', member, grants }, 'read-feed', feedOf)) {
    throw usage(
      {
        en: `A ${role} of ${unit} does not read the calendar of ${feedOf}`,
        'zh-CN': `${unit} 的${accessRoleWords[role]['zh-CN']}无权查看 ${feedOf} 的日历`,
      },
      { en: 'Name another --role, or another unit --of', 'zh-CN': '请另选 --role，或以 --of 另选单位' },
    );
  }
  const expiresAt = new Date(Date.parse(now) + days * 86_400_000).toISOString();
  const made = await folder.create({
    ...{ unit, role, member, feedOf, createdAt: now, expiresAt },
    ...(label === undefined ? {} : { label: label.slice(0, 200) }),
  });
  return { feeds: [viewOf(made.record)], link: `${url.replace(/\/+$/, '')}${feedPath(made.token, language)}` };
}

/** A link is somebody's, and ends when they leave: one for nobody would be over at once. */
function requireOnRoster(
  { config }: Blueprint,
  { unit, member, now }: { readonly unit: string; readonly member: string; readonly now: Timestamp },
): Promise<void> {
  return holding(
    () => openReadable(config),
    async (store) => {
      const { rows } = rosterOn((await store.unit(unit)).roster, localDay(now));
      if (rows.has(member)) return;
      // Whoever is known by their name is known by it here as well: what is wanted is their id.
      const ids = [...rows].filter(([, { name }]) => name === member.trim()).map(([id]) => id);
      const named: Text = {
        en: `Write --member ${ids.join(' or ')}: the id, not the name`,
        'zh-CN': `此处须写编号而非姓名，请写 \`--member ${ids.join('` 或 `')}\``,
      };
      throw usage(
        { en: `"${member}" is not on the roster of ${unit} today`, 'zh-CN': `“${member}”今日不在 ${unit} 的名册上` },
        ids.length > 0 ? named : suggest(member, rows.keys()),
      );
    },
  );
}

async function revokeLink({ folder, id, now }: Given): Promise<FeedData> {
  const known = await folder.read(id);
  if (known && isFeedLink(known)) return { feeds: [viewOf(await folder.revoke(id, now))] };
  throw new ObligatoError({
    code: 'OBLIGATO_TOKEN_UNKNOWN',
    ...translated(
      { en: `No link is named "${id}"`, 'zh-CN': `没有订阅链接“${id}”` },
      { en: 'obligato feed list shows those there are', 'zh-CN': '运行 `obligato feed list` 可查看已有链接' },
    ),
  });
}

function viewOf({ version, hash, ...rest }: TokenRecord): LinkView {
  return { ...rest, standing: standingOf({ version, hash, ...rest }, Date.now()) };
}

function readRole(text: string): Role {
  const found = holders.find((role) => role === text);
  if (found) return found;
  throw usage(
    { en: `Unknown --role "${text}"`, 'zh-CN': `没有角色“${text}”（--role）` },
    { en: `Write one of ${holders.join(', ')}`, 'zh-CN': `请写其一：${holders.join('、')}` },
  );
}

function readUrl(text: string): string {
  if (/^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '')) return text;
  throw usage(
    { en: `--url "${text}" is not a web address`, 'zh-CN': `--url “${text}”不是网址` },
    { en: 'Write one such as https://office.example', 'zh-CN': '请写网址，例如 `https://office.example`' },
  );
}

function renderLinks({ feeds, link }: FeedData, { say, paint }: View): string {
  const lines = feeds.map(({ id, unit, role, member, feedOf, label, standing, expiresAt }) => {
    const until = `${say(texts.until)} ${expiresAt.slice(0, 10)}`;
    const about = `${feedOf}  ${say(accessRoleWords[role])}  ${member}@${unit}`;
    return `${id}  ${say(texts[standing])}  ${about}  ${until}${label === undefined ? '' : `  ${label}`}`;
  });
  if (link !== undefined) return [...lines, paint.bold(link), say(texts.once)].join('\n');
  return lines.length > 0 ? lines.join('\n') : say(texts.none);
}
