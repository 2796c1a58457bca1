/** A ballot from its announcement to its tally, as voters and scrutineers live it. */
import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { sheetBytesOf } from '../src/index.ts';
import { countBallot, openingPart, wasCounted } from '../src/voter.ts';
import {
  aBallot,
  castAll,
  election,
  evaluation,
  fetchPapers,
  grade,
  kept,
  people,
  resolution,
  shares,
  times,
} from './a-ballot.ts';

type Refusal = { readonly is: 'refused'; readonly code: string };
const values = <T>(value: T): Exclude<T, Refusal> => {
  if (typeof value === 'object' && value !== null && 'is' in value && value.is === 'refused')
    throw new Error(JSON.stringify(value));
  return value as Exclude<T, Refusal>;
};

async function counted({ announcement, closed }: Awaited<ReturnType<typeof aBallot>>['ballot']) {
  if (!closed) throw new Error('not closed');
  const parts = await Promise.all(shares.map(async (share) => values(await openingPart(announcement, closed, share))));
  return values(await countBallot(announcement, closed, parts));
}

test('twelve voters are counted as they voted, each sees their sheet in the list, and nothing is left that leads back', async () => {
  const tried = await aBallot({ questions: [evaluation('chief'), resolution, election] });
  tried.at(times.issuing);
  const papers = await Promise.all(people(12).map((member) => fetchPapers(tried.ballot, member)));
  tried.at(times.casting);
  const receipts = [];
  for (const [at, own] of papers.entries()) {
    const choices = [
      grade(at < 7 ? 'good' : 'fair'),
      grade(at < 9 ? 'for' : at < 11 ? 'against' : 'abstain'),
      at < 6 ? { chosen: ['c1', 'c2'], writeIns: [] } : { chosen: ['c3'], writeIns: ['Wang Wu'] },
    ];
    receipts.push(...(await castAll(tried.ballot, own, choices)).map(({ receipt }) => receipt));
  }
  expect(await tried.ballot.close()).toMatchObject({ is: 'refused', code: 'not-ended' });
  tried.at(times.ended);
  const closed = values(await tried.ballot.close());
  expect(closed.lists.map(({ sheets }) => sheets.length)).toEqual([12, 12, 12]);
  const lists = await tried.ballot.published();
  for (const receipt of receipts) expect(await wasCounted(receipt, lists)).toBe('counted');

  const tally = await counted(tried.ballot);
  expect(tally.results.map(({ counts, writeIns, blank, invalid }) => ({ counts, writeIns, blank, invalid }))).toEqual([
    { counts: { excellent: 0, good: 7, fair: 5, poor: 0 }, writeIns: [], blank: 0, invalid: 0 },
    { counts: { for: 9, against: 2, abstain: 1 }, writeIns: [], blank: 0, invalid: 0 },
    { counts: { c1: 6, c2: 6, c3: 6 }, writeIns: [{ name: 'Wang Wu', votes: 6 }], blank: 0, invalid: 0 },
  ]);
  expect(values(await tried.ballot.tally(tally))).toMatchObject({ issued: 12, on: '2026-12-20' });
  expect((await readdir(tried.folder)).filter((name) => name.endsWith('.json')).sort()).toEqual([
    ...['announcement.json', 'closed.json', 'phase.json', 'tally.json'],
  ]);
  expect((await tried.again()).tallied?.results).toEqual(tally.results);
});

test('every sheet of a ballot has as many bytes, whatever is chosen, of whichever question', async () => {
  const tried = await aBallot({ questions: [evaluation('chief'), election] });
  tried.at(times.issuing);
  const [one = [], two = []] = [await fetchPapers(tried.ballot, 'm001'), await fetchPapers(tried.ballot, 'm002')];
  tried.at(times.casting);
  const blank = await castAll(tried.ballot, one, []);
  const full = await castAll(tried.ballot, two, [
    grade('poor'),
    { chosen: ['c1'], writeIns: ['某某某某某某某某某某'] },
  ]);
  const lengths = [...blank, ...full].map(({ bytes }) => bytes.length);
  expect(new Set(lengths)).toEqual(new Set([sheetBytesOf(tried.ballot.announcement.questions)]));
});

test('what is sealed without people written in has 157 bytes', async () => {
  expect(sheetBytesOf([resolution]) - 3 - 64 - 256).toBe(157);
});

