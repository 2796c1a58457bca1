/** `obligato check`: reads everything and touches nothing. What is wrong arrives as one error with all problems; a hint is none. */
import { relative } from 'node:path';
import { type Day, localDay, ObligatoError, type Problem, type UnitSource, waiverProblems } from '@obligato/core';
import { ineffectiveEntries, runningUnits, sortProblems } from '@obligato/core/internal';
import { defineCommand } from '../../command.ts';
import { renderAilment } from '../../doctor/render-ailment.ts';
import { rolesOfNobody } from '../../doctor/roles-of-nobody.ts';
import { unitsAdrift } from '../../doctor/units-adrift.ts';
import { exitCodes } from '../../exit-code.ts';
import { thisYear } from '../../options/this-year.ts';
import { type PlanData, renderPlan } from '../../output/rendering/render-plan.ts';
import { renderProblems } from '../../output/rendering/render-problems.ts';
import { report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { words } from '../../output/words/words.ts';
import { provisionalSoon } from '../../provisional/provisional-days.ts';
import { renderProvisional } from '../../provisional/render-provisional.ts';
import { unreachedPeople } from '../../telling/post-of.ts';
import { fromWhereYouStand } from '../../workspace/from-where-you-stand.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable, storedUnitsOf } from '../../workspace/open-store.ts';
import { type Blueprint, openEngine, readBlueprint } from '../../workspace/open-workspace.ts';

interface Options {
  readonly effects?: boolean;
}

export const check = defineCommand<Options>({
  name: 'check',
  args: [],
  options: [{ flags: '--effects', meaning: helpWords.checkEffects }],
  examples: ['obligato check', 'obligato check --effects', 'obligato check --config organ/obligato.yaml --json'],
  async run({ options }) {
    const blueprint = await readBlueprint(options, waiversOver);
    const { config, domain, clock } = blueprint;
    await fromWhereYouStand(config.folder, async () => {
      const stale = waiverProblems(domain.organisation.waivers, localDay(clock.now()));
      if (stale.length > 0) throw new ObligatoError(sortProblems(stale));
    });
    const provisional = provisionalSoon(blueprint);
    const counts = {
      file: relative(process.cwd(), `${config.folder}/${config.file}`),
      units: domain.organisation.units.size,
      rules: rulesInForce(blueprint),
      people: peopleOf(blueprint),
    };
    const hints = [
      ...unitsAdrift(blueprint, await storedUnitsOf(config)),
      ...rolesOfNobody(blueprint),
      ...(await unreachedPeople(blueprint)),
    ];
    const effects = options.effects ? await effectsOf(blueprint) : undefined;
    const data = {
      ...counts,
      ...(provisional ? { provisional } : {}),
      ...(hints.length > 0 ? { hints: hints.map(({ kind, what, fix }) => ({ kind, what, fix })) } : {}),
      ...(effects ? { effects } : {}),
    };
    // Nothing is wrong by it: lines beside the answer, which stays the answer.
    const told = (view: View) => [
      ...(provisional ? [renderProvisional(provisional, view)] : []),
      ...hints.flatMap((hint) => renderAilment({ ...hint, weight: 'note' }, view)),
      ...(effects ? [renderPlan(effects, view, false), view.say(words.planDryRun)] : []),
    ];
    const ineffective = sortProblems(ineffectiveEntries(domain.organisation, localDay(clock.now())));
    if (ineffective.length === 0)
      return report(data, (_, view) => [view.say(words.checked, counts), ...told(view)].join('\n'));
    return report(
      { ...data, ineffective },
      ({ ineffective: problems }, view) => {
        const summary = view.say(words.checkedIneffective, { ...counts, count: problems.length });
        return [renderProblems(problems, view), summary, ...told(view)].join('\n');
      },
      exitCodes.refused,
    );
  },
});

/** What planning this year by these files would bring and take away, of the units for which that is anything. */
async function effectsOf(blueprint: Blueprint): Promise<PlanData> {
  const days = thisYear(blueprint);
  const units = runningUnits(blueprint.domain.organisation);
  const { people } = blueprint;
  const rosters = people && new Map(units.map((unit) => [unit, people.get(unit) ?? []]));
  const plans = await holding(
    () => openReadable(blueprint.config),
    async (store) => (await openEngine(blueprint, store)).engine.plan(days, units, { preview: { rosters } }),
  );
  const changed = plans.filter((plan) =>
    [plan.created, plan.lapsed, plan.reinstated, plan.borneAnew, plan.rederived].some((list) => list.length > 0),
  );
  return { ...days, units: changed.map((plan) => ({ ...plan, rosterChanged: false })) };
}

/** Told with everything else that is wrong; whether a waiver is needed can only be told of files that are sound. */
const waiversOver = (units: readonly UnitSource[], today: Day): readonly Problem[] =>
  waiverProblems(
    units.flatMap(({ unit: by, waivers = [] }) => waivers.map((statement) => ({ by, statement, isNeeded: true }))),
    today,
  );

/** Rules that hold for some unit today. */
function rulesInForce({ domain, clock }: Blueprint): number {
  const today = localDay(clock.now());
  const { organisation } = domain;
  const ids = [...organisation.units.keys()].flatMap((unit) =>
    organisation.charter(unit, today).entries.map(({ id }) => id),
  );
  return new Set(ids).size;
}

/** Whoever stands on two rosters under one id and name is one person. */
function peopleOf({ people }: Blueprint): number {
  const rows = [...(people?.values() ?? [])].flat();
  return new Set(rows.map(({ member, name }) => `${member}\u0000${name}`)).size;
}
