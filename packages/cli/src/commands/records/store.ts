/** `obligato store`: brings the records to this release, tells how much there is, reads all of it back, and says by which rules it is written. */
import { formatProblem, type Text } from '@obligato/core';
import { type RulesInForce, rulesDigest, type Store, type StoreCheck, type StoreStatus } from '@obligato/engine';
import { defineCommand, type SharedOptions } from '../../command.ts';
import { exitCodes } from '../../exit-code.ts';
import { usage } from '../../options/usage.ts';
import { type Report, report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { words } from '../../output/words/words.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable, openStore, type StorePlace } from '../../workspace/open-store.ts';
import { readBlueprint, readSettings } from '../../workspace/open-workspace.ts';

const texts = {
  action: { en: 'migrate, status, check or rules', 'zh-CN': '操作：`migrate`、`status`、`check` 或 `rules`' },
  accept: {
    en: 'rules: put the unit files and plugins here in force; processes with others are held back',
    'zh-CN': '`rules`：以此处的单位文件与插件为准；其他版本的进程不得写入',
  },
  own: { en: 'Unit files and plugins here', 'zh-CN': '此处的单位文件与插件' },
  inForce: { en: 'In force', 'zh-CN': '现行依据' },
  since: { en: 'Since', 'zh-CN': '起始时间' },
  processes: { en: 'Processes that work by them', 'zh-CN': '依此运行的进程' },
  noRules: {
    en: 'none yet: the first process that writes puts its own in force',
    'zh-CN': '尚无：首个写入的进程将以其为准',
  },
  oneProcess: {
    en: 'One process owns these records, and writes them by its own rules.',
    'zh-CN': '这些记录由单一进程独占，按该进程的规则写入。',
  },
  place: { en: 'Place', 'zh-CN': '位置' },
  version: { en: 'Version', 'zh-CN': '版本' },
  units: { en: 'Units', 'zh-CN': '单位' },
  commits: { en: 'Commits', 'zh-CN': '提交次数' },
  size: { en: 'Size', 'zh-CN': '大小' },
  migrated: {
    en: 'The records are at version {{version}}, the one of this release: {{place}}',
    'zh-CN': '记录已是本版本所用的版本{{version}}：{{place}}',
  },
  ready: { en: 'The records are ready for this release.', 'zh-CN': '记录可供本版本使用。' },
  sound: { en: 'All {{commits}} commits are as they were written.', 'zh-CN': '全部{{commits}}次提交均与写入时一致。' },
  read: { en: 'All {{units}} units could be read.', 'zh-CN': '全部{{units}}个单位均可读取。' },
  none: { en: 'There are no records yet.', 'zh-CN': '尚无记录。' },
} as const satisfies Record<string, Text>;

const actions: Readonly<Record<string, (place: StorePlace) => Promise<Report>>> = {
  migrate: (place) => holding(() => openStore(place), migrated),
  status: (place) => holding(() => openReadable(place), shown),
  check: (place) => holding(() => openReadable(place), checked),
};

interface Options {
  readonly accept?: boolean;
}

export const store = defineCommand<Options>({
  name: 'store',
  args: [{ name: '<action>', meaning: texts.action }],
  options: [{ flags: '--accept', meaning: texts.accept }],
  examples: [
    'obligato store status',
    'obligato store migrate',
    'obligato store check',
    'obligato store rules',
    'obligato store rules --accept',
  ],
  async run({ args: [action = ''], options }) {
    if (action === 'rules') return rules(options);
    if (options.accept) throw onlyForRules();
    const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (act) return act(await readSettings(options));
    throw usage(
      { en: `store has no action "${action}"`, 'zh-CN': `\`store\` 没有操作“${action}”` },
      {
        en: 'Write store migrate, store status, store check or store rules',
        'zh-CN': '请写 `store migrate`、`store status`、`store check` 或 `store rules`',
      },
    );
  },
});

/** Opening for writing has done it. */
async function migrated(opened: Store): Promise<Report> {
  const status = await opened.describe?.();
  return report({ status: status ?? null }, ({ status: now }, { say }) =>
    now ? say(texts.migrated, { version: now.version, place: now.place }) : say(texts.ready),
  );
}

async function shown(opened: Store): Promise<Report> {
  const units = (await opened.units()).length;
  const status = await opened.describe?.();
  return report({ units, status: status ?? null }, renderStatus);
}

function renderStatus({ units, status }: { units: number; status: StoreStatus | null }, { say }: View): string {
  if (!status && units === 0) return say(texts.none);
  const size = status && `${(status.bytes / 1e6).toFixed(1)} MB`;
  const lines: readonly (readonly [Text, string | number])[] = [
    ...(status
      ? ([
          [texts.place, status.place],
          [texts.version, status.version],
        ] as const)
      : []),
    [texts.units, units],
    ...(status && size !== null
      ? ([
          [texts.commits, status.commits],
          [texts.size, size],
        ] as const)
      : []),
  ];
  return lines.map(([title, value]) => `${say(title)}${say(words.colon)}${value}`).join('\n');
}

async function checked(opened: Store): Promise<Report> {
  const units = await opened.units();
  const check = await opened.verify?.();
  if (!check) for (const unit of units) await opened.unit(unit);
  const problems = check?.problems ?? [];
  return report(
    { units: units.length, commits: check?.commits ?? null, problems },
    renderCheck,
    problems.length > 0 ? exitCodes.refused : exitCodes.fine,
  );
}

type Checked = { readonly units: number; readonly commits: number | null } & Pick<StoreCheck, 'problems'>;

function renderCheck({ units, commits, problems }: Checked, view: View): string {
  if (problems.length > 0) return problems.map((problem) => formatProblem(problem, view.language)).join('\n');
  if (units === 0) return view.say(texts.none);
  return commits === null ? view.say(texts.read, { units }) : view.say(texts.sound, { commits });
}

/** Whether processes that start here may write, and with `--accept`, that they may. */
async function rules(options: Options & SharedOptions): Promise<Report> {
  const { config, domain } = await readBlueprint(options);
  const own = rulesDigest(domain);
  const open = () => (options.accept ? openStore(config) : openReadable(config));
  return holding(open, async ({ rules: shared, isShared = false }) => {
    const inForce = options.accept ? await shared?.adopt(own, 'everybody') : await shared?.inForce();
    const data = { isShared, own, inForce: inForce ?? null };
    return report(data, renderRules, inForce && inForce.digest !== own ? exitCodes.refused : exitCodes.fine);
  });
}

interface Rules {
  readonly isShared: boolean;
  readonly own: string;
  readonly inForce: RulesInForce | null;
}

function renderRules({ isShared, own, inForce }: Rules, { say }: View): string {
  if (!isShared) return say(texts.oneProcess);
  const lines: readonly (readonly [Text, string | number])[] = [
    [texts.own, own],
    [texts.inForce, inForce?.digest ?? say(texts.noRules)],
    ...(inForce
      ? ([
          [texts.since, inForce.since],
          [texts.processes, inForce.processes],
        ] as const)
      : []),
  ];
  return lines.map(([title, value]) => `${say(title)}${say(words.colon)}${value}`).join('\n');
}

const onlyForRules = () =>
  usage(
    { en: '--accept belongs to store rules', 'zh-CN': '`--accept` 只用于 `store rules`' },
    { en: 'Write store rules --accept', 'zh-CN': '请写 `store rules --accept`' },
  );
