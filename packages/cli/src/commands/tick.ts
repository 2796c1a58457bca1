/** `obligato tick`: fires what is due, and tells whoever is to be told. */
import type { Fired, Notification } from '@obligato/engine';
import { defineCommand } from '../command.ts';
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
    const { fired } = await withWorkspace(blueprint, { creates: false, notifier: telling }, ({ engine }) =>
      engine.tick(),
    );
    return report<TickData>({ fired, told: telling.told() }, renderTick);
  },
});

function renderTick({ fired, told }: TickData, view: View): string {
  const { say, paint } = view;
  if (fired.length + told.length === 0) return say(words.quiet);
  return [
    paint.bold(say(words.fired, { count: fired.length })),
    ...fired.map(
      ({ cycle, due }) =>
        `  ${due.on} ${say(words[due.event])}: ${cycle} (${due.target}, ${say(words.by, { day: due.notAfter })})`,
    ),
    paint.bold(say(words.told, { count: told.length })),
    ...told.map((notification) => `  ${renderNotification(notification, view)}`),
  ].join('\n');
}
