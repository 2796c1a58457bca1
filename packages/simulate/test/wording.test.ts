/** What people of a run write: in the language of the run, with the titles of the organisation, and the same whoever drives the stories. */
import { commonPeople, type Language } from '@obligato/core';
import { expect, test } from 'vitest';
import { cnCalendar } from '../../../plugins/cn-calendar/src/index.ts';
import { organBranch } from '../../../plugins/organ-branch/src/index.ts';
import { aUnit, organRules } from '../../testing/src/fixtures.ts';
import { createWorld, liveUnit, type Scenario, usualPopulation, wordingIn } from '../src/index.ts';
import { aLivedYear } from './a-lived-year.ts';

const han = /\p{Script=Han}/u;
const scenario: Scenario = {
  ...{ name: 'wording', question: { en: 'x', 'zh-CN': 'x' }, seed: 7, from: '2026-01-01', to: '2026-12-31' },
  plugins: { organ: organBranch, calendar: cnCalendar },
  population: {
    ...{ ...usualPopulation, branches: 1 },
    ...{ superior: aUnit('top', { rules: organRules }), branch: aUnit('top/branch', { parent: 'top' }) },
  },
};

/** Every text of every payload, with its event. */
function written(language?: Language): ReadonlySet<string> {
  const texts = new Set<string>();
  const world = createWorld({ ...scenario, ...(language ? { language } : {}) });
  liveUnit(world, world.unit(0), ({ event, payload, decided }) => {
    if (decided.outcome.outcome === 'accepted') for (const text of textsIn(payload)) texts.add(`${event}: ${text}`);
  });
  return texts;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test('in English, where nothing is said', () => {
  const texts = [...written()].filter((text) => !/^(lapse|reinstate|miss|remind): /.test(text));
  expect(texts.length).toBeGreaterThan(60);
  expect(texts.filter((text) => han.test(text))).toEqual([]);
  expect(
    texts.some((text) => text.startsWith('minute: What was on the agenda, what was said, what was decided. ')),
  ).toBe(true);
  expect(written('en')).toEqual(written());
});

test('in Chinese, where that is asked for, and as much of it', () => {
  const [english, chinese] = [written('en'), written('zh-CN')];
  expect([...chinese].some((text) => text.startsWith('minute: 议题、发言要点与决定。'))).toBe(true);
  expect(chinese.size).toBe(english.size);
});

test('with the titles of the organisation', () => {
  const organ = wordingIn('zh-CN', createWorld(scenario).catalogue.people);
  expect([organ.member, organ.role('secretary')]).toEqual(['正式党员', '书记']);
  const firm = wordingIn('zh-CN');
  expect([firm.member, firm.role('committee')]).toEqual([
    commonPeople.standings.full.title['zh-CN'],
    commonPeople.roles.committee?.title['zh-CN'],
  ]);
});

test('and an engine that lives the stories hears the same', async () => {
  const { decisions } = await aLivedYear({ seed: 7, language: 'zh-CN' });
  const records = decisions.flatMap(({ event, payload }) => (event === 'minute' ? textsIn(payload) : []));
  expect(records.some((text) => text.startsWith('议题、发言要点与决定。'))).toBe(true);
  expect(records.some((text) => text.startsWith('What was'))).toBe(false);
});
