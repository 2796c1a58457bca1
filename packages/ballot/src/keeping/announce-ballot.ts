/** Announces a ballot: from here on the questions, the people, the times and the keys are fixed. */
import { ObligatoError, type Text, translated } from '@obligato/core';
import type { FileSystem } from '@obligato/files';
import type { Announcement, Group, Lot } from '../announcement/announcement.ts';
import type { Voter } from '../announcement/lots-for.ts';
import { makeSigningKey, type SigningKey } from '../issue/signing-keys.ts';
import { kindOf } from '../question/kinds.ts';
import { mergeSmall } from '../suppression/merge-small.ts';
import { BallotFolder } from './ballot-folder.ts';
import { checkedDraft } from './check-draft.ts';
import type { BallotDraft, CompleteDraft } from './draft.ts';

export interface Announcing {
  /** A folder of its own for this ballot, outside journal, backup and export. */
  readonly folder: string;
  readonly files: FileSystem;
  readonly now: () => string;
  /** Makes the key of a lot; 2048 bits take about a tenth of a second. */
  readonly signingKey?: () => Promise<SigningKey>;
}

/** An announcement, and what it had to count together. */
export interface Announced {
  readonly announcement: Announcement;
  /** Groups that were too small to be counted apart, with whom they are. */
  readonly merged: readonly (readonly string[])[];
}

/**
 * Throws `OBLIGATO_BALLOT` for a ballot that cannot be held: fewer than five people, a scrutineer who is evaluated, windows that overlap.
 *
 * @example
 * import { nodeFileSystem } from '@obligato/files';
 * const now = () => new Date().toISOString();
 * const { announcement } = await announceBallot(draft, { folder: 'ballots/leaders-2026', files: nodeFileSystem, now });
 */
export async function announceBallot(
  draft: BallotDraft,
  { folder, files, now, ...rest }: Announcing,
): Promise<Announced> {
  const { signingKey = makeSigningKey } = rest;
  const complete = await checkedDraft(draft, now());
  const { groups, electorate, merged } = grouped(complete);
  const own = await BallotFolder.own(files, folder);
  try {
    if ((await own.read('announcement')) !== undefined) throw new ObligatoError(announcedAlready(complete.ballot));
    const { lots, keys } = await lotsOf(complete, { groups, electorate, signingKey });
    const announcement: Announcement = {
      format: 1,
      ballot: complete.ballot,
      title: complete.title,
      ...(complete.cycle === undefined ? {} : { cycle: complete.cycle }),
      questions: complete.questions,
      groups,
      electorate: electorate.length,
      issue: complete.issue,
      cast: complete.cast,
      scrutineers: complete.scrutineers,
      lots,
      sealed: complete.sealed,
    };
    await own.write('keys', () => keys);
    await own.write('electorate', () => [...electorate].sort((a, b) => (a.member < b.member ? -1 : 1)));
    // Last: a ballot that has an announcement has everything else.
    await own.write('announcement', () => announcement);
    return { announcement, merged };
  } finally {
    await own.release();
  }
}

const everybody: Text = { en: 'Everybody', 'zh-CN': '全体' };

interface Grouped {
  readonly groups: readonly Group[];
  readonly electorate: readonly Voter[];
  readonly merged: readonly (readonly string[])[];
}

/** Groups of which each has five people for every question: smaller ones are counted with a neighbour. */
function grouped({ electorate, groups = [{ id: 'all', title: everybody }], questions }: CompleteDraft): Grouped {
  const voters = electorate.map(({ member, group }) => ({ member, group: group ?? groups[0]?.id ?? 'all' }));
  const leastOf = (group: string) =>
    Math.min(
      ...questions.map((question) => {
        const out = kindOf(question).leftOut(question);
        return voters.filter((voter) => voter.group === group && !out.includes(voter.member)).length;
      }),
    );
  const parts = mergeSmall(groups.map(({ id }) => ({ id, count: leastOf(id) }))).filter(({ ids }) =>
    voters.some(({ group }) => ids.includes(group)),
  );
  const idOf = (group: string) => parts.find(({ ids }) => ids.includes(group))?.ids.join('-') ?? group;
  const people = voters.map(({ member, group }) => ({ member, group: idOf(group) }));
  const titles = new Map(groups.map(({ id, title }) => [id, title]));
  return {
    groups: parts.map(({ ids }) => ({
      id: ids.join('-'),
      title: together(ids.flatMap((id) => titles.get(id) ?? [])),
      people: people.filter(({ group }) => group === ids.join('-')).length,
    })),
    electorate: people,
    merged: parts.flatMap(({ ids }) => (ids.length > 1 ? [ids] : [])),
  };
}

const together = (titles: readonly Text[]): Text => ({
  en: titles.map(({ en }) => en).join(', '),
  'zh-CN': titles.map((title) => title['zh-CN']).join('、'),
});

type Lotting = Pick<Grouped, 'groups' | 'electorate'> & { readonly signingKey: () => Promise<SigningKey> };

/** A key for every question and group. */
async function lotsOf({ questions }: CompleteDraft, { groups, electorate, signingKey }: Lotting) {
  const lots: Lot[] = [];
  const keys: string[] = [];
  for (const question of questions) {
    const out = kindOf(question).leftOut(question);
    for (const { id: group } of groups) {
      const { publicKey, privateKey } = await signingKey();
      const people = electorate.filter((voter) => voter.group === group && !out.includes(voter.member)).length;
      lots.push({ question: question.id, group, people, key: publicKey });
      keys.push(privateKey);
    }
  }
  return { lots, keys };
}

export const announcedAlready = (ballot: string) => ({
  code: 'OBLIGATO_BALLOT' as const,
  ...translated(
    { en: `The ballot “${ballot}” has been announced already`, 'zh-CN': `投票“${ballot}”已经公布` },
    { en: 'Announce another one under a name of its own', 'zh-CN': '请另取名称公布新的投票' },
  ),
});
