/** `obligato roster import`: what a table would change, and the change itself. */
import { readFile } from 'node:fs/promises';
import { basename, extname, relative, resolve } from 'node:path';
import { type Day, type Language, localDay, ObligatoError, type Problem, type Roster, type Text } from '@obligato/core';
import { type RewrittenRoster, rewriteRoster, rosterWordsOf, type Tell } from '@obligato/engine/files';
import type { Invocation } from '../../command.ts';
import { authorOf } from '../../options/author.ts';
import { renderRosterChange } from '../../output/rendering/render-roster-change.ts';
import { type Report, report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { rosterWords } from '../../output/words/roster-words.ts';
import { words } from '../../output/words/words.ts';
import { createOut, writeOut } from '../../output/write-out.ts';
import { importPeople } from '../../people/import-people.ts';
import { isSameRoster } from '../../people/is-same-roster.ts';
import { readPeopleFrom } from '../../people/read-people.ts';
import { type RosterChange, rosterChanges } from '../../people/roster-changes.ts';
import { type Blueprint, readBlueprint, type Workspace, withWorkspace } from '../../workspace/open-workspace.ts';
import { requireActor, requireRunningUnits } from '../../workspace/require-units.ts';
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
  /** The same, where a dry run would write it anew. */
  readonly wouldWrite?: string;
}

const whatToDo: Text = { en: 'Name a CSV file or a workbook', 'zh-CN': '请指定 CSV 文件或工作簿' };

/** Nothing is written before the whole table was found to be sound. */
export async function importRoster(file: string, { options }: Invocation<RosterOptions>): Promise<Report> {
  const blueprint = await readBlueprint({ ...options, roster: 'read' });
  const { domain } = blueprint;
  requireActor(domain, options.as);
  const problems: Problem[] = [];
  const units = requireRunningUnits(domain, options.unit);
  // Those of files that cannot be read too: whoever stands in them is no slip of the table.
  const described = [...domain.organisation.units.values()].map(({ id: unit, title }) => ({ unit, title }));
  const named = rosterWordsOf(domain.catalogue, described, blueprint.config);
  const read = await readPeopleFrom(file, { ...named, tell: options.remark, file, whatToDo }, problems);
  if (problems.length > 0) throw new ObligatoError(problems);
  // Of the other units the roster stays as it is, whatever the table says of them.
  const chosen = new Map(units.flatMap((unit): [string, Roster][] => [[unit, read.get(unit) ?? []]]));
  const people = new Map([...(blueprint.people ?? []), ...chosen]);
  return withWorkspace(
    { ...blueprint, people },
    { opens: options.dryRun ? 'reading' : 'making' },
    async (workspace) => {
      const rewriting = await rewritingOf(blueprint, { file, people });
      if (options.dryRun) {
        const previewed = await previewOf(workspace, { people, units });
        const data = { file, dryRun: true, units: previewed };
        if (!rewriting) return report(data, render);
        const wouldWrite = fromHere(rewriting.path);
        for (const text of remarksOn(rewriting)) options.remark?.({ file: wouldWrite, text });
        return report({ ...data, wouldWrite }, render);
      }
      const author = authorOf(options);
      const changes = await importPeople(workspace, units, { author, yes: options.yes });
      const written =
        rewriting && (await keep(rewriting, { today: localDay(blueprint.clock.now()), tell: options.remark }));
      const data = { file, dryRun: false, units: [...changes.values()], ...(written === undefined ? {} : { written }) };
      return report(data, render);
    },
  );
}

async function previewOf(
  workspace: Workspace,
  { people, units }: { readonly people: ReadonlyMap<string, Roster>; readonly units: readonly string[] },
): Promise<Imported['units']> {
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
  return previewed;
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

/** The roster of the configuration, as it is and as it has to be. */
interface Rewriting extends RewrittenRoster {
  readonly path: string;
  readonly before: Uint8Array;
}

/**
 * What `plan` reads has to say the same, or it would undo the import. What else stands in that file stays, and it is left alone where it
 * says the same already.
 */
async function rewritingOf(
  { config: { roster: path }, people: before, domain, units }: Blueprint,
  { file, people }: { readonly file: string; readonly people: ReadonlyMap<string, Roster> },
): Promise<Rewriting | undefined> {
  if (path === undefined || resolve(file) === path) return undefined;
  if ([...people].every(([unit, rows]) => isSameRoster(before?.get(unit) ?? [], rows))) return undefined;
  const bytes = await readFile(path);
  return { path, before: bytes, ...(await rewriteRoster(path, bytes, people, rosterWordsOf(domain.catalogue, units))) };
}

async function keep(
  rewriting: Rewriting,
  { today, tell }: { readonly today: Day; readonly tell: Tell | undefined },
): Promise<string> {
  const { path, before, content, keepsAll } = rewriting;
  const copy = keepsAll ? undefined : fromHere(await copyBeside(path, before, today));
  for (const text of remarksOn(rewriting, copy)) tell?.({ file: fromHere(path), text });
  await writeOut(path, content);
  return fromHere(path);
}

/** What the file loses by being written anew. */
const remarksOn = ({ keepsAll, lacking }: RewrittenRoster, copy?: string): readonly Text[] => [
  ...(keepsAll ? [] : [onlyItsCells(copy)]),
  ...(lacking ? [inUtf8(lacking)] : []),
];

const fromHere = (path: string): string => relative(process.cwd(), path) || path;

/** The file as it was, under a name that no file has yet. */
async function copyBeside(path: string, bytes: Uint8Array, today: Day): Promise<string> {
  const ending = extname(path);
  for (let number = 1; ; number++) {
    const copy = `${path.slice(0, -ending.length)}-before-${today}${number === 1 ? '' : `-${number}`}${ending}`;
    const isTaken = new Error(basename(copy));
    try {
      await createOut(copy, bytes, () => isTaken);
      return copy;
    } catch (error) {
      if (error !== isTaken) throw error;
    }
  }
}

const onlyItsCells = (copy: string | undefined): Text => ({
  en: `written anew with the cells of its first sheet alone; with its formats and other sheets it is ${copy ? `now ${copy}` : 'kept beside it'}`,
  'zh-CN': `将重写此文件，仅保留首个工作表的单元格内容；含格式和其他工作表的原文件${copy ? `已另存为 ${copy}` : '另存于同一文件夹'}`,
});

const inUtf8 = (lacking: readonly string[]): Text => ({
  en: `written anew as UTF-8: it was GB18030, which has no characters for ${lacking.map((name) => `"${name}"`).join(', ')}`,
  'zh-CN': `将改用 UTF-8 编码重写此文件：原编码 GB18030 无法写出${lacking.map((name) => `“${name}”`).join('、')}`,
});

function render({ units, dryRun, written, wouldWrite }: Imported, view: View): string {
  const { say, paint, language } = view;
  const kept = written ?? wouldWrite;
  if (units.length === 0 && kept === undefined) return say(rosterWords.nothing);
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
  const keeping = dryRun ? rosterWords.wouldKeep : rosterWords.kept;
  return [...lines, summary, ...(kept === undefined ? [] : [say(keeping, { file: kept })])].join('\n');
}

const reasonIn = ({ because }: { readonly because: Text }, language: Language): string => because[language];

const dutyText = ({ title, periods }: DutyCount, { say, language }: View): string =>
  periods === 1 ? title[language] : say(rosterWords.times, { duty: title[language], count: periods });
