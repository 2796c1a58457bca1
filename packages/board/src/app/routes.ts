/** Which screen an address shows, and who finds it in the menu. Each but Today comes when it is asked for. */
import type { ComponentType } from 'preact';
import type { Grant } from '../api/session.ts';
import type { Text } from '../texts/text.ts';
import { TodayPage } from '../today/today-page.tsx';
import { words } from './words.ts';

type Role = Grant['role'];
export type Screen = ComponentType<{ readonly about: string; readonly query: Readonly<Record<string, string>> }>;

export interface Route {
  readonly name: string;
  /** In the menu, for these; in nobody's menu when absent. */
  readonly menu?: { readonly title: Text; readonly for: readonly Role[] | 'everybody' };
  /** Whoever is there is nobody: nothing asks the server who they are. */
  readonly isForNobody?: true;
  readonly load: () => Promise<Screen> | Screen;
}

const above: readonly Role[] = ['superior', 'auditor', 'administrator', 'portal'];

export const routes: readonly Route[] = [
  { name: 'today', menu: { title: words.today, for: 'everybody' }, load: () => TodayPage },
  {
    name: 'calendar',
    menu: { title: words.calendar, for: 'everybody' },
    load: async () => (await import('../calendar/calendar-page.tsx')).CalendarPage,
  },
  {
    name: 'tree',
    menu: { title: words.tree, for: above },
    load: async () => (await import('../tree/tree-page.tsx')).TreePage,
  },
  {
    name: 'decisions',
    menu: { title: words.decisions, for: 'everybody' },
    load: async () => (await import('../audit/decisions-page.tsx')).DecisionsPage,
  },
  { name: 'decision', load: async () => (await import('../audit/decision-page.tsx')).DecisionPage },
  { name: 'then', load: async () => (await import('../then/then-page.tsx')).ThenPage },
  { name: 'cycle', load: async () => (await import('../cycle/cycle-page.tsx')).CyclePage },
  { name: 'room', load: async () => (await import('../room/room-page.tsx')).RoomPage },
  {
    name: 'opinion',
    menu: { title: words.opinion, for: ['member', 'secretary', 'portal'] },
    load: async () => (await import('../opinion/opinion-page.tsx')).OpinionPage,
  },
  {
    name: 'ballots',
    menu: { title: words.ballots, for: ['member', 'secretary'] },
    load: async () => (await import('../ballot/ballots-page.tsx')).BallotsPage,
  },
  { name: 'ballot', load: async () => (await import('../ballot/ballot-page.tsx')).BallotPage },
  { name: 'ballot-announce', load: async () => (await import('../ballot/announce-page.tsx')).AnnouncePage },
  { name: 'ballot-key', load: async () => (await import('../ballot/key-page.tsx')).KeyPage },
  { name: 'vote', isForNobody: true, load: async () => (await import('../vote/vote-page.tsx')).VotePage },
  {
    name: 'print',
    menu: { title: words.papers, for: 'everybody' },
    load: async () => (await import('../print/print-page.tsx')).PrintPage,
  },
  {
    name: 'indicators',
    menu: { title: words.indicators, for: 'everybody' },
    load: async () => (await import('../indicators/indicators-page.tsx')).IndicatorsPage,
  },
  {
    name: 'reform',
    menu: { title: words.reform, for: ['superior', 'administrator'] },
    load: async () => (await import('../reform/reform-page.tsx')).ReformPage,
  },
  {
    name: 'search',
    menu: { title: words.search, for: 'everybody' },
    load: async () => (await import('../search/search-page.tsx')).SearchPage,
  },
  {
    name: 'admin',
    menu: { title: words.admin, for: 'everybody' },
    load: async () => (await import('../admin/admin-page.tsx')).AdminPage,
  },
];
