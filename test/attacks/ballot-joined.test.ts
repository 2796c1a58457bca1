/**
 * Attacks that need several answers of one person on one sheet, or sheets that are not all of one size: with protections each finds nobody,
 * and without them everybody.
 */
import type { Question } from '@obligato/ballot';
import { sheetBytesOf } from '@obligato/ballot';
import { fillSheet } from '@obligato/ballot/voter';
import { describe, expect, test } from 'vitest';
import { about, attacked, one, people, plan, times } from './ballot-attacked.ts';
import { diceOf, shuffled } from './ballot-dice.ts';
import { certain, holdBallot, nullifierIn } from './ballot-house.ts';
import { openSheets } from './ballot-inside.ts';
import { matchSheets } from './ballot-matcher.ts';
import { aPlan, hitsOf, likelyAnswers } from './ballot-score.ts';
import { mostByChance } from './matcher.ts';

const marks = ['excellent', 'good', 'fair', 'poor'];

/** What everybody knows of everybody: their opinion of two leaders. Nobody has the same of both as another has. */
const known = people(15).map((member, at) => ({
  member,
  first: marks[at % 4] ?? '',
  second: marks[Math.floor(at / 4)] ?? '',
}));
const thirdOf = (at: number) => marks[(at * 7) % 4] ?? '';
const electorate = people(15).map((member) => ({ member }));

async function openedOf(questions: readonly Question[], answers: (at: number) => readonly string[]) {
  const house = await attacked({ questions: [...questions], electorate });
  house.at(times.issuing);
  const papers = [];
  for (const { member } of electorate) papers.push(await house.papers(member));
  house.at(times.casting);
  for (const [at, own] of papers.entries())
    for (const [place, paper] of own.entries()) await house.cast(paper, one(answers(at)[place] ?? ''));
  house.at(times.ended);
  const closed = certain(await house.ballot.close());
  return certain(await openSheets(house.ballot.announcement, closed, await house.parts()));
}

describe('who knows what each thinks of two leaders, and wants to know the third', () => {
  test('reads it off every sheet, if one sheet had all three', async () => {
    const all = marks.flatMap((a) => marks.flatMap((b) => marks.map((c) => `${a} ${b} ${c}`)));
    const title = { en: 'All', 'zh-CN': '全部' };
    const joined: Question = {
      kind: 'evaluation',
      id: 'all',
      title,
      subject: 'all',
      grades: all.map((id) => ({ id, title })),
    };
    const [sheets = []] = await openedOf([joined], (at) => [`${known[at]?.first} ${known[at]?.second} ${thirdOf(at)}`]);
    const found = known.filter(({ first, second }, at) => {
      const own = sheets.filter((sheet) => sheet?.chosen[0]?.startsWith(`${first} ${second} `));
      return own.length === 1 && own[0]?.chosen[0]?.endsWith(thirdOf(at));
    });
    expect(found).toHaveLength(15);
  });

  test('has three heaps of sheets that nothing joins: no paper, no hash, no place of one leads to another', async () => {
    const held = await holdBallot({
      ...aPlan(5),
      voters: 15,
      questions: [about('a'), about('b'), plan],
      choose: likelyAnswers,
      restarts: false,
    });
    const sheets = [...held.truth.values()].map((own) => new Set(own.values()));
    expect(new Set(sheets.flatMap((each) => [...each])).size).toBe(45);
    // Whoever takes the first of each heap for one person, the second for another, and so on, is right by chance.
    const last = held.artefacts.copies.at(-1)?.files.get('ballots/b/closed.json') ?? '{"lists":[]}';
    const lists: readonly { readonly sheets: readonly { readonly nullifier: string }[] }[] = JSON.parse(last).lists;
    const ownerOf = new Map(
      [...held.truth.values()].flatMap((own) => [...own].map(([member, sheet]) => [sheet, member])),
    );
    const [a, b] = lists.map(({ sheets: of }) => of.map(({ nullifier }) => ownerOf.get(nullifier)));
    const together = (a ?? []).filter((member, place) => member === b?.[place]).length;
    expect(together).toBeLessThanOrEqual(mostByChance(15, 1 / 15) + 3);
  });
});

