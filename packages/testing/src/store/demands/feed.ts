/** What followers of a store hear: every commit once, in one order, wherever they go on. */
import { setTimeout } from 'node:timers/promises';
import type { Commit, Feed, Store } from '@obligato/engine';
import { sampleCommit } from '../../fixtures/sample-commit.ts';
import type { Reopen } from '../examine-store.ts';
import { differences } from './differences.ts';

const units = ['a', 'b', 'b/c'];
const commitOf = (unit: string, number: number): Commit => ({
  ...sampleCommit({ unit, number }),
  ...{ id: `${unit}-${number}`, basedOn: number - 1 },
});
/** Of ten milliseconds each. */
const patience = 100;
const asCommitted = (commit: Commit) => JSON.parse(JSON.stringify(commit));
const namesOf = (commits: readonly Commit[]) => commits.map(({ id }) => id);
const ofUnit = (commits: readonly Commit[], unit: string) => namesOf(commits.filter((each) => each.unit === unit));

export async function tellsEveryCommitOnce(open: Reopen): Promise<readonly string[]> {
  const store = await open();
  if (!store.feed) return store.isShared ? ['It is shared, and has no feed'] : [];
  const { feed } = store;
  const began = await feed.end();
  const all = [1, 2, 3, 4].flatMap((number) => units.map((unit) => commitOf(unit, number)));
  for (const commit of all.slice(0, 6)) await store.commit(commit);
  const faults = [
    ...differences('Commits of the feed from its beginning', await read(feed, undefined, 6), all.slice(0, 6)),
    ...differences('A commit that is refused', (await store.commit({ ...all[0], id: 'x' } as Commit))?.actual, 2),
    ...differences('One that is sent again', await store.commit(all[5] as Commit), undefined),
  ];
  // Some are written while somebody reads.
  const later = Promise.all(
    units.map(async (unit) => {
      for (const number of [3, 4]) await store.commit(commitOf(unit, number));
    }),
  );
  // Waited for together: a commit that fails is told, also where reading fails first.
  const [found] = await Promise.all([read(feed, began, all.length, 2), later]);
  const again = await read(feed, began, all.length, 5);
  return [
    ...faults,
    ...differences('The feed, all it says', sorted(found), sorted(all)),
    ...units.flatMap((unit) => differences(`The feed of ${unit}`, ofUnit(found, unit), ofUnit(all, unit))),
    ...differences('The feed, read again in larger pages', namesOf(again), namesOf(found)),
    ...differences('What follows the end', (await feed.after(await endOf(feed), 9))?.commits, []),
  ];
}

export async function placesStay(open: Reopen): Promise<readonly string[]> {
  const first = await open();
  if (!first.feed) return [];
  await commitAll(first, 1);
  const half = await first.feed.after(undefined, 2);
  const end = await endOf(first.feed);
  const store = await open();
  await commitAll(store, 2);
  const { feed = first.feed } = store;
  return [
    ...differences('The feed after it was opened again', namesOf(await read(feed, half?.place, 4)), [
      'b/c-1',
      ...units.map((unit) => `${unit}-2`),
    ]),
    ...differences(
      'What follows the end of before',
      namesOf(await read(feed, end, 3)),
      units.map((unit) => `${unit}-2`),
    ),
  ];
}

const commitAll = async (store: Store, number: number) => {
  for (const unit of units) await store.commit(commitOf(unit, number));
};

/** Until so many have come and nothing follows: a store may tell of a commit a little later. */
async function read(feed: Feed, from: string | undefined, count: number, limit = 100): Promise<readonly Commit[]> {
  const commits: Commit[] = [];
  let place = from;
  for (let tries = 0; tries < patience; tries++) {
    const page = await feed.after(place, limit);
    if (!page) throw new Error(`It does not know what follows ${place}`);
    if (page.commits.length > limit) throw new Error(`It tells ${page.commits.length} commits, not ${limit}`);
    commits.push(...page.commits.map(asCommitted));
    place = page.place;
    if (page.commits.length > 0) continue;
    if (commits.length >= count) return commits;
    await setTimeout(10);
  }
  return commits;
}

/** Once everything is told. */
async function endOf(feed: Feed): Promise<string> {
  for (let tries = 0; ; tries++) {
    const place = await feed.end();
    if (tries > patience || (await feed.after(place, 1))?.commits.length === 0) return place;
    await setTimeout(10);
  }
}

const sorted = (commits: readonly Commit[]) =>
  commits.map(asCommitted).sort((one, other) => ((one.id ?? '') < (other.id ?? '') ? -1 : 1));
