/** `obligato status`: duties × lights per unit, superiors' and leaders' own duties in the same lists. */
import { type Day, localDay, type Roster } from '@obligato/core';
import { timestampOf } from '@obligato/engine';
import { hasRecords } from '@obligato/engine/store';
import { defineCommand } from '../../command.ts';
import { eachReadable } from '../../doctor/each-readable.ts';
import { exitCodes } from '../../exit-code.ts';
import { renderFoldedStatus, renderWholeStatus } from '../../output/rendering/render-status.ts';
import { dayOption } from '../../options/moment.ts';
import { usage } from '../../options/usage.ts';
import { report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { words } from '../../output/words/words.ts';
import { type AsOfOptions, asOfOption, recordsAsOf, reportAsKnown } from '../../workspace/as-of.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { openEngine, readBlueprint } from '../../workspace/open-workspace.ts';
import { requireReadable, withLineage } from '../../workspace/require-units.ts';
import { type StatusBoard, statusBoard } from '../../workspace/status-board.ts';

interface Options extends AsOfOptions {
  readonly unit?: readonly string[];
  readonly all?: boolean;
  readonly on?: Day;
}

export const status = defineCommand<Options>({
  name: 'status',
  args: [],
  options: [
    { flags: '--unit <unit...>', meaning: helpWords.units },
    { flags: '--all', meaning: helpWords.all },
    { flags: '--on <day>', meaning: helpWords.seenOn, read: dayOption('--on') },
    asOfOption,
  ],
  examples: [
    'obligato status',
    'obligato status --unit tax-bureau/levy --all',
    {
      command: 'obligato status --on 2026-12-31',
      says: { en: 'what would be due or overdue then, as things stand', 'zh-CN': '按目前记录，届时哪些到期或逾期' },
    },
    'obligato status --as-of 2026-03-20',
    'obligato status --json',
  ],
  async run({ options }) {
    const { on } = options;
    if (on !== undefined && options.asOf !== undefined) throw twoAxes();
    const blueprint = await readBlueprint(options);
    const { domain } = blueprint;
    const rosters = new Map<string, Roster>();
    const opened = () => openReadable(blueprint.config);
    const { units, done, damaged, now, asKnown } = await holding(opened, async (store) => {
      const known = recordsAsOf(store, blueprint, options.asOf);
      const clock = on === undefined ? known.clock : { now: () => timestampOf(on, blueprint.config.zone) };
      const { engine } = await openEngine({ ...blueprint, clock }, known.store);
      const all = await requireReadable(domain, store, undefined);
      const asked = await requireReadable(domain, store, options.unit);
      const named = options.all === true ? withLineage(domain, asked) : asked;
      const read = await eachReadable(all, async (unit) => {
        const record = await engine.unit(unit);
        rosters.set(unit, record.roster);
        // As of a past day there may be nothing yet, and no file any more.
        return hasRecords(record) ? engine.status({ units: [unit] }) : [];
      });
      const readable = named.filter((unit) => rosters.has(unit));
      return { units: named, ...read, now: engine.now(), asKnown: await known.asKnown(readable) };
    });
    options.tellDamaged?.(damaged);
    const today = localDay(now);
    const board = statusBoard(done.flat(), { domain, units, today, all: options.all === true, rosters });
    const exitCode = damaged.length > 0 ? exitCodes.refused : exitCodes.fine;
    const data = { ...board, damaged, ...(on === undefined ? {} : { records: localDay(blueprint.clock.now()) }) };
    const rendered = options.all === true ? renderWholeStatus : renderFoldedStatus;
    return reportAsKnown(report<Seen>(data, seen(rendered), exitCode), asKnown);
  },
});

/** `records`: the day of the records, where they are looked at from another. */
type Seen = StatusBoard & { readonly damaged: readonly unknown[]; readonly records?: Day };

const seen =
  (rendered: typeof renderWholeStatus) =>
  ({ records, ...board }: Seen, view: View): string => {
    const told = rendered(board, view);
    if (records === undefined) return told;
    const { today } = board;
    return `${told}\n\n${view.say(today < records ? words.seenBack : words.seenAhead, { day: today, records })}`;
  };

const twoAxes = () =>
  usage(
    {
      en: '--on and --as-of do not go together',
      'zh-CN': '--on 与 --as-of 不能同时使用',
    },
    {
      en: '--on looks at what is on record today from another day; --as-of leaves out what was recorded later. Write one of them',
      'zh-CN': '--on 以另一天的角度看今天的记录；--as-of 则不计此后登记的内容。请只写其一',
    },
  );