describe('who sees sizes pass, in the order of those who vote', () => {
  const names = (at: number) => '王'.repeat(at + 1);
  const election: Question = {
    ...{ kind: 'election', id: 'e', title: { en: 'E', 'zh-CN': '选举' } },
    candidates: [{ id: 'c', title: { en: 'C', 'zh-CN': '候选人' } }],
    validity: { atLeast: 1, atMost: 1, writeIns: 1 },
  };

  test('would find everybody who wrote a name of another length, if what is sealed were as long as what is said', () => {
    // In what is sealed and not padded the length of the name is that of the sheet, and of the entry in the box.
    const sizes = people(12).map((_, at) => 81 + 10 + Buffer.byteLength(names(at)));
    const box = shuffled(
      sizes.map((size, at) => ({ size, whose: at })),
      diceOf(3),
    );
    const found = sizes.filter((size, at) =>
      box.filter((entry) => entry.size === size).every(({ whose }) => whose === at),
    );
    expect(found).toHaveLength(12);
  });

  test('sees one size, of every choice to every question, and one answer', async () => {
    const house = await attacked({ questions: [election, about('chief'), plan] });
    house.at(times.issuing);
    const papers = await house.papers('m1');
    const other = await house.papers('m2');
    house.at(times.casting);
    const sheets = [
      await house.sheet(papers[0], { chosen: [], writeIns: [names(0)] }),
      await house.sheet(other[0], { chosen: [], writeIns: [names(12)] }),
      await house.sheet(papers[1], one('poor')),
      await house.sheet(other[1], { chosen: [], writeIns: [] }),
      await house.sheet(papers[2], one('abstain')),
    ];
    expect(new Set(sheets.map(({ length }) => length))).toEqual(
      new Set([sheetBytesOf(house.ballot.announcement.questions)]),
    );
    const answers = [];
    for (const bytes of sheets) answers.push(JSON.stringify(await house.ballot.cast(bytes)));
    expect(new Set(answers)).toEqual(new Set(['{"is":"received"}']));
    await expect(
      fillSheet(house.ballot.announcement, papers[0] as never, { chosen: [], writeIns: ['王'.repeat(14)] }),
    ).rejects.toThrow(RangeError);
  });

  test('and is told apart by no two sheets of the same choice on the same paper: every sealing is another', async () => {
    const house = await attacked({ questions: [plan] });
    house.at(times.issuing);
    const [paper] = await house.papers('m1');
    const both = [await house.sheet(paper, one('for')), await house.sheet(paper, one('for'))];
    expect(Buffer.from(both[0] ?? []).equals(Buffer.from(both[1] ?? []))).toBe(false);
    const { announcement, fingerprint } = house.ballot;
    expect(await nullifierIn(announcement, fingerprint, both[0] ?? new Uint8Array())).toBe(
      await nullifierIn(announcement, fingerprint, both[1] ?? new Uint8Array()),
    );
  });
});

test('without windows the copies tell in which order papers were issued, and so who voted when: the batches hold, and nothing else does', async () => {
  // Everybody casts as soon as they have a paper: the line at the door is the order of the set of those who have papers, copy by copy.
  let [hits, tries] = [0, 0];
  for (const seed of [21, 22, 23]) {
    const held = await holdBallot({
      ...aPlan(seed),
      voters: 40,
      questions: [about('chief')],
      choose: likelyAnswers,
      inLine: true,
      restarts: false,
    });
    hits += hitsOf(held, await matchSheets(held.artefacts, diceOf(seed), { queue: held.queue }));
    tries += held.artefacts.opened.size;
  }
  // One in forty by chance, one in five at most.
  expect(hits).toBeLessThanOrEqual(mostByChance(tries, 1 / 5));
  expect(tries).toBe(120);
});
