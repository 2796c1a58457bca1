/** `obligato plan`: the roster goes into the store, and what the units owe is planned. Again changes nothing. */
import type { Actor, Day } from '@obligato/core';
import { daysOfYear } from '@obligato/core/internal';
import { defineCommand } from '../../command.ts';
import { exitCodes } from '../../exit-code.ts';
import { readActor } from '../../options/actor.ts';
import { authorOf } from '../../options/author.ts';
import { readBusyDays } from '../../options/busy-days.ts';
import { dayOption } from '../../options/moment.ts';
import { thisYear } from '../../options/this-year.ts';
import { usage } from '../../options/usage.ts';
import { year } from '../../options/whole-number.ts';
import { renderPlan } from '../../output/rendering/render-plan.ts';
import { renderProposals } from '../../output/rendering/render-proposals.ts';
import { report } from '../../output/report.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { rosterWords } from '../../output/words/roster-words.ts';
import { words } from '../../output/words/words.ts';
import { importPeople } from '../../people/import-people.ts';
import { type RosterChange, rosterChanges } from '../../people/roster-changes.ts';
import { provisionalDays } from '../../provisional/provisional-days.ts';
import { type Blueprint, readBlueprint, type Workspace, withWorkspace } from '../../workspace/open-workspace.ts';
import { requireActor, requireRunningUnits } from '../../workspace/require-units.ts';

interface Options {
  readonly year?: number;
  readonly from?: Day;
  readonly to?: Day;
  readonly unit?: readonly string[];
  readonly as?: Actor;
  readonly reason?: string;
  readonly verbose?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly propose?: boolean;
  readonly busy?: readonly string[];
}

export const plan = defineCommand<Options>({
  name: 'plan',
  args: [],
  options: [
    { flags: '--year <year>', meaning: helpWords.planYear, read: year },
    { flags: '--from <day>', meaning: helpWords.from, read: dayOption('--from') },
    { flags: '--to <day>', meaning: helpWords.to, read: dayOption('--to') },
    { flags: '--unit <unit...>', meaning: helpWords.units },
    { flags: '--as <actor>', meaning: helpWords.as, read: readActor },
    { flags: '--reason <text>', meaning: helpWords.changeReason },
    { flags: '--yes', meaning: rosterWords.yes },
    { flags: '--verbose', meaning: helpWords.verbose },
    { flags: '--dry-run', meaning: helpWords.planDryRun },
    { flags: '--propose', meaning: helpWords.propose },
    { flags: '--busy <days...>', meaning: helpWords.busy },
  ],
  examples: [
    'obligato plan --year 2026',
    'obligato plan --year 2026 --busy 2026-06-20..2026-06-30',
    'obligato plan --year 2026 --dry-run',
    'obligato plan --from 2026-07-01 --to 2026-12-31 --unit tax-bureau/levy --verbose',
  ],
  async run({ options }) {
    requireDays(options);
    const blueprint = await readBlueprint({ ...options, roster: 'taken' });
    const days = daysOf(options, blueprint);
    requireActor(blueprint.domain, options.as);
    const { stopped } = blueprint.domain.organisation;
    const units = requireRunningUnits(blueprint.domain, options.unit);
    const exitCode = options.unit || stopped.size === 0 ? exitCodes.fine : exitCodes.refused;
    const busy = readBusyDays(options.busy);
    if (options.dryRun)
      return withWorkspace(blueprint, { opens: 'reading' }, (workspace) => preview(workspace, units, days, options));
    return withWorkspace(blueprint, { opens: 'making' }, async (workspace) => {
      const author = authorOf(options);
      const changed = await importPeople(workspace, units, { author, yes: options.yes });
      const { from, to } = days;
      const plans = await workspace.engine.plan({ from, to }, units, author);
      const provisional = provisionalDays(blueprint, { from, to });
      const data = {
        ...{ from, to, units: plans.map((unit) => ({ ...unit, ...rosterOf(changed.get(unit.unit)) })) },
        ...(provisional ? { provisional } : {}),
      };
      if (!options.propose && options.busy === undefined) {
        return report(data, (found, view) => renderPlan(found, view, options.verbose === true), exitCode);
      }
      const proposals = await workspace.engine.propose(busy, units);
      return report(
        { ...data, proposals },
        (found, view) =>
          [renderPlan(found, view, options.verbose === true), '', renderProposals(found.proposals, view)].join('\n'),
        exitCode,
      );
    });
  },
});

/** What planning would bring and take away, with the people of the roster file. Nothing is written. */
async function preview(
  { engine, clock, people, domain }: Workspace,
  units: readonly string[],
  { from, to }: { readonly from: Day; readonly to: Day },
  { verbose = false }: Options,
) {
  const changes = people ? await rosterChanges({ engine, clock }, people, units) : [];
  const changed = new Map(changes.map((change) => [change.unit, change]));
  const rosters = people && new Map(units.map((unit) => [unit, people.get(unit) ?? []]));
  const plans = await engine.plan({ from, to }, units, { preview: { rosters } });
  const provisional = provisionalDays({ domain }, { from, to });
  const data = {
    ...{ from, to, dryRun: true, ...(provisional ? { provisional } : {}) },
    units: plans.map((unit) => ({ ...unit, ...rosterOf(changed.get(unit.unit)) })),
  };
  return report(data, (found, view) => [renderPlan(found, view, verbose), view.say(words.planDryRun)].join('\n'));
}

/** Who came and who went, beside what is owed. */
const rosterOf = (change: RosterChange | undefined) =>
  change
    ? { rosterChanged: true, came: change.came, went: change.went, changed: change.changed }
    : { rosterChanged: false };

/** A year, or a first and a last day. */
function requireDays({ year, from, to }: Options): void {
  if (year !== undefined && (from ?? to)) {
    throw usage(
      { en: '--year cannot be used with --from and --to', 'zh-CN': '--year 不能与 --from、--to 同用' },
      { en: 'Name a year, or a first and a last day', 'zh-CN': '请写年份，或写起止日期' },
    );
  }
  if ((from === undefined) !== (to === undefined)) {
    throw usage(
      { en: '--from and --to must be used together', 'zh-CN': '--from 与 --to 须同时使用' },
      { en: 'Name both days', 'zh-CN': '请写明起止两个日期' },
    );
  }
  if (from !== undefined && to !== undefined && from > to) {
    throw usage(
      { en: `--from ${from} is after --to ${to}`, 'zh-CN': `--from ${from} 晚于 --to ${to}` },
      { en: 'Swap them', 'zh-CN': '请对调' },
    );
  }
}

/** Of the year that is named, as the organisation counts it; else of this one. */
function daysOf(
  { year, from, to }: Options,
  { domain, clock }: Pick<Blueprint, 'domain' | 'clock'>,
): { readonly from: Day; readonly to: Day } {
  if (from !== undefined && to !== undefined) return { from, to };
  return year === undefined ? thisYear({ domain, clock }) : daysOfYear(year, domain.year);
}
