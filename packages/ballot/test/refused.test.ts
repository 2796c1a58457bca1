/** What a ballot says no to: each by its name, in a sentence in both languages, with nothing counted twice and nothing changed. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ballot } from '../src/index.ts';
import { sheetFromBytes, sheetToBytes } from '../src/sheet/sheet.ts';
import {
  countBallot,
  fillSheet,
  makeScrutineerKey,
  type OpeningPart,
  openingPart,
  type Paper,
  preparePapers,
} from '../src/voter.ts';
import { refusals } from '../src/words/refusals.ts';
import {
  aBallot,
  castAll,
  evaluation,
  fetchPapers,
  grade,
  people,
  resolution,
  shares,
  type Tried,
  times,
} from './a-ballot.ts';

const refusal = (code: string) => ({ is: 'refused', code });
const requestOf = async (ballot: Ballot, member = 'm001') =>
  (await preparePapers(ballot.announcement, { member, group: 'all' })).request;

describe('papers', () => {
  let tried: Tried;
  beforeAll(async () => {
    tried = await aBallot();
  });

  test('before they are issued, and after', async () => {
    const { ballot } = tried;
    const request = await requestOf(ballot);
    tried.at(times.before);
    expect(await ballot.issue('m001', request)).toMatchObject(refusal('before-issue'));
    const late = await aBallot();
    late.at(times.waiting);
    expect(await late.ballot.issue('m001', await requestOf(late.ballot))).toMatchObject(refusal('after-issue'));
  });

  test('for somebody who is not on the list', async () => {
    tried.at(times.issuing);
    expect(await tried.ballot.issue('late-joiner', await requestOf(tried.ballot))).toMatchObject(
      refusal('not-on-list'),
    );
  });

  test('of another announcement', async () => {
    const request = { ...(await requestOf(tried.ballot)), announcement: 'AAAA' };
    expect(await tried.ballot.issue('m001', request)).toMatchObject(refusal('not-this-ballot'));
  });

  test('fewer, more, and none that were blinded', async () => {
    const { announcement, blinded } = await requestOf(tried.ballot);
    const trivial = [0, 1].map((last) => Buffer.from([...new Uint8Array(255), last]).toString('base64url'));
    for (const wrong of [
      [],
      blinded.slice(1),
      [...blinded, ...blinded],
      ['x', 'y'],
      trivial,
      [Buffer.alloc(256, 255).toString('base64url'), blinded[1] ?? ''],
    ])
      expect(await tried.ballot.issue('m002', { announcement, blinded: wrong })).toMatchObject(
        refusal('not-the-papers'),
      );
    expect(await tried.ballot.issue('m002', { announcement, blinded: 7 as never })).toMatchObject(
      refusal('not-the-papers'),
    );
    expect((await tried.ballot.status()).issued).toBe(0);
  });

  test('a second time, also when both are asked for at once: a lost paper stays lost', async () => {
    const requests = await Promise.all([requestOf(tried.ballot, 'm003'), requestOf(tried.ballot, 'm003')]);
    const answers = await Promise.all(requests.map((request) => tried.ballot.issue('m003', request)));
    expect(answers.map(({ is }) => is).sort()).toEqual(['issued', 'refused']);
    expect(answers.find(({ is }) => is === 'refused')).toMatchObject({
      code: 'issued-already',
      message: { en: expect.stringContaining('nobody can issue a second set') },
    });
  });
});

describe('sheets', () => {
  let tried: Tried;
  let papers: readonly Paper[] = [];
  let others: readonly Paper[] = [];
  beforeAll(async () => {
    tried = await aBallot({ questions: [evaluation('chief'), resolution] });
    tried.at(times.issuing);
    papers = await fetchPapers(tried.ballot, 'm001');
    others = await fetchPapers(tried.ballot, 'm002');
  });
  const sheetOf = async (paper: Paper | undefined, choice = grade('good')) => {
    if (!paper) throw new Error('no paper');
    return (await fillSheet(tried.ballot.announcement, paper, choice)).bytes;
  };

  test('before voting opens', async () => {
    const bytes = await sheetOf(papers[0]);
    expect(await tried.ballot.cast(bytes)).toMatchObject(refusal('before-cast'));
    tried.at(times.waiting);
    expect(await tried.ballot.cast(bytes)).toMatchObject(refusal('before-cast'));
  });

  test('of another length, format or lot', async () => {
    tried.at(times.casting);
    const bytes = await sheetOf(papers[0]);
    const otherLot = Uint8Array.from(bytes);
    otherLot[2] = 9;
    for (const wrong of [
      new Uint8Array(),
      bytes.slice(1),
      Uint8Array.from([...bytes, 0]),
      Uint8Array.from([2, ...bytes.slice(1)]),
      otherLot,
    ])
      expect(await tried.ballot.cast(wrong)).toMatchObject(refusal('not-a-sheet'));
  });

  test('on a paper of another question, with another’s signature, or a forged one', async () => {
    const [own, other] = papers;
    const across = { ...own, lot: other?.lot ?? 0, paper: own?.paper ?? '', signature: own?.signature ?? '' };
    expect(await tried.ballot.cast(await sheetOf(across, grade('for')))).toMatchObject(refusal('not-signed'));
    const stolen = { lot: 0, paper: own?.paper ?? '', signature: others[0]?.signature ?? '' };
    expect(await tried.ballot.cast(await sheetOf(stolen))).toMatchObject(refusal('not-signed'));
    const forged = { lot: 0, paper: own?.paper ?? '', signature: Buffer.alloc(256, 7).toString('base64url') };
    expect(await tried.ballot.cast(await sheetOf(forged))).toMatchObject(refusal('not-signed'));
  });

  test('twice: the same one counts once, another one is refused', async () => {
    const bytes = await sheetOf(papers[0]);
    expect(await tried.ballot.cast(bytes)).toEqual({ is: 'received' });
    expect(await tried.ballot.cast(bytes)).toEqual({ is: 'received' });
    expect(await tried.ballot.cast(await sheetOf(papers[0], grade('poor')))).toMatchObject(refusal('used-already'));
    // A signature has no second form: with n added to it, it would be the same number.
    expect((await tried.ballot.status()).kept).toEqual({ 'about-chief': 0, plan: 0 });
  });

  test('after the close', async () => {
    const bytes = await sheetOf(papers[1], grade('for'));
    tried.at(times.ended);
    expect(await tried.ballot.cast(bytes)).toMatchObject(refusal('after-cast'));
    await tried.ballot.close();
    expect(await tried.ballot.cast(bytes)).toMatchObject(refusal('after-cast'));
  });
});

describe('the tally', () => {
  let tried: Tried;
  let parts: OpeningPart[] = [];
  const closedOf = (of: Tried) => {
    if (!of.ballot.closed) throw new Error('not closed');
    return of.ballot.closed;
  };
  const tallyWith = async (given: readonly OpeningPart[]) =>
    countBallot(tried.ballot.announcement, closedOf(tried), given);
  beforeAll(async () => {
    tried = await aBallot({ questions: [evaluation('chief')] });
    tried.at(times.issuing);
    const papers = await Promise.all(people(8).map((member) => fetchPapers(tried.ballot, member)));
    tried.at(times.casting);
    const copied: Uint8Array[] = [];
    for (const [at, own] of papers.entries()) {
      const [sheet] = await castAll(tried.ballot, own.slice(0, at < 6 ? 1 : 0), [grade(at < 3 ? 'good' : 'fair')]);
      if (sheet) copied.push(sheet.bytes);
    }
    // Somebody votes as somebody else did, by a copy of what that one sealed; and somebody seals nonsense.
    const seen = sheetFromBytes(copied[0] ?? new Uint8Array(), 480);
    const [mine] = papers[6] ?? [];
    const own = sheetFromBytes((await fillSheet(tried.ballot.announcement, mine as Paper, grade('good'))).bytes, 480);
    if (!seen || !own) throw new Error('no sheet');
    await tried.ballot.cast(sheetToBytes({ ...own, sealed: seen.sealed }));
    const [last] = papers[7] ?? [];
    const nonsense = sheetFromBytes(
      (await fillSheet(tried.ballot.announcement, last as Paper, grade('good'))).bytes,
      480,
    );
    if (nonsense) await tried.ballot.cast(sheetToBytes({ ...nonsense, sealed: new Uint8Array(157) }));
    tried.at(times.ended);
    await tried.ballot.close();
    for (const share of shares) {
      const part = await openingPart(tried.ballot.announcement, closedOf(tried), share);
      if (!('is' in part)) parts = [...parts, part];
    }
  });

  test('with one share missing, mistyped, or of nobody', async () => {
    const { announcement } = tried.ballot;
    const closed = closedOf(tried);
    expect(await tallyWith(parts.slice(0, 1))).toMatchObject(refusal('share-missing'));
    expect(await tallyWith([parts[0] as OpeningPart, parts[0] as OpeningPart])).toMatchObject(refusal('share-missing'));
    const typo = `${shares[0]}`.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    expect(await openingPart(announcement, closed, typo)).toMatchObject(refusal('share-mistyped'));
    const { share } = await makeScrutineerKey();
    expect(await openingPart(announcement, closed, share)).toMatchObject(refusal('share-of-another'));
    const capitals = `${shares[0]}`.toUpperCase().replaceAll(' ', '');
    expect(await openingPart(announcement, closed, capitals)).toEqual(parts[0]);
  });

  test('of a list from which a sheet is gone, or in which one was exchanged', async () => {
    const closed = closedOf(tried);
    const [list] = closed.lists;
    if (!list) throw new Error('no list');
    // One sheet is a copy of another, and the lists are in no order: the first that differs is put in the place of the first.
    const other = list.sheets.find(({ content }) => content !== list.sheets[0]?.content);
    const sheets = list.sheets.map((sheet, at) => ({ ...sheet, content: (at === 0 ? other : sheet)?.content ?? '' }));
    for (const changed of [list.sheets.slice(1), sheets]) {
      const wrong = { ...closed, lists: [{ ...list, sheets: changed }] };
      expect(await countBallot(tried.ballot.announcement, wrong, parts)).toMatchObject(refusal('root-differs'));
    }
    const short = parts.map((part) => ({ ...part, lists: [part.lists[0]?.slice(1) ?? []] }));
    expect(await tallyWith(short)).toMatchObject(refusal('part-of-another'));
  });

  test('with a copied sheet and one of nonsense: both are invalid, and the others are counted', async () => {
    expect(await tallyWith(parts)).toMatchObject({
      results: [{ returned: 8, counts: { excellent: 0, good: 3, fair: 3, poor: 0 }, invalid: 2 }],
    });
  });

  test('that does not agree with the box, or shows what one person answered', async () => {
    const tally = await tallyWith(parts);
    if ('is' in tally) throw new Error(tally.code);
    const [result] = tally.results;
    if (!result) throw new Error('no result');
    const withResult = (changes: object) => tried.ballot.tally({ ...tally, results: [{ ...result, ...changes }] });
    const counts = { excellent: 0, good: 3, fair: 3, poor: 0 };
    expect(await withResult({ counts: { ...counts, good: 4 } })).toMatchObject(refusal('counts-differ'));
    expect(await withResult({ counts: { ...counts, good: -3, fair: 9 } })).toMatchObject(refusal('counts-differ'));
    expect(await withResult({ counts: { good: 3, fair: 3 } })).toMatchObject(refusal('counts-differ'));
    expect(await withResult({ root: 'AAAA' })).toMatchObject(refusal('root-differs'));
    expect(await withResult({ counts: { ...counts, good: 1, fair: 5 } })).toMatchObject(refusal('cell-of-one'));
    expect(await tried.ballot.tally({ ...tally, ballot: 'another' })).toMatchObject(refusal('not-this-ballot'));
    expect(await tried.ballot.tally({ ...tally, results: [] })).toMatchObject(refusal('counts-differ'));
    expect(await tried.ballot.tally(tally)).toMatchObject({ on: '2026-12-20', issued: 8 });
    expect(await tried.ballot.tally(tally)).toMatchObject(refusal('tallied-already'));
  });
});

test('a clock that is set back issues no papers while people vote, and opens no box again', async () => {
  const tried = await aBallot();
  tried.at(times.issuing);
  await fetchPapers(tried.ballot, 'm001');
  tried.at(times.casting);
  await tried.ballot.status();
  tried.at(times.issuing);
  expect(await tried.ballot.issue('m002', await requestOf(tried.ballot, 'm002'))).toMatchObject(refusal('after-issue'));
  const restarted = await tried.again();
  expect(await restarted.issue('m002', await requestOf(restarted, 'm002'))).toMatchObject(refusal('after-issue'));
  tried.at(times.ended);
  await restarted.close();
  tried.at(times.casting);
  expect((await tried.again()).announcement.ballot).toBe('leaders-2026');
  expect((await (await tried.again()).status()).phase).toBe('closed');
});

test('every refusal is one sentence or a few, in both languages, without an English word in the Chinese', () => {
  for (const message of Object.values(refusals)) {
    expect(message.en).toMatch(/^[A-Z].*\.$/);
    expect(message['zh-CN']).toMatch(/。$/);
  }
});
