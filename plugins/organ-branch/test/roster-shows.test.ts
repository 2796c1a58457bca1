import type { Roster } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { people } from './a-branch.ts';
import { aLife } from './a-life.ts';

const usual = people({ full: 9, committee: 3, leaders: 1 });
const raising = {
  'organ/induct-secretary': 'warn',
  'organ/call-by-election': 'warn',
  'organ/transfer-away': 'warn',
} as const;

/** f1 was secretary until the end of March; from April on it is f4, and f1 has left the branch or stays. */
const changed = (stays: boolean): Roster =>
  usual.flatMap((row) => {
    if (row.member === 'f1')
      return [{ ...row, to: '2026-03-31' }, ...(stays ? [{ ...row, roles: [], from: '2026-04-01' }] : [])];
    if (row.member === 'f4')
      return [
        { ...row, to: '2026-03-31' },
        { ...row, roles: ['secretary'], from: '2026-04-01' },
      ];
    return [row];
  });

const notice = (heldOn: string) => ({ heldOn, place: '305', agenda: ['the season'] });

async function seenOn(roster: Roster, day: string) {
  const life = await aLife(roster, raising);
  await life.act(`theme-day/${day.slice(0, 7)}`, 'notify', notice(`${day.slice(0, 7)}-28`), day);
  return life;
}

describe('a change on the roster', () => {
  test('raises the induction of whoever became secretary, once', async () => {
    const life = await seenOn(changed(true), '2026-04-10');
    expect(await life.ids('secretary-induction')).toEqual(['secretary-induction/2026/since-2026-04-01']);
    await life.act('theme-day/2026-05', 'notify', notice('2026-05-28'), '2026-05-11');
    expect(await life.ids('secretary-induction')).toHaveLength(1);
  });
  test('raises none where the secretary has been there for long, whatever else changed of them', async () => {
    const moved = usual.flatMap((row) =>
      row.member === 'f1'
        ? [
            { ...row, to: '2026-03-31' },
            { ...row, group: 'north', from: '2026-04-01' },
          ]
        : [row],
    );
    expect(await (await seenOn(moved, '2026-04-10')).ids('secretary-induction')).toEqual([]);
  });
  test('raises a by-election when a seat became empty, whoever left it, and none when it was filled', async () => {
    const left = usual.map((row) => (row.member === 'f3' ? { ...row, to: '2026-03-31' } : row));
    expect(await (await seenOn(left, '2026-04-10')).ids('by-election')).toEqual(['by-election/2026/since-2026-04-01']);
    expect(await (await seenOn(changed(true), '2026-04-10')).ids('by-election')).toEqual([]);
  });
  test('raises the transfer of whoever has been away for six months, not for five', async () => {
    const away = usual.flatMap((row) =>
      row.member === 'f5'
        ? [
            { ...row, to: '2026-01-09' },
            { ...row, roles: ['floating'], from: '2026-01-10' },
          ]
        : [row],
    );
    expect(await (await seenOn(away, '2026-06-12')).ids('membership-transfer')).toEqual([]);
    expect(await (await seenOn(away, '2026-07-13')).ids('membership-transfer')).toEqual([
      'membership-transfer/2026/away-f5',
    ]);
  });
});
