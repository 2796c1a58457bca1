/** What people call the standings and the roles of a roster: plugins bring the words, and rules look at what they stand for. */
import type { Text } from '../text/text.ts';
import { type Standing, standings } from './roster.ts';

export interface StandingWords {
  readonly title: Text;
  /** What a staff list calls it, beside its title. */
  readonly synonyms: readonly string[];
}

export interface RosterRole extends StandingWords {
  /** Roles that whoever holds it holds as well: who answers for discipline sits on the committee, and a manager leads. */
  readonly implies?: readonly string[];
}

/** What an organisation calls a column of its staff lists. */
export interface ColumnWords {
  /** Its heading in templates, where it is another than any list may have. */
  readonly title?: Text;
  /** Other headings, in the order in which one is read before the next: after those of any list, or in the place of one that is repeated. */
  readonly synonyms?: readonly string[];
  /** Of its headings, those under which a month may stand alone, such as the one in which somebody joined. */
  readonly byMonth?: readonly string[];
}

/** The words of an organisation. */
export interface PeopleWords {
  /** By what somebody counts as: `full` has a vote, `non-member` is on the roster and no more. */
  readonly standings: Readonly<Record<Standing, StandingWords>>;
  /** By the word that rules and files use. */
  readonly roles: Readonly<Record<string, RosterRole>>;
  /** What a staff list writes for somebody without a role. */
  readonly plain: readonly string[];
  /** What it calls its columns, by their names, beside what any list does: a firm has departments. */
  readonly columns?: Readonly<Record<string, ColumnWords>>;
}

/** What a plugin calls some of them. */
export interface PluginPeople {
  readonly standings?: Partial<PeopleWords['standings']>;
  readonly roles?: PeopleWords['roles'];
  readonly plain?: readonly string[];
  readonly columns?: PeopleWords['columns'];
}

const called = (en: string, zh: string, ...synonyms: string[]) => ({ title: { en, 'zh-CN': zh }, synonyms });

/**
 * Where no plugin has a word of its own.
 *
 * @example
 * commonPeople.roles.secretary?.title.en // → 'secretary'
 */
export const commonPeople: PeopleWords = Object.freeze({
  standings: {
    full: called('member', '成员'),
    probationary: called('member without a vote yet', '暂无表决权的成员'),
    suspended: called('member whose vote rests', '暂停表决权'),
    'non-member': called('not a member', '非成员', 'nonmember'),
  },
  roles: {
    secretary: called('secretary', '秘书'),
    deputy: called('deputy', '副职'),
    committee: called('committee member', '委员'),
    leader: called('leader of the unit', '单位负责人', 'head', 'unit leader'),
    'leading-group': called('member of the leading group', '领导班子成员', 'leading group'),
    'group-leader': called('group leader', '组长'),
    delegate: called('delegate', '代表'),
  },
  plain: ['成员', 'member'],
});

/**
 * The words of what is installed: those of the first plugin that has one, and whatever any of them reads.
 *
 * @example
 * peopleWordsOf([organBranch]).standings.full.title.en // → 'full member'
 */
export function peopleWordsOf(plugins: Iterable<{ readonly people?: PluginPeople | undefined }>): PeopleWords {
  const brought = [...plugins].flatMap(({ people }) => people ?? []);
  const all = [...brought, commonPeople];
  const roles = new Set(all.flatMap((each) => Object.keys(each.roles ?? {})));
  return Object.freeze({
    standings: Object.fromEntries(
      standings.map((standing) => [standing, joined(all.flatMap((each) => each.standings?.[standing] ?? []))]),
    ) as unknown as PeopleWords['standings'],
    roles: Object.fromEntries(
      [...roles].map((role) => [role, joined(all.flatMap((each) => each.roles?.[role] ?? []))]),
    ),
    plain: [...new Set(all.flatMap(({ plain = [] }) => plain))],
    columns: joinedColumns(brought),
  });
}

/** The first has the title; every heading of the others is read after its own. */
function joinedColumns(brought: readonly PluginPeople[]): NonNullable<PeopleWords['columns']> {
  const names = new Set(brought.flatMap(({ columns = {} }) => Object.keys(columns)));
  return Object.fromEntries(
    [...names].map((name) => {
      const words = brought.flatMap(({ columns }) => columns?.[name] ?? []);
      const [first, ...others] = words.flatMap(({ title }) => title ?? []);
      const titles = others.flatMap((title) => [title.en, title['zh-CN']]);
      const synonyms = new Set([...words.flatMap((each) => each.synonyms ?? []), ...titles]);
      const byMonth = new Set(words.flatMap((each) => each.byMonth ?? []));
      return [name, { ...(first ? { title: first } : {}), synonyms: [...synonyms], byMonth: [...byMonth] }];
    }),
  );
}

/** The first has the title; what others call it is read too, and so is what else it implies. */
function joined(words: readonly RosterRole[]): RosterRole {
  const [first, ...others] = words as readonly [RosterRole, ...RosterRole[]];
  const synonyms = [
    ...first.synonyms,
    ...others.flatMap(({ title, synonyms: more }) => [title.en, title['zh-CN'], ...more]),
  ];
  const implies = [...new Set(words.flatMap((each) => each.implies ?? []))];
  return Object.freeze({
    title: first.title,
    synonyms: [...new Set(synonyms)].filter((word) => word !== first.title.en && word !== first.title['zh-CN']),
    ...(implies.length > 0 ? { implies } : {}),
  });
}

/**
 * What a role is called; one that nobody has a word for, by its own.
 *
 * @example
 * roleText('secretary', createCatalogue({ organ: organBranch }).people)['zh-CN'] // → '书记'
 */
export const roleText = (role: string, { roles }: Pick<PeopleWords, 'roles'> = commonPeople): Text =>
  (Object.hasOwn(roles, role) ? roles[role]?.title : undefined) ?? { en: role, 'zh-CN': role };
