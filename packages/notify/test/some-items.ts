/** Items, people and matters to plan with; what a test does not say is as on most days. */
import { createCalendar, weekdaysOnly } from '@obligato/core';
import type { Item, Matter, Person, TellingInput } from '../src/index.ts';

export const li = { member: 'm1', name: 'Li' };
export const wu = { member: 'm2', name: 'Wu' };

export function anItem(overrides: Partial<Item> = {}): Item {
  const cycle = overrides.cycle ?? 'bureau/branch/general-meeting/2026-Q1';
  const person = overrides.person ?? li;
  const entry = `remind/${cycle}`;
  const at = '2026-03-20T09:00:00+08:00';
  return {
    ...{ key: `${entry}>${person.member}`, entry, person, unit: 'bureau/branch', cycle, rule: 'organ/remind' },
    ...{ does: 'remind', message: { en: 'Meet!', 'zh-CN': '开会！' }, plannedAt: at, takenAt: at },
    ...overrides,
  };
}

export const aMatter = (overrides: Partial<Matter> = {}): Matter => ({
  ...{ cycle: 'bureau/branch/general-meeting/2026-Q1', unit: 'bureau/branch', unitTitle: 'Branch' },
  ...{ title: { en: 'General meeting', 'zh-CN': '党员大会' }, period: '2026-Q1', stands: 'soon' },
  ...{ next: { title: { en: 'Open the meeting', 'zh-CN': '开会' }, isSuperiors: false } },
  ...{ notAfter: '2026-03-31', workingDays: 7, isConfidential: false },
  ...overrides,
});

export const aPerson = (overrides: Partial<Person> = {}): Person => ({
  ...li,
  ...{
    reading: ['en'],
    told: 'daily',
    quiet: { from: '19:00', to: '07:30' },
    reach: { channel: 'mail', address: 'li@bureau.example' },
  },
  ...overrides,
});

export function anInput(
  overrides: Partial<Omit<TellingInput, 'personOf' | 'matterOf'>> & {
    readonly people?: readonly Person[];
    readonly matters?: readonly Matter[];
  },
): TellingInput {
  const { people = [aPerson()], matters = [aMatter()], ...rest } = overrides;
  const calendar = createCalendar(weekdaysOnly);
  return {
    now: '2026-03-20T09:00:00+08:00',
    hours: { digestAt: '08:30', quiet: { from: '19:00', to: '07:30' }, calendar },
    waiting: [],
    personOf: ({ member }) => people.find((person) => person.member === member),
    matterOf: (cycle) => matters.find((matter) => matter.cycle === cycle),
    followedBy: () => [],
    invited: [],
    returned: [],
    isKnownUnreached: () => false,
    secretariesOf: () => [],
    ...rest,
  };
}
