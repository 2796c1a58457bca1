/** Everything that a kind of change is known by: how it is said, which cycles it is about, and what is left of it without some. */
import type { RosterRow, Text } from '@obligato/core';
import type { Change } from '../ports/change-record.ts';
import type { Named } from '../ports/notifier.ts';
import { joined } from './joined-lists.ts';

type Does = Change['does'];
type ChangeOf<D extends Does> = Extract<Change, { readonly does: D }>;

interface Kind<C extends Change> {
  say(change: C): Text;
  cycles(change: C): readonly string[];
  /** Without the cycles that are not shown; undefined where nothing is left to be told. */
  without(change: C, isShown: (cycle: string) => boolean): C | undefined;
}

const itself = <C extends Change>(change: C): C => change;
const named = ({ member, name }: Named) => `${name} (${member})`;
const people = (rows: readonly RosterRow[]) => [...new Set(rows.map(({ member, name }) => `${name} (${member})`))];

/** Another kind is another row: the compiler asks for all of it. */
const changeKinds: { readonly [D in Does]: Kind<ChangeOf<D>> } = {
  roster: {
    say: ({ added, removed }) => {
      const had = new Set(removed.map(({ member }) => member));
      const has = new Set(added.map(({ member }) => member));
      return joined({ en: 'Roster', 'zh-CN': '名册' }, [
        [{ en: 'added', 'zh-CN': '增加' }, people(added.filter(({ member }) => !had.has(member)))],
        [{ en: 'removed', 'zh-CN': '移除' }, people(removed.filter(({ member }) => !has.has(member)))],
        [{ en: 'altered', 'zh-CN': '变更' }, people(added.filter(({ member }) => had.has(member)))],
      ]);
    },
    cycles: () => [],
    without: itself,
  },
  plan: {
    say: ({ from, to, created, lapsed, reinstated, rederived }) =>
      joined({ en: `Planned ${from} to ${to}`, 'zh-CN': `计划${from}至${to}` }, [
        [{ en: 'new', 'zh-CN': '新增' }, created],
        [{ en: 'no longer owed', 'zh-CN': '不再承担' }, lapsed],
        [{ en: 'owed again', 'zh-CN': '恢复承担' }, reinstated],
        [{ en: 'deadlines moved', 'zh-CN': '期限变更' }, rederived],
      ]),
    cycles: ({ created, lapsed, reinstated, rederived }) => [...created, ...lapsed, ...reinstated, ...rederived],
    // That it was planned is no secret, whatever came of it.
    without: ({ created, lapsed, reinstated, rederived, ...rest }, isShown) => ({
      ...rest,
      created: created.filter(isShown),
      lapsed: lapsed.filter(isShown),
      reinstated: reinstated.filter(isShown),
      rederived: rederived.filter(isShown),
    }),
  },
  raise: {
    say: ({ cycle }) => ({ en: `Raised: ${cycle}`, 'zh-CN': `发起：${cycle}` }),
    cycles: ({ cycle }) => [cycle],
    without: (change, isShown) => (isShown(change.cycle) ? change : undefined),
  },
  retry: {
    say: ({ key }) => ({ en: `A notification is tried again: ${key}`, 'zh-CN': `重发通知：${key}` }),
    cycles: ({ cycle }) => [cycle],
    without: (change, isShown) => (isShown(change.cycle) ? change : undefined),
  },
  retire: {
    say: ({ cycles }) =>
      joined({ en: 'Left for the archive', 'zh-CN': '移入档案' }, [[{ en: 'closed', 'zh-CN': '已结束' }, cycles]]),
    cycles: ({ cycles }) => cycles,
    without: (change, isShown) => {
      const cycles = change.cycles.filter(isShown);
      return cycles.length > 0 ? { ...change, cycles } : undefined;
    },
  },
  waiver: {
    say: ({ rule, option, granted, until, reason }) => ({
      en: `Waiver taken up: ${rule}, ${option}, until ${until}, granted by ${granted.signedBy} (${granted.unit}): ${reason}`,
      'zh-CN': `适用豁免：${rule}，${option}，至${until}，批准人${granted.signedBy}（${granted.unit}）：${reason}`,
    }),
    cycles: () => [],
    without: itself,
  },
  comment: {
    say: ({ cycle, decision, text }) => ({
      en: `Comment on ${decision ?? cycle}: “${text}”`,
      'zh-CN': `批注 ${decision ?? cycle}：“${text}”`,
    }),
    cycles: ({ cycle }) => [cycle],
    without: (change, isShown) => (isShown(change.cycle) ? change : undefined),
  },
  state: {
    say: ({ indicator, from, to, text }) => ({
      en: `On ${indicator}, ${from} to ${to}: “${text}”`,
      'zh-CN': `就 ${indicator}（${from}至${to}）说明：“${text}”`,
    }),
    cycles: () => [],
    without: itself,
  },
  look: {
    say: ({ from, to }) => ({
      en: `Looked at the indicators of ${from} to ${to}`,
      'zh-CN': `查看了${from}至${to}的指标`,
    }),
    cycles: () => [],
    without: itself,
  },
  deputise: {
    say: ({ officer, deputy, from, until }) => ({
      en: `${named(deputy)} stands in for ${named(officer)}, ${from} to ${until}`,
      'zh-CN': `${named(deputy)}代理${named(officer)}，${from}至${until}`,
    }),
    cycles: () => [],
    without: itself,
  },
  'withdraw-deputy': {
    say: ({ officer, deputy }) => ({
      en: `${named(deputy)} no longer stands in for ${named(officer)}`,
      'zh-CN': `${named(deputy)}不再代理${named(officer)}`,
    }),
    cycles: () => [],
    without: itself,
  },
};

const kindOf = <C extends Change>({ does }: C) => changeKinds[does] as unknown as Kind<C>;

/**
 * What was done, in both languages.
 *
 * @example
 * sayChange({ does: 'raise', cycle: 'bureau/opinion/2026/roof', duty: 'opinion', occasion: 'roof' }).en // → 'Raised: bureau/opinion/2026/roof'
 */
export const sayChange = (change: Change): Text => kindOf(change).say(change);

/** The cycles that a change is about. */
export const cyclesIn = (change: Change): readonly string[] => kindOf(change).cycles(change);

/**
 * A change as somebody may read it, without the cycles that are not shown to them; undefined where nothing is left.
 *
 * @example
 * const about = { does: 'raise', cycle: 'bureau/opinion/2026/roof', duty: 'opinion', occasion: 'roof' } as const;
 * changeWithout(about, () => false) // → undefined
 */
export const changeWithout = (change: Change, isShown: (cycle: string) => boolean): Change | undefined =>
  kindOf(change).without(change, isShown);
