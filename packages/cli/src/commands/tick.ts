/** `obligato tick`: fires what is due, and tells whoever is to be told. */
import type { Text } from '@obligato/core';
import type { Fired, Notification, OutboxEntry, UnitFailure } from '@obligato/engine';
import { defineCommand } from '../command.ts';
import { exitCodes } from '../exit-code.ts';
import { readBlueprint, withWorkspace } from '../open-workspace.ts';
import { helpWords } from '../output/help-words.ts';
import { renderNotification } from '../output/render-told.ts';
import { report } from '../output/report.ts';
import type { View } from '../output/view.ts';
import { words } from '../output/words.ts';
import { createTelling } from '../telling.ts';

interface TickData {
  readonly fired: readonly Fired[];
  readonly told: readonly Notification[];
  /** Dead letters that this run made. */
  readonly laidAside: readonly OutboxEntry[];
  readonly failed: readonly UnitFailure[];
}

export const tick = defineCommand({
  name: 'tick',
  args: [],
  summary: helpWords.tick,
  options: [],
  examples: ['obligato tick', 'obligato tick --json'],
  async run({ options }) {
    const blueprint = await readBlueprint(options);
    const telling = createTelling();
    const ticked = await withWorkspace(blueprint, { creates: false, notifier: telling }, ({ engine }) => engine.tick());
    const { fired, laidAside, failed } = ticked;
    const exitCode = failed.length > 0 ? exitCodes.refused : exitCodes.fine;
    return report<TickData>({ fired, told: telling.told(), laidAside, failed }, renderTick, exitCode);
  },
});

function renderTick({ fired, told, laidAside, failed }: TickData, view: View): string {
  const { say, paint, language } = view;
  const sections: readonly (readonly [Text, readonly string[]])[] = [
    [words.fired, fired.map((one) => renderFired(one, view))],
    [words.told, told.map((notification) => renderNotification(notification, view))],
    [words.laidAside, laidAside.map((entry) => `${whyOf(entry, view)}: ${entry.message[language]}`)],
    [
      words.unitFailed,
      failed.map(({ unit, code, message }) => `${unit}: ${message}${code === null ? '' : ` [${code}]`}`),
    ],
  ];
  const lines = sections.flatMap(([heading, rows]) =>
    // What was due and who was told stand there even when nothing was; trouble only when there is some.
    rows.length > 0 || heading === words.fired || heading === words.told
      ? [paint.bold(say(heading, { count: rows.length })), ...rows.map((row) => `  ${row}`)]
      : [],
  );
  return sections.every(([, rows]) => rows.length === 0) ? say(words.quiet) : lines.join('\n');
}

function renderFired({ cycle, due }: Fired, { say }: View): string {
  return `${due.on} ${say(words[due.event])}: ${cycle} (${due.target}, ${say(words.by, { day: due.notAfter })})`;
}

function whyOf({ because, to, lastError = '' }: OutboxEntry, { say }: View): string {
  return because === 'nobody' ? say(words.unheld, { unit: to.unit, role: to.role }) : lastError;
}
