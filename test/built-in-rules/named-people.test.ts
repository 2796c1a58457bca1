/** Every person named anywhere in a record was on a roster or is marked a guest: each place for a name, in each event there is. */
import {
  createCatalogue,
  examplePayload,
  type Field,
  fieldsOf,
  gatherFacts,
  namesPeople,
  type Obligation,
  peopleIn,
  rosterOn,
} from '@obligato/core';
import { obligationByName, saidEvent, validatePayload } from '@obligato/core/internal';
import { describe, expect, test } from 'vitest';
import { admissionPlugin } from '../../plugins/admission/src/index.ts';
import { district } from '../../plugins/district/src/index.ts';
import { organBranch } from '../../plugins/organ-branch/src/index.ts';

const catalogue = createCatalogue({ admission: admissionPlugin, district, organ: organBranch });
const day = '2026-03-12';
const row = (member: string) => ({ member, name: member, standing: 'full' as const, roles: [], from: '2020-01-01' });
const roster = rosterOn([row('m1'), row('m2')], day);
const above = rosterOn([row('head')], day);

/** Where a rule of the obligation itself looks closer than on the roster: it says which people have a place there. */
const lookedAtCloser: Readonly<Record<string, string>> = {
  'appraisal.announce.subjects': 'appraisal/people-of-the-day',
  'appraisal.ballot.results.*.member': 'appraisal/people-of-the-day',
  'appraisal.feedBack.to': 'appraisal/about-the-balloted',
  'appraisal.opine.grades.*.member': 'appraisal/about-the-balloted',
  'appraisal.peerAppraise.members': 'appraisal/people-of-the-day',
  'appraisal.selfAppraise.members': 'appraisal/people-of-the-day',
  'evaluation.feedBack.to': 'evaluation/about-the-announced',
  'evaluation.tally.results.*.subject': 'evaluation/about-the-announced',
  'meeting.leave.member': 'meeting/comes-and-goes',
};

interface Place {
  readonly obligation: Obligation;
  readonly event: string;
  readonly field: Field;
  readonly at: string;
}

const everyField: readonly Place[] = [...catalogue.obligations.values()].flatMap((obligation) =>
  Object.entries(obligation.events).flatMap(([event, definition]) =>
    fieldsOf(definition).map((field) => ({
      obligation,
      event,
      field,
      at: `${obligation.name}.${event}.${field.path}`,
    })),
  ),
);
const places = everyField.filter(({ field: { kind } }) => kind === 'person' || kind === 'persons');

/** An example in which everybody is known, but for whoever stands in one place. */
function withStranger(payload: unknown, steps: readonly string[], stranger: string): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return Array.isArray(payload) ? [stranger] : stranger;
  if (step === '*') return (payload as readonly unknown[]).map((item) => withStranger(item, rest, stranger));
  const record = payload as Readonly<Record<string, unknown>>;
  return { ...record, [step]: withStranger(record[step], rest, stranger) };
}

function strangersOf({ obligation, event, field }: Place, side: 'unit' | 'superior') {
  const known = obligationByName(catalogue, obligation.name).events.get(event);
  const definition = obligation.events[event];
  if (!known || !definition) throw new Error(`no event ${event}`);
  const parts = { language: 'en', people: ['m1'], day, cycle: 'branch/meeting/2026', everything: true } as const;
  const payload = withStranger(examplePayload(definition, parts), field.path.split('.'), 'nobody');
  const validated = validatePayload(known, payload);
  expect(validated).not.toHaveProperty('missing');
  const rule = catalogue.rules.get('core/people-on-the-roster')?.rule;
  const source = { unit: 'branch', above: ['top'], day, roster, rostersAbove: [above], cycle: undefined };
  const said = saidEvent(known, side, validated);
  expect(peopleIn(definition, said.payload, (member) => member === 'nobody')).not.toEqual([]);
  const facts = gatherFacts(Object.values(rule?.facts ?? {}), { ...source, cycles: new Map(), event: said });
  return Object.keys(facts['roster/strangers-named'] as object);
}

describe('whoever is named', () => {
  test('has a place in a good many events, of plugins too', () => {
    expect(places.length).toBeGreaterThan(35);
    expect(places.some(({ obligation }) => obligation.name === 'admission')).toBe(true);
  });

  test.each(places.map((place) => [place.at, place] as const))('%s: is looked up', (at, place) => {
    const { by } = place.obligation.events[place.event] ?? {};
    const closer = lookedAtCloser[at];
    expect(place.field.unknown === 'nothing').toBe(closer !== undefined);
    if (closer !== undefined) {
      const rule = catalogue.rules.get(closer)?.rule;
      expect(rule?.kind === 'check' && rule.on.events).toContain(place.event);
      return;
    }
    for (const side of by === 'superior'
      ? (['superior'] as const)
      : by === 'unit'
        ? (['unit'] as const)
        : (['unit', 'superior'] as const))
      expect(strangersOf(place, side)).toEqual(['nobody']);
  });

  test('is asked about by a rule that no unit can turn off, at each of these events', () => {
    const rule = catalogue.rules.get('core/people-on-the-roster')?.rule;
    const heard = new Set(rule?.kind === 'check' ? rule.on.events : []);
    const unheard = places.filter(({ at, event }) => lookedAtCloser[at] === undefined && !heard.has(event));
    expect(unheard.map(({ at }) => at)).toEqual([]);
  });

  test('stands in no place that takes any text: no field is called by a person, and holds something else', () => {
    const ofPeople = /(人|者|对象|人员|负责人|书记)$/;
    const others = everyField.filter(({ field: { kind, title } }) => {
      const isPerson = kind === 'person' || kind === 'persons';
      const holdsNames = kind === 'name' || kind === 'text' || kind === 'texts' || kind === undefined;
      return !isPerson && holdsNames && (kind === 'name' || ofPeople.test(title?.['zh-CN'] ?? ''));
    });
    expect(others.map(({ at }) => at)).toEqual([]);
  });

  test('is seen wherever an event has a place for somebody', () => {
    for (const { obligation, event } of places) {
      const definition = obligation.events[event];
      expect(definition && namesPeople(definition)).toBe(true);
    }
  });
});
