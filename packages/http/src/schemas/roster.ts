/** A roster as it is sent and shown: the same rules as for the CSV file. */
import { type Roster, standings } from '@obligato/core';
import { z } from 'zod';
import { named } from './named.ts';
import { day, memberId } from './words.ts';

const word = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]+$/u);

const row = named(
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
  }),
);

export const roster = named(
  'Roster',
  z
    .array(row)
    .max(5000)
    .superRefine((rows, context) => {
      for (const { index, message } of faultsOf(rows)) context.addIssue({ code: 'custom', path: [index], message });
    }),
);

/** The last day ends nothing before it begins, and nobody stands twice on one day. */
function faultsOf(rows: Roster): readonly { readonly index: number; readonly message: string }[] {
  const byMember = new Map<string, Roster[number][]>();
  const faults: { index: number; message: string }[] = [];
  for (const [index, each] of rows.entries()) {
    if (each.to !== undefined && each.to < each.from) faults.push({ index, message: 'it ends before it begins' });
    const others = byMember.get(each.member) ?? [];
    const overlaps = others.some(({ from, to }) => from <= (each.to ?? '9999') && each.from <= (to ?? '9999'));
    if (overlaps) faults.push({ index, message: 'this person stands twice on one day' });
    byMember.set(each.member, [...others, each]);
  }
  return faults;
}
