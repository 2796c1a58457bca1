/** `obligato outbox`: who is still to be told what, who was told, who could not be told and why; and one of them tried again. */
import type { Actor, Text } from '@obligato/core';
import { quotedFailure } from '@obligato/core/internal';
import { addressText, type Engine, type OutboxEntry } from '@obligato/engine';
import type { SpoolView } from '@obligato/notify';
import { defineCommand } from '../../command.ts';
import { exitCodes } from '../../exit-code.ts';
import { readActor } from '../../options/actor.ts';
import { authorOf } from '../../options/author.ts';
import { report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { words } from '../../output/words/words.ts';
import { postFolderOf } from '../../telling/post-of.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { type Blueprint, openEngine, readBlueprint, withWorkspace } from '../../workspace/open-workspace.ts';
import { requireActor } from '../../workspace/require-units.ts';

interface Options {
  readonly retry?: string;
  readonly as?: Actor;
}

const texts = {
  retry: { en: 'try again what could not be told, by its key', 'zh-CN': '按编号重新发送未送达的通知' },
  entries: { en: 'Entries that wait to be told ({{count}})', 'zh-CN': '待通知事项（{{count}}）' },
  waiting: {
    en: 'People who wait for their time, or for an address ({{count}})',
    'zh-CN': '待到时或待补地址的人员（{{count}}）',
  },
  pending: { en: 'Messages to be sent ({{count}})', 'zh-CN': '待发送的消息（{{count}}）' },
  dead: { en: 'Not delivered ({{count}})', 'zh-CN': '未送达（{{count}}）' },
  returned: { en: 'Came back ({{count}})', 'zh-CN': '已退回（{{count}}）' },
  returnedTo: { en: '{{name}}, {{address}}, {{day}}', 'zh-CN': '{{name}}，{{address}}，{{day}}' },
  told: { en: 'Messages sent in the last 90 days ({{count}})', 'zh-CN': '近90天已发送的消息（{{count}}）' },
  latest: {
    en: 'the last one {{at}} by {{channel}} to {{name}}',
    'zh-CN': '最近一次于{{at}}经{{channel}}发给{{name}}',
  },
  person: { en: '{{name}} by {{channel}}', 'zh-CN': '{{name}}（{{channel}}）' },
  tries: { en: '{{count}} tries', 'zh-CN': '已试{{count}}次' },
  again: {
    en: 'It is tried again with the next tick: {{key}}',
    'zh-CN': '下次执行 `obligato tick` 时将重新发送：{{key}}',
  },
} as const satisfies Record<string, Text>;

interface OutboxData {
  /** Of the engine: what the holders of a role are to be told. */
  readonly entries: readonly OutboxEntry[];
  readonly deadEntries: readonly OutboxEntry[];
  /** Of the post: what people were told, and are to be told. */
  readonly people: SpoolView;
  readonly retried: string | null;
}

export const outbox = defineCommand<Options>({
  name: 'outbox',
  args: [],
  options: [
    { flags: '--retry <key>', meaning: texts.retry },
    { flags: '--as <actor>', meaning: helpWords.as, read: readActor },
  ],
  examples: ['obligato outbox', 'obligato outbox --json', "obligato outbox --retry 'notice/…'"],
  async run({ options }) {
    const blueprint = await readBlueprint(options);
    requireActor(blueprint.domain, options.as);
    if (options.retry !== undefined) await retry(blueprint, options.retry, options);
    const entries = await entriesOf(blueprint);
    const { viewSpool } = await import('@obligato/notify');
    const data: OutboxData = {
      entries: entries.filter(({ status }) => status === 'pending'),
      deadEntries: entries.filter(({ status }) => status === 'dead'),
      people: await viewSpool(postFolderOf(blueprint.config)),
      retried: options.retry ?? null,
    };
    const isIll = data.deadEntries.length + data.people.dead.length + data.people.returned.length > 0;
    return report(
      data,
      (found, view) => renderOutbox(found, view, blueprint),
      isIll ? exitCodes.refused : exitCodes.fine,
    );
  },
});

const entriesOf = (blueprint: Blueprint): Promise<readonly OutboxEntry[]> =>
  holding(
    () => openReadable(blueprint.config),
    async (store) => (await openEngine(blueprint, store)).engine.outbox(),
  );

/** A message by its key, or else an entry by its own. */
async function retry(blueprint: Blueprint, key: string, options: Options): Promise<void> {
  const { retryMessage, viewSpool } = await import('@obligato/notify');
  const folder = postFolderOf(blueprint.config);
  const { dead, returned } = await viewSpool(folder);
  if ([...dead, ...returned].some((message) => message.key === key))
    return retryMessage(folder, key, blueprint.clock.now());
  const again = ({ engine }: { readonly engine: Engine }) => engine.retryDead(key, authorOf(options));
  await withWorkspace(blueprint, { opens: 'writing' }, again);
}

function renderOutbox(
  { entries, deadEntries, people, retried }: OutboxData,
  view: View,
  { domain }: Blueprint,
): string {
  const { say, paint, language } = view;
  const reason = (error: string | undefined) =>
    error === undefined ? '' : `${say(words.colon)}${quotedFailure(error)[language]}`;
  const addressed = ({ to, message }: OutboxEntry) =>
    `${to.unit}${say(words.comma)}${addressText(to, domain.catalogue.people)[language]}${say(words.colon)}${message[language]}`;
  const sent = (one: SpoolView['pending'][number]) =>
    `${say(texts.person, { name: one.person.name, channel: one.channel })}${say(words.comma)}${say(texts.tries, { count: one.tries })}${reason(one.lastError)}`;
  const last = people.told.at(-1);
  const sections: readonly (readonly [Text, number, readonly string[]])[] = [
    [texts.entries, entries.length, entries.map(addressed)],
    [
      texts.waiting,
      people.waiting.length,
      people.waiting.map(({ person, message }) => `${person.name}${say(words.colon)}${message[language]}`),
    ],
    [texts.pending, people.pending.length, people.pending.map(sent)],
    [
      texts.dead,
      deadEntries.length + people.dead.length,
      [
        ...deadEntries.map((entry) => `${addressed(entry)}${reason(entry.lastError)}\n    ${entry.key}`),
        ...people.dead.map((message) => `${sent(message)}\n    ${message.key}`),
      ],
    ],
    [
      texts.returned,
      people.returned.length,
      people.returned.map(
        ({ person: { name }, address, at, because, key }) =>
          `${say(texts.returnedTo, { name, address, day: at.slice(0, 10) })}${reason(because)}\n    ${key}`,
      ),
    ],
    [
      texts.told,
      people.told.length,
      last ? [say(texts.latest, { at: last.at, channel: last.channel, name: last.person.name })] : [],
    ],
  ];
  const lines = sections.flatMap(([heading, count, rows]) => [
    paint.bold(say(heading, { count })),
    ...rows.map((row) => `  ${row}`),
  ]);
  return [...(retried === null ? [] : [say(texts.again, { key: retried })]), ...lines].join('\n');
}
