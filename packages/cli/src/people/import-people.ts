/** The roster file goes into the store. */
import { hintText, messageText, ObligatoError, type Problem, type Text, translated } from '@obligato/core';
import type { Author } from '@obligato/engine';
import type { Workspace } from '../workspace/open-workspace.ts';
import { type RosterChange, requireConsent, rosterChanges } from './roster-changes.ts';

export interface ImportOptions {
  readonly author?: Author;
  /** Whether many may leave at once. */
  readonly yes?: boolean | undefined;
}

/**
 * Replaces the rosters of some units; a unit that has no row any more has nobody any more.
 * Returns what changed, by unit. Does nothing when the configuration names no roster.
 *
 * Throws `OBLIGATO_ROSTER_LEAVES` before anything is written when more than a fifth of a unit would leave, unless `yes`. Where the
 * change of a unit is refused the others are written all the same, and the error names them.
 */
export async function importPeople(
  workspace: Pick<Workspace, 'engine' | 'clock' | 'people'>,
  units: readonly string[],
  { author = {}, yes = false }: ImportOptions = {},
): Promise<ReadonlyMap<string, RosterChange>> {
  const { engine, people } = workspace;
  if (!people) return new Map();
  const changes = await rosterChanges(workspace, people, units);
  if (!yes) requireConsent(changes);
  const tried = await Promise.allSettled(
    changes.map(({ unit }) => engine.setRoster(unit, people.get(unit) ?? [], { ...author, manyMayLeave: yes })),
  );
  const refused = tried.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  const written = changes.filter((_, index) => tried[index]?.status === 'fulfilled').map(({ unit }) => unit);
  if (refused.length > 0) throw partlyWritten(refused, written);
  return new Map(changes.map((change) => [change.unit, change]));
}

/** What kept some units from being written; the last hint says which the others are. */
function partlyWritten(refused: readonly unknown[], written: readonly string[]): unknown {
  const slip = refused.find((error) => !(error instanceof ObligatoError));
  if (slip !== undefined) return slip;
  const problems = (refused as readonly ObligatoError[]).flatMap((error) => error.problems);
  const last = problems.at(-1) as Problem;
  const list = written.join(', ');
  const said: Text =
    written.length === 0
      ? { en: 'No roster was changed', 'zh-CN': '未更改任何名册' }
      : {
          en: `Changed all the same: ${list}. Import again when this is put right`,
          'zh-CN': `以下单位的名册已更改：${written.join('、')}。处理后请重新导入`,
        };
  const hint = hintText(last);
  const both: Text = { en: `${hint.en}. ${said.en}`, 'zh-CN': `${hint['zh-CN']}。${said['zh-CN']}` };
  return new ObligatoError([...problems.slice(0, -1), { ...last, ...translated(messageText(last), both) }]);
}
