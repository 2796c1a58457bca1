/** What a secret ballot on a cycle would ask, and of whom, as the records know it: whoever announces it says whether that is so. */
import type { BallotDraft } from '@obligato/ballot';
import { type BallotTrait, type Cycle, type Roster, rosterOn, type Text } from '@obligato/core';

/** What of a draft the records know; the windows and the scrutineers are for whoever announces it. */
export interface BegunDraft extends Pick<BallotDraft, 'ballot' | 'title' | 'questions' | 'electorate'> {
  /** Who may be counted apart. */
  readonly groups: readonly { readonly id: string; readonly title: Text }[];
}

interface DraftFor {
  readonly cycle: Cycle;
  readonly title: Text;
  readonly trait: BallotTrait;
  /** Of everybody who may vote: that of the unit, and those that it is held with. */
  readonly roster: Roster;
  /** The local day. */
  readonly on: string;
}

/** The name of the ballot is made of the cycle’s, and is to be changed where there was one before. */
export function draftFor({ cycle, title, trait, roster, on }: DraftFor): BegunDraft {
  const around = { roster, period: { from: on, to: on } };
  const { context } = cycle.state;
  const about = trait.aboutOf(context, around);
  const { rows, nonMembers } = rosterOn(roster, on);
  const nameOf = (member: string): Text => {
    const name = rows.get(member)?.name ?? member;
    return { en: name, 'zh-CN': name };
  };
  return {
    ballot: nameFor(cycle.id),
    title,
    questions: questionsOn(about, { trait, title, nameOf, seats: trait.seatsOf?.(context) ?? 1 }),
    ...inGroups(trait.votersOf(context, around), new Set(nonMembers)),
  };
}

/** Members and others may be counted apart, where there are both; whoever announces says whether they are. */
function inGroups(voters: readonly string[], others: ReadonlySet<string>): Pick<BegunDraft, 'electorate' | 'groups'> {
  const electorate = voters.map((member) => ({ member, group: others.has(member) ? 'others' : 'members' }));
  const groups = groupsThereAre.filter(({ id }) => electorate.some(({ group }) => group === id));
  return { electorate, groups };
}

const groupsThereAre = [
  { id: 'members', title: { en: 'Members', 'zh-CN': '成员' } },
  { id: 'others', title: { en: 'Others', 'zh-CN': '其他人员' } },
] as const;

interface Asking {
  readonly trait: BallotTrait;
  readonly title: Text;
  readonly nameOf: (member: string) => Text;
  readonly seats: number;
}

function questionsOn(about: readonly string[], { trait, title, nameOf, seats }: Asking): BallotDraft['questions'] {
  const { kind, grades } = trait;
  const questions = grades
    ? about.map((subject, place) => {
        const options = Object.entries(grades).map(([id, said]) => ({ id, title: said }));
        return { kind, id: `q${place + 1}`, title: nameOf(subject), subject, grades: options };
      })
    : [
        {
          ...{ kind, id: 'election', title, candidates: about.map((id) => ({ id, title: nameOf(id) })) },
          validity: { atLeast: 1, atMost: seats, writeIns: Math.min(seats, mostWriteIns) },
        },
      ];
  // The kinds of a ballot are those of its trait; what each has besides hangs on whether grades are given.
  return questions as BallotDraft['questions'];
}

/** Each name makes every sheet longer. */
const mostWriteIns = 10;

/** Lowercase letters, digits and hyphens, at most 64 of them: the end of an id tells cycles apart, not its beginning. */
export const nameFor = (cycle: string): string =>
  cycle
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(-64)
    .replace(/^-+|-+$/g, '');
