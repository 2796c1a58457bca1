/** Who is told, as the rosters of today have them: where they are reached, in which language, how soon. */
import { localDay, type RosterRow, rosterOn } from '@obligato/core';
import type { Engine } from '@obligato/engine';
import type { Channel } from '../channels/channel.ts';
import type { TellingSettings } from '../settings/notify-settings.ts';
import { type PersonId, personKey } from '../telling/item.ts';
import type { Person, Reach } from '../telling/person.ts';

export interface People {
  personOf(person: PersonId, unit: string): Person | undefined;
  /** Where a channel reaches them; undefined once it does not any more. */
  addressOn(channel: Channel, person: PersonId, unit: string): string | undefined;
  secretariesOf(unit: string): readonly PersonId[];
}

export type KnownEngine = Pick<Engine, 'domain' | 'now' | 'unit' | 'today'>;

interface Asked {
  readonly person: PersonId;
  readonly unit: string;
}

/** Of the units that they are told in; of whoever has no address there, the others are asked for one. */
export async function readPeople(
  engine: KnownEngine,
  { asked, channels, settings }: { asked: readonly Asked[]; channels: readonly Channel[]; settings: TellingSettings },
): Promise<People> {
  const rosters = new Map<string, ReadonlyMap<string, RosterRow>>();
  for (const unit of new Set(asked.map((each) => each.unit))) rosters.set(unit, await rowsIn(engine, unit));
  const rowIn = (unit: string, { member }: PersonId) => rosters.get(unit)?.get(member);
  const reachOf = (row: RosterRow, unit: string): Reach | undefined => {
    for (const channel of channels) {
      if (channel.units && !channel.units.includes(unit)) continue;
      const address = channel.addressOf(row);
      if (address !== undefined) return { channel: channel.name, address };
    }
    return undefined;
  };
  const unreached = asked.filter(({ person, unit }) => {
    const row = rowIn(unit, person);
    return row !== undefined && reachOf(row, unit) === undefined;
  });
  const elsewhere = unreached.length > 0 ? await contactsElsewhere(engine, unreached) : new Map<string, RosterRow>();
  const rowOf = (person: PersonId, unit: string): RosterRow | undefined => {
    const own = rowIn(unit, person);
    if (!own) return undefined;
    const { mail, messenger, language, told } = elsewhere.get(personKey(person)) ?? own;
    return { ...own, ...given({ mail, messenger, language, told }), ...given(own) };
  };
  return {
    personOf: (person, unit) => {
      const row = rowOf(person, unit);
      if (!row) return undefined;
      const { member, name, language, told = settings.told } = row;
      const reading = language === undefined ? settings.reading : [language, ...settings.reading];
      return { member, name, reading, told, reach: reachOf(row, unit) };
    },
    addressOn: (channel, person, unit) => {
      const row = rowOf(person, unit);
      return row && channel.addressOf(row);
    },
    secretariesOf: (unit) =>
      [...(rosters.get(unit)?.values() ?? [])]
        .filter(({ roles }) => roles.includes('secretary'))
        .map(({ member, name }) => ({ member, name })),
  };
}

/** Rows of whoever stands in a unit today, and in those that act for it, by their ids. */
async function rowsIn({ domain, now, unit: read }: KnownEngine, unit: string): Promise<ReadonlyMap<string, RosterRow>> {
  const today = localDay(now());
  const rosters = await Promise.all(
    domain.organisation.actingFor(unit, today).map(async (each) => (await read(each)).roster),
  );
  return new Map(rosters.flatMap((roster) => [...rosterOn(roster, today).rows]));
}

/** Somebody stands on several rosters, and has an address on one of them. */
async function contactsElsewhere(
  engine: KnownEngine,
  asked: readonly Asked[],
): Promise<ReadonlyMap<string, RosterRow>> {
  const wanted = new Set(asked.map(({ person }) => personKey(person)));
  const found = new Map<string, RosterRow>();
  const today = localDay(engine.now());
  for (const unit of engine.domain.organisation.units.keys()) {
    for (const row of rosterOn((await engine.unit(unit)).roster, today).rows.values()) {
      const key = personKey(row);
      if (wanted.has(key) && !found.has(key) && (row.mail ?? row.messenger) !== undefined) found.set(key, row);
    }
  }
  return found;
}

/** Without what is undefined: it must not take the place of what is there. */
const given = <T extends object>(row: T): Partial<T> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Partial<T>;
