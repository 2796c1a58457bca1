/** What may be chosen in a field of a form: people by their names, cycles and units by their titles, words by what they are called. */
import {
  type Cycle,
  type Day,
  type Field,
  type FieldKind,
  type PeopleWords,
  type Roster,
  roleText,
  rosterOn,
  type Standing,
  type Text,
} from '@obligato/core';
import { fieldAt, stateName, stateTitleOf } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';

export interface Choice {
  /** What stands in the payload. */
  readonly value: string;
  readonly label: Text;
  /** What tells two with one name apart: roles, a state; null where there is nothing to say. */
  readonly hint: Text | null;
}

export interface ChoicesAsked {
  readonly domain: Domain;
  readonly cycle: Cycle;
  readonly event: string;
  /** Where it stands in the payload: `chair`, `attendance.*.member`, or `attendance.0.member`. */
  readonly field: string;
  /** The day whose roster counts. */
  readonly on: Day;
  /** Those of whom anybody may be named, the first one first. */
  readonly rosters: readonly Roster[];
  /** Those that may be named: cycles of the unit. */
  readonly cycles: Iterable<Cycle>;
  /** Those that may be named. */
  readonly units: readonly string[];
}

/** How many are offered at most: nobody looks through more. */
const mostOffered = 500;

/**
 * What there is to choose from; empty for a field in which anything may be written, undefined for one that there is not.
 *
 * @example
 * const { roster, cycles } = await engine.unit(cycle.unit);
 * const asked = { domain: engine.domain, cycle, event: 'open', field: 'chair', on: '2026-03-12' };
 * fieldChoices({ ...asked, rosters: [roster], cycles: cycles.values(), units: [] })?.[0]?.label.en // → 'Li Ming'
 */
export function fieldChoices(asked: ChoicesAsked): readonly Choice[] | undefined {
  const { domain, cycle, event } = asked;
  const events = domain.catalogue.obligations.get(cycle.obligation)?.events ?? {};
  const definition = Object.hasOwn(events, event) ? events[event] : undefined;
  const field = definition && fieldAt(definition, asked.field);
  if (!field) return undefined;
  if (field.choices) return choicesNamed(field.choices);
  return (field.kind ? offers[field.kind]?.(asked, field) : undefined)?.slice(0, mostOffered) ?? [];
}

type Offer = (asked: ChoicesAsked, field: Field) => readonly Choice[];

const people: Offer = ({ domain, rosters, on }) => {
  const offered = new Map<string, Choice>();
  for (const roster of rosters) {
    for (const { member, name, roles, standing } of rosterOn(roster, on).rows.values()) {
      if (!offered.has(member))
        offered.set(member, {
          value: member,
          label: { en: name, 'zh-CN': name },
          hint: roleOf(domain.catalogue.people, roles, standing),
        });
    }
  }
  return [...offered.values()];
};

/** What is still open first, and of that what is near in time. */
const cyclesOf: Offer = ({ domain, cycle, cycles, on }) => {
  const { catalogue } = domain;
  const distance = ({ period }: Cycle) => (period.from <= on && on <= period.to ? '0' : period.to < on ? '1' : '2');
  const ranked = [...cycles]
    .filter(({ id }) => id !== cycle.id)
    .map((each) => ({ each, rank: distance(each) }))
    .sort((a, b) => {
      if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
      if (a.each.period.to !== b.each.period.to) return a.each.period.to > b.each.period.to ? -1 : 1;
      return a.each.id < b.each.id ? -1 : 1;
    });
  return ranked.map(({ each }) => ({
    value: each.id,
    label: { en: `${each.title.en} ${each.period.id}`, 'zh-CN': `${each.title['zh-CN']} ${each.period.id}` },
    hint: stateTitleOf(catalogue, each, stateName(each)),
  }));
};

const unitsOf: Offer = ({ domain, units, cycle }) =>
  units
    .filter((unit) => unit !== cycle.unit)
    .map((unit) => {
      const title = domain.organisation.units.get(unit)?.title ?? unit;
      return { value: unit, label: { en: title, 'zh-CN': title }, hint: null };
    });

const offers: Partial<Readonly<Record<FieldKind, Offer>>> = {
  person: people,
  persons: people,
  cycle: cyclesOf,
  cycles: cyclesOf,
  units: unitsOf,
};

const choicesNamed = (titles: NonNullable<Field['choices']>): readonly Choice[] =>
  Object.entries(titles).map(([value, label]) => ({ value, label, hint: null }));

/** Their roles; of somebody without one, their standing. */
function roleOf(people: PeopleWords, roles: readonly string[], standing: Standing): Text {
  if (roles.length === 0) return people.standings[standing].title;
  const said = roles.map((role) => roleText(role, people));
  return { en: said.map(({ en }) => en).join(', '), 'zh-CN': said.map((text) => text['zh-CN']).join('、') };
}