describe('the box', () => {
  test('brings sheets to the disk by five and more, and keeps five back until the close', async () => {
    const tried = await aBallot({ questions: [resolution] });
    tried.at(times.issuing);
    const papers = await Promise.all(people(12).map((member) => fetchPapers(tried.ballot, member)));
    tried.at(times.casting);
    for (const [before, own] of papers.entries()) {
      await castAll(tried.ballot, own, [grade('for')]);
      await kept(tried.ballot, before < 9 ? 0 : 5);
    }
    expect((await tried.ballot.status()).kept).toEqual({ plan: 5 });
    tried.at(times.ended);
    expect(values(await tried.ballot.close()).lists[0]?.sheets).toHaveLength(12);
  });

  test('loses in a restart what it had not kept, and has it again from phones that look at the list', async () => {
    const tried = await aBallot({ questions: [resolution] });
    tried.at(times.issuing);
    const papers = await Promise.all(people(12).map((member) => fetchPapers(tried.ballot, member)));
    tried.at(times.casting);
    const sheets = [];
    for (const own of papers) sheets.push(...(await castAll(tried.ballot, own, [grade('for')])));
    await kept(tried.ballot, 5);
    const restarted = await tried.again();
    const lists = await restarted.published();
    const lost = [];
    for (const sheet of sheets) if ((await wasCounted(sheet.receipt, lists)) === 'missing') lost.push(sheet);
    expect(lost).toHaveLength(7);
    // Some send everything again: what is kept already counts once.
    for (const { bytes } of sheets) expect(await restarted.cast(bytes)).toEqual({ is: 'received' });
    tried.at(times.ended);
    await restarted.close();
    expect((await counted(restarted)).results[0]?.counts).toEqual({ for: 12, against: 0, abstain: 0 });
  });

  test('destroys what came back when it is less than five, and counts nothing', async () => {
    const tried = await aBallot({ questions: [resolution, evaluation('chief')] });
    tried.at(times.issuing);
    const papers = await Promise.all(people(6).map((member) => fetchPapers(tried.ballot, member)));
    tried.at(times.casting);
    for (const [at, own] of papers.entries())
      await castAll(
        tried.ballot,
        at < 4 ? own : own.slice(1),
        at < 4 ? [grade('for'), grade('good')] : [grade('good')],
      );
    tried.at(times.ended);
    const closed = values(await tried.ballot.close());
    expect(closed.tooFew).toEqual(['plan']);
    expect(JSON.stringify(closed)).not.toContain('"question":"plan"');
    expect((await counted(tried.ballot)).results).toMatchObject([{ question: 'about-chief', returned: 6 }]);
  });

  test('counts a group of which few came back together with its neighbour, and says so', async () => {
    const groups = ['levy', 'audit'].map((id) => ({ id, title: { en: id, 'zh-CN': id } }));
    const electorate = people(14).map((member, at) => ({ member, group: at < 7 ? 'levy' : 'audit' }));
    const tried = await aBallot({ questions: [evaluation('chief')], groups, electorate });
    tried.at(times.issuing);
    const papers = await Promise.all(electorate.map(({ member, group }) => fetchPapers(tried.ballot, member, group)));
    tried.at(times.casting);
    for (const own of papers.slice(0, 10)) await castAll(tried.ballot, own, [grade('good')]);
    tried.at(times.ended);
    const { lists } = values(await tried.ballot.close());
    expect(lists.map(({ groups: of, sheets }) => [of, sheets.length])).toEqual([[['levy', 'audit'], 10]]);
    expect((await counted(tried.ballot)).results[0]).toMatchObject({ groups: ['levy', 'audit'], counts: { good: 10 } });
  });
});

test('a request whose answer was lost is answered again, and a second one is not', async () => {
  const tried = await aBallot();
  tried.at(times.issuing);
  const { preparePapers } = await import('../src/voter.ts');
  const { request } = await preparePapers(tried.ballot.announcement, { member: 'm001', group: 'all' });
  const first = await tried.ballot.issue('m001', request);
  const restarted = await tried.again();
  expect(await restarted.issue('m001', request)).toEqual(first);
  const other = await preparePapers(tried.ballot.announcement, { member: 'm001', group: 'all' });
  expect(await restarted.issue('m001', other.request)).toMatchObject({ is: 'refused', code: 'issued-already' });
  expect((await restarted.status()).issued).toBe(1);
});

test('thirty days after the tally what was sealed is gone, and the list still proves that a sheet was in it', async () => {
  const tried = await aBallot({ questions: [resolution] });
  tried.at(times.issuing);
  const papers = await Promise.all(people(5).map((member) => fetchPapers(tried.ballot, member)));
  tried.at(times.casting);
  const receipts = [];
  for (const own of papers) receipts.push(...(await castAll(tried.ballot, own, [grade('for')])));
  tried.at(times.ended);
  await tried.ballot.close();
  expect(await tried.ballot.destroySealed()).toMatchObject({ code: 'not-tallied' });
  await tried.ballot.tally(await counted(tried.ballot));
  expect(await tried.ballot.destroySealed()).toMatchObject({ code: 'too-early-to-destroy' });
  tried.at('2027-01-19T12:30:00+08:00');
  const emptied = values(await tried.ballot.destroySealed());
  expect(JSON.stringify(emptied)).not.toContain('content');
  const lists = await (await tried.again()).published();
  for (const { receipt } of receipts) expect(await wasCounted(receipt, lists)).toBe('counted');
});
