/** A roster as it is sent and shown: the same rules as for the CSV file. */
import { type Roster, type RosterRow, standings, type Text, toldWhen } from '@obligato/core';
import { languagePattern, mailPattern, quietPattern } from '@obligato/core/internal';
import { z } from 'zod';
import { named } from './named.ts';
import { day, memberId } from './words.ts';

const word = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]+$/u);

export const rosterRow = named(
  'RosterRow',
  z.strictObject({
    member: memberId,
    name: word,
    standing: z.enum(standings),
    roles: z.array(word).max(50),
    group: memberId.exactOptional(),
    from: day,
    to: day.exactOptional(),
    notCounted: word.exactOptional(),
    electedOn: day.exactOptional(),
    exempt: z.array(word).max(50).exactOptional(),
    mail: word.regex(mailPattern).exactOptional(),
    messenger: word.exactOptional(),
    language: word.regex(languagePattern).exactOptional(),
    told: z.enum(toldWhen).exactOptional(),
    quiet: word.regex(quietPattern).exactOptional(),
    channel: word.exactOptional(),
  }),
);

type Reach = 'mail' | 'messenger' | 'quiet' | 'channel';

/** Where and when somebody is reached is for whoever keeps the roster, and not for all who may read it. */
export function withoutAddresses<Row extends Pick<RosterRow, Reach>>(row: Row): Omit<Row, Reach> {
  const { mail, messenger, quiet, channel, ...rest } = row;
  return rest;
}

export const roster = named(
  'Roster',
  z
    .array(rosterRow)
    .max(5000)
    .superRefine((rows, context) => {
      for (const { index, said } of faultsOf(rows)) {
        context.addIssue({ code: 'custom', path: [index], message: said.en, params: { 'zh-CN': said['zh-CN'] } });
      }
    }),
);

/** The last day ends nothing before it begins, and nobody stands twice on one day. */
function faultsOf(rows: Roster): readonly { readonly index: number; readonly said: Text }[] {
  const byMember = new Map<string, Roster[number][]>();
  const faults: { index: number; said: Text }[] = [];
  for (const [index, each] of rows.entries()) {
    if (each.to !== undefined && each.to < each.from) {
      faults.push({ index, said: { en: 'it ends before it begins', 'zh-CN': '截止日早于起始日' } });
    }
    const others = byMember.get(each.member) ?? [];
    const overlaps = others.some(({ from, to }) => from <= (each.to ?? '9999') && each.from <= (to ?? '9999'));
    if (overlaps) {
      faults.push({ index, said: { en: 'this person stands twice on one day', 'zh-CN': '此人同一天重复出现' } });
    }
    byMember.set(each.member, [...others, each]);
  }
  return faults;
}
