/** `obligato tick`: fires what is due, tells whoever is to be told, and takes what is closed to the archive. */
import { type ArchivedUnit, createArchiveJob } from '@obligato/archive';
import { lastDayText, type PeopleWords, type Text } from '@obligato/core';
import { quotedFailure, sentencesIn } from '@obligato/core/internal';
import { addressText, type Fired, type Notification, type OutboxEntry, type UnitFailure } from '@obligato/engine';
import type { PassReport, Post } from '@obligato/notify';
import { createCollectingNotifier } from '../../collecting-notifier.ts';
import { defineCommand } from '../../command.ts';
import { exitCodes } from '../../exit-code.ts';
import { renderNotification } from '../../output/rendering/render-told.ts';
import { report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { words } from '../../output/words/words.ts';
import { openPostOf } from '../../telling/post-of.ts';
import { archiveOf } from '../../workspace/archive-folder.ts';
import { readBlueprint, type Workspace, withWorkspace } from '../../workspace/open-workspace.ts';

interface TickData {
  readonly fired: readonly Fired[];
  readonly told: readonly Notification[];
  /** Dead letters that this run made. */
  readonly deadLettered: readonly OutboxEntry[];
  /** Closed cycles that went to the archive, and what left the working records, by unit. */
  readonly archived: readonly ArchivedUnit[];
  readonly failed: readonly UnitFailure[];
  /** What was sent to people; null where the configuration tells nobody. */
  readonly messages: PassReport | null;
}

export const tick = defineCommand({
  name: 'tick',
  args: [],
  options: [],
  examples: ['obligato tick', 'obligato tick --json'],
  async run({ options }) {
    const blueprint = await readBlueprint(options);
    const notifier = createCollectingNotifier();
    const post = await openPostOf(blueprint);
    const notifiers = [notifier, ...(post ? [post] : [])];
    const work = (workspace: Workspace) => tickAndArchive(workspace, post);
    const { ticked, passed, messages } = await withWorkspace(blueprint, { opens: 'alone', notifiers }, work).finally(
      () => post?.close(),
    );
    const { fired, deadLettered } = ticked;
    // A unit that cannot be read fails at both: it is named once, by what was found first.
    const failed = [...new Map([...passed.failed, ...ticked.failed].map((one) => [one.unit, one])).values()];
    const data: TickData = { fired, told: notifier.told(), deadLettered, archived: passed.units, failed, messages };
    const { people } = blueprint.domain.catalogue;
    return report(
      data,
      (found, view) => renderTick(found, view, people),
      failed.length > 0 ? exitCodes.refused : exitCodes.fine,
    );
  },
});

/** Closed cycles go to the archive in the same run: nobody has to remember it. */
async function tickAndArchive(workspace: Workspace, post: Post | undefined) {
  const archiveJob = createArchiveJob({ ...workspace, archive: archiveOf(workspace) });
  try {
    const ticked = await workspace.engine.tick();
    const messages = (await post?.pass(workspace.engine)) ?? null;
    return { ticked, passed: await archiveJob.pass(), messages };
  } finally {
    await archiveJob.close();
  }
}

function renderTick(
  { fired, told, deadLettered, archived, failed, messages }: TickData,
  view: View,
  people: PeopleWords,
): string {
  const { say, paint, language } = view;
  // A rule of a unit's own that escalates does so on a reminder day of its own, and is no reminder for that.
  const entries = [...told.map(({ entry }) => entry), ...deadLettered];
  const escalates = new Set(
    entries.flatMap(({ does, cycle, rule }) => (does === 'escalate' ? [`${cycle} ${rule}`] : [])),
  );
  const eventOf = ({ cycle, due }: Fired) =>
    due.rule !== undefined && escalates.has(`${cycle} ${due.rule}`) ? words.escalated : words[due.event];
  const sections: readonly (readonly [Text, readonly string[]])[] = [
    [words.fired, fired.map((one) => renderFired(one, eventOf(one), view))],
    [words.told, told.map((notification) => renderNotification(notification, view))],
    [words.deadLettered, deadLettered.map((entry) => `${whyOf(entry, view, people)}: ${say(entry.message)}`)],
    [words.archivedCycles, archived.flatMap((unit) => unit.archived)],
    [words.retired, archived.flatMap(({ unit, retired }) => (retired.cycles > 0 ? `${unit}: ${retired.cycles}` : []))],
    [
      words.unitFailed,
      failed.map((each) => {
        const code = each.code === null ? '' : ` [${each.code}]`;
        return `${each.unit}: ${sentencesIn(each, language)}${code}`;
      }),
    ],
  ];
  const sent = messages ? renderMessages(messages, view) : [];
  const lines = sections.flatMap(([heading, rows]) =>
    // What was due and who was told stand there even when nothing was; trouble only when there is some.
    rows.length > 0 || heading === words.fired || heading === words.told
      ? [paint.bold(say(heading, { count: rows.length })), ...rows.map((row) => `  ${row}`)]
      : [],
  );
  const isQuiet = sections.every(([, rows]) => rows.length === 0);
  if (isQuiet && sent.length === 0) return say(words.quiet);
  return [...(isQuiet ? [] : lines), ...sent].join('\n');
}

/** What people were sent; nothing where nothing was, and nothing waits. */
function renderMessages(
  { told, failed, down, waiting, unsent, problems }: PassReport,
  { say, language }: View,
): readonly string[] {
  const counts = Object.entries(told).map(([channel, count]) => say(words.sentBy, { channel, count }));
  const faults = Object.entries(down).map(([channel, because]) =>
    say(words.channelDown, { channel, because: quotedFailure(because)[language] }),
  );
  const refused = failed.map(({ because }) => quotedFailure(because)[language]);
  const left = waiting + unsent === 0 ? [] : [say(words.leftUnsent, { waiting, unsent })];
  const unknown = problems.map((problem) => sentencesIn(problem, language));
  return [...counts, ...faults, ...unknown, ...refused, ...left];
}

function renderFired({ cycle, due }: Fired, event: Text, { say }: View): string {
  return `${due.on} ${say(event)}${say(words.colon)}${cycle} (${due.target}, ${say(words.by, { day: lastDayText(due) })})`;
}

function whyOf({ because, to, lastError = '' }: OutboxEntry, { say }: View, people: PeopleWords): string {
  if (because === 'nobody') return say(words.unheld, { unit: to.unit, role: addressText(to, people) });
  return say(quotedFailure(lastError));
}
