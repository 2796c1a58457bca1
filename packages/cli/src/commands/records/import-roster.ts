/** `obligato roster import`: what a table would change, and the change itself. */
import { relative, resolve } from 'node:path';
import { type Language, localDay, ObligatoError, type Problem, type Roster, type Text } from '@obligato/core';
import { rosterTable, rosterWordsOf, tableToCsv, tableToXlsx } from '@obligato/engine/files';
import type { Invocation } from '../../command.ts';
import { renderRosterChange } from '../../output/rendering/render-roster-change.ts';
import { type Report, report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { rosterWords } from '../../output/words/roster-words.ts';
import { words } from '../../output/words/words.ts';
import { writeWhole } from '../../output/write-table.ts';
import { importPeople } from '../../people/import-people.ts';
import { readPeopleFrom } from '../../people/read-people.ts';
import { type RosterChange, rosterChanges } from '../../people/roster-changes.ts';
import { type Blueprint, readBlueprint, type Workspace, withWorkspace } from '../../workspace/open-workspace.ts';
import { requireUnits } from '../../workspace/require-units.ts';
import type { RosterOptions } from './roster.ts';

/** Duties that a change brings or takes away, each with its periods counted. */
interface Duties {
  readonly appear: readonly DutyCount[];
  readonly lapse: readonly (DutyCount & { readonly because: Text })[];
}

interface DutyCount {
  readonly duty: string;
  readonly title: Text;
  readonly periods: number;
}

interface Imported {
  readonly file: string;
  readonly dryRun: boolean;
  readonly units: readonly (RosterChange & Partial<Duties>)[];
  /** The roster of the configuration, where it was written anew. */
  readonly written?: string;
}

const whatToDo: Text = { en: 'Name a CSV file or a workbook', 'zh-CN': '请指定 CSV 文件或工作簿' };

/** Nothing is written before the whole table was found to be sound. */
export async function importRoster(file: string, { options }: Invocation<RosterOptions>): Promise<Report> {
  const blueprint = await readBlueprint(options);
  const { domain } = blueprint;
  const problems: Problem[] = [];
  const named = rosterWordsOf(domain.catalogue, blueprint.units);
  const read = await readPeopleFrom(file, { ...named, tell: options.remark, file, whatToDo }, problems);
  if (problems.length > 0) throw new ObligatoError(problems);
  const units = requireUnits(domain, options.unit).filter((unit) => !domain.organisation.stopped.has(unit));
  // Of the other units the roster stays as it is, whatever the table says of them.
  const chosen = new Map(units.flatMap((unit): [string, Roster][] => [[unit, read.get(unit) ?? []]]));
  const people = new Map([...(blueprint.people ?? []), ...chosen]);
  return withWorkspace({ ...blueprint, people }, { creates: options.dryRun !== true }, async (workspace) => {
    if (options.dryRun) return report(await previewOf(workspace, { file, people, units }), render);
    const author = { by: options.as, reason: options.reason };
    const changes = await importPeople(workspace, units, { author, yes: options.yes });
    const written = await keep(blueprint, file, people);
    const data = { file, dryRun: false, units: [...changes.values()], ...(written === undefined ? {} : { written }) };
    return report(data, render);
  });
}

async function previewOf(
  workspace: Workspace,
  {
    file,
    people,
    units,
  }: { readonly file: string; readonly people: ReadonlyMap<string, Roster>; readonly units: readonly string[] },
): Promise<Imported> {
  const { engine, clock } = workspace;
  const today = localDay(clock.now());
  const previewed: (RosterChange & Duties)[] = [];
  for (const change of await rosterChanges(workspace, people, units)) {
    const { unit } = change;
    const { appear, lapse } = await engine.previewRoster(unit, people.get(unit) ?? []);
    const titles = titlesOf(workspace, unit, today);
    const reasons = new Map(lapse.map(({ cycle, because }) => [dutyOf(cycle, unit), because]));
    previewed.push({
      ...change,
      appear: countOf(appear, unit, titles),
      lapse: countOf(
        lapse.map(({ cycle }) => cycle),
        unit,
        titles,
      ).map((each) => ({ ...each, because: reasons.get(each.duty) ?? each.title })),
    });
  }
  return { file, dryRun: true, units: previewed };
}

const titlesOf = ({ domain }: Workspace, unit: string, today: string): ReadonlyMap<string, Text> =>
  new Map(domain.organisation.charter(unit, today).duties.map(({ rule: { duty } }) => [duty.id, duty.title]));

const dutyOf = (cycle: string, unit: string): string => cycle.slice(unit.length + 1).split('/')[0] ?? cycle;

function countOf(cycles: readonly string[], unit: string, titles: ReadonlyMap<string, Text>): readonly DutyCount[] {
  const counts = new Map<string, number>();
  for (const cycle of cycles) counts.set(dutyOf(cycle, unit), (counts.get(dutyOf(cycle, unit)) ?? 0) + 1);
  return [...counts].map(([duty, periods]) => ({
    duty,
    periods,
    title: titles.get(duty) ?? { en: duty, 'zh-CN': duty },
  }));
}

/** What `plan` reads has to say the same, or it would undo the import. */
async function keep(
  { config, people: before }: Blueprint,
  file: string,
  people: ReadonlyMap<string, Roster>,
): Promise<string | undefined> {
  const { roster } = config;
  if (roster === undefined || resolve(file) === roster) return undefined;
  if (JSON.stringify([...(before ?? [])]) === JSON.stringify([...people])) return undefined;
  const table = rosterTable([...people].map(([unit, rows]) => ({ unit, roster: rows })));
  await writeWhole(roster, roster.toLowerCase().endsWith('.xlsx') ? await tableToXlsx(table) : tableToCsv(table));
  return relative(process.cwd(), roster) || roster;
}

function render({ units, dryRun, written }: Imported, view: View): string {
  const { say, paint, language } = view;
  if (units.length === 0 && written === undefined) return say(rosterWords.nothing);
  const lines = units.flatMap(({ unit, appear = [], lapse = [], ...change }) => [
    paint.bold(unit),
    ...renderRosterChange(change, view),
    ...appear.map(
      (each) => `  ${paint.green('+')} ${say(rosterWords.appear)}${say(words.colon)}${dutyText(each, view)}`,
    ),
    ...lapse.map(
      (each) =>
        `  ${paint.yellow('-')} ${say(rosterWords.lapse)}${say(words.colon)}${dutyText(each, view)} — ${reasonIn(each, language)}`,
    ),
  ]);
  const total = (of: (change: RosterChange) => readonly string[]) =>
    units.reduce((sum, each) => sum + of(each).length, 0);
  const summary = say(dryRun ? rosterWords.would : rosterWords.done, {
    units: units.length,
    came: total(({ came }) => came),
    went: total(({ went }) => went),
    changed: total(({ changed }) => changed),
  });
  return [...lines, summary, ...(written === undefined ? [] : [say(rosterWords.kept, { file: written })])].join('\n');
}

const reasonIn = ({ because }: { readonly because: Text }, language: Language): string => because[language];

const dutyText = ({ title, periods }: DutyCount, { say, language }: View): string =>
  periods === 1 ? title[language] : say(rosterWords.times, { duty: title[language], count: periods });
