/** Who holds an office and is reached by nothing: found before anybody waits for a letter. */
import { type Day, type Roster, type RosterRow, rosterOn } from '@obligato/core';
import { type ChannelSettings, openChannel } from '../channels/open-channels.ts';
import { type PersonId, personKey } from '../telling/item.ts';

/**
 * Whoever holds a role on a day and has no address for any channel that tells people of their unit, on whichever of their rosters. Each
 * once; nothing is connected.
 *
 * @example
 * unreachedIn({ rosters: new Map([['tax-bureau/levy', roster]]), channels: [], day: '2026-03-02' }).map(({ name }) => name)
 */
export function unreachedIn({
  rosters,
  channels,
  day,
}: {
  readonly rosters: ReadonlyMap<string, Roster>;
  readonly channels: readonly ChannelSettings[];
  readonly day: Day;
}): readonly PersonId[] {
  const opened = channels.map(openChannel);
  const rows = new Map<string, { readonly unit: string; readonly row: RosterRow }[]>();
  for (const [unit, roster] of rosters) {
    for (const row of rosterOn(roster, day).rows.values()) {
      const key = personKey(row);
      const known = rows.get(key);
      if (known) known.push({ unit, row });
      else rows.set(key, [{ unit, row }]);
    }
  }
  const isReached = (own: readonly { readonly unit: string; readonly row: RosterRow }[]) =>
    opened.some(
      (channel) =>
        own.some(({ unit }) => !channel.units || channel.units.includes(unit)) &&
        own.some(({ row }) => channel.addressOf(row) !== undefined),
    );
  return [...rows.values()]
    .filter((own) => own.some(({ row }) => row.roles.length > 0) && !isReached(own))
    .flatMap(([first]) => (first ? [{ member: first.row.member, name: first.row.name }] : []));
}
