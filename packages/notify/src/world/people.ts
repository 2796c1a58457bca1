/** Who is told, as the rosters of today have them: where they are reached, in which language, how soon. */
import { localDay, type Problem, type RosterRow, rosterOn } from '@obligato/core';
import { readQuietHours } from '@obligato/core/internal';
import type { Engine } from '@obligato/engine';
import type { Channel } from '../channels/channel.ts';
import type { TellingSettings } from '../settings/notify-settings.ts';
import { type PersonId, personKey } from '../telling/item.ts';
import type { Person, Reach } from '../telling/person.ts';
import type { Directory, DirectoryAnswer } from './directory.ts';

export interface People {
  personOf(person: PersonId, unit: string): Person | undefined;
  /** Where a channel reaches them; undefined once it does not any more. */
  addressOn(channel: Channel, person: PersonId, unit: string): string | undefined;
  secretariesOf(unit: string): readonly PersonId[];
  /** Whether the directory could not say where they are reached: they are told when it can. */
  isUnknown(person: PersonId, unit: string): boolean;
  readonly problems: readonly Problem[];
}

export type KnownEngine = Pick<Engine, 'domain' | 'now' | 'unit' | 'today' | 'decisions'>;

interface Asked {
  readonly person: PersonId;
  readonly unit: string;
}

export interface Reachable {
  readonly asked: readonly Asked[];
  readonly channels: readonly Channel[];
  readonly settings: TellingSettings;
  readonly directory?: Directory | undefined;
  /** Mail to it came back: it is none. */
  readonly isWrong?: (person: PersonId, address: string) => boolean;
}

/** Of the units that they are told in; of whoever has no address there, the others are asked for one, and then the directory. */
export async function readPeople(
  engine: KnownEngine,
  { asked, channels, settings, directory, isWrong = () => false }: Reachable,
): Promise<People> {
  const rosters = new Map<string, ReadonlyMap<string, RosterRow>>();
  for (const unit of new Set(asked.map((each) => each.unit))) rosters.set(unit, await rowsIn(engine, unit));
  const rowIn = (unit: string, { member }: PersonId) => rosters.get(unit)?.get(member);
  const addressIn = (channel: Channel, row: RosterRow) => {
    const address = channel.addressOf(row);
    return address === undefined || isWrong(row, address) ? undefined : address;
  };
  const reachOf = (row: RosterRow, unit: string): Reach | undefined => {
    // Where theirs is gone, or does not reach them, they are told through another all the same.
    const isTheirs = ({ name }: Channel) => name === row.channel;
    for (const channel of [...channels.filter(isTheirs), ...channels]) {
      if (channel.units && !channel.units.includes(unit)) continue;
      const address = addressIn(channel, row);
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
    const { mail, messenger, language, told, quiet, channel } = elsewhere.get(personKey(person)) ?? own;
    const kept = answers.get(unit)?.flatMap(({ contacts }) => contacts.get(person.member) ?? []);
    return Object.assign({}, ...(kept ?? []), given({ mail, messenger, language, told, quiet, channel }), given(own));
  };
  const answers = new Map<string, readonly DirectoryAnswer[]>();
  const isUnreached = ({ person, unit }: Asked) => {
    const row = rowOf(person, unit);
    return row !== undefined && reachOf(row, unit) === undefined;
  };
  if (directory) {
    for (const unit of new Set(unreached.filter(isUnreached).map((each) => each.unit)))
      answers.set(unit, await askedIn(engine, unit, directory));
  }
  return {
    personOf: (person, unit) => {
      const row = rowOf(person, unit);
      if (!row) return undefined;
      const { member, name, language, told = settings.told } = row;
      const quiet = row.quiet === undefined ? settings.quiet : quietOf(row.quiet);
      const reading = language === undefined ? settings.reading : [language, ...settings.reading];
      return { member, name, reading, told, quiet, reach: reachOf(row, unit) };
    },
    addressOn: (channel, person, unit) => {
      const row = rowOf(person, unit);
      return row && addressIn(channel, row);
    },
    secretariesOf: (unit) =>
      [...(rosters.get(unit)?.values() ?? [])]
        .filter(({ roles }) => roles.includes('secretary'))
        .map(({ member, name }) => ({ member, name })),
    isUnknown: (person, unit) =>
      isUnreached({ person, unit }) && (answers.get(unit) ?? []).some(({ isUnknown }) => isUnknown(person.member)),
    problems: [...new Set([...answers.values()].flat().flatMap(({ problems }) => problems))],
  };
}

const askedIn = (
  { domain, now }: KnownEngine,
  unit: string,
  directory: Directory,
): Promise<readonly DirectoryAnswer[]> =>
  Promise.all(domain.organisation.actingFor(unit, localDay(now())).map((each) => directory.ask(each, now())));

/** They were read when the roster was. */
function quietOf(written: string): Person['quiet'] {
  const hours = readQuietHours(written);
  return hours === 'any-hour' ? undefined : hours;
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
