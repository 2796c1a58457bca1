/** Question: can people evaluate their leaders without anybody, the administrator included, learning who said what? With the package alone. */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announceBallot, notPromised, openBallot, type Question, type Refused } from '@obligato/ballot';
import {
  countBallot,
  type FilledSheet,
  fillSheet,
  fingerprintOf,
  finishPapers,
  makeScrutineerKey,
  openingPart,
  type Paper,
  preparePapers,
  wasCounted,
} from '@obligato/ballot/voter';
import { nodeFileSystem as files } from '@obligato/files';

const print = (line: string) => process.stdout.write(`${line}\n`);
const certain = <T>(answer: T | Refused): T => {
  if (typeof answer === 'object' && answer && 'is' in answer && answer.is === 'refused')
    throw new Error(answer.message.en);
  return answer as T;
};
/** Chance, as phones have it: each sheet goes out at a moment of its own. */
const shuffled = <T>(items: readonly T[]) => [...items].sort(() => Math.random() - 0.5);

const home = await mkdtemp(join(tmpdir(), 'obligato-ballot-'));
const folder = join(home, 'leaders-2026');
const voters = ['an', 'bai', 'cai', 'deng', 'fang', 'gao', 'he', 'jin', 'kong', 'lin', 'ma', 'ning'];
let now = '2026-12-20T08:00:00+08:00';
const opening = { folder, files, now: () => now };

// 0 · Two scrutineers make a key each, in their own browsers, and keep their share of it. Then the ballot is announced: from here on
// its questions, its people, its times and its keys are fixed.
const [wu, xu] = [await makeScrutineerKey(), await makeScrutineerKey()];
const titles = { excellent: '优秀', good: '良好', fair: '一般', poor: '较差' };
const grades = Object.entries(titles).map(([id, title]) => ({ id, title: { en: id, 'zh-CN': title } }));
const about = (subject: string, title: string): Question => ({
  ...{ kind: 'evaluation', id: subject, subject, grades },
  title: { en: title, 'zh-CN': title },
});
const { announcement } = await announceBallot(
  {
    ballot: 'leaders-2026',
    title: { en: 'Evaluation of leaders 2026', 'zh-CN': '2026年度群众评议领导' },
    questions: [about('zhao', 'Zhao, head of the office'), about('qian', 'Qian, deputy head')],
    electorate: voters.map((member) => ({ member })),
    issue: { opens: '2026-12-20T09:00:00+08:00', closes: '2026-12-20T12:00:00+08:00' },
    cast: { opens: '2026-12-20T13:00:00+08:00', closes: '2026-12-20T18:00:00+08:00' },
    scrutineers: [
      { member: 'wu', key: wu.key },
      { member: 'xu', key: xu.key },
    ],
  },
  opening,
);
print(
  `Announced to ${announcement.electorate} voters, under the fingerprint ${(await fingerprintOf(announcement)).slice(0, 8)}…`,
);
print(`What is not promised, in ${notPromised.length} sentences: ${notPromised[0]?.en}`);

// 1 · Everybody fetches papers, signed in; also those who do not mean to vote.
const ballot = await openBallot(opening);
now = '2026-12-20T09:30:00+08:00';
const papers = new Map<string, readonly Paper[]>();
for (const member of voters) {
  const { pending, request } = await preparePapers(announcement, { member, group: 'all' });
  const { signatures } = certain(await ballot.issue(member, request));
  papers.set(member, certain(await finishPapers(announcement, pending, signatures)));
}
const again = await preparePapers(announcement, { member: 'an', group: 'all' });
const second = await ballot.issue('an', again.request);
print(`An asks for a second set: ${second.is === 'refused' ? second.code : second.is}`);

// 2 · They vote, as nobody: one sheet a question. Somebody copies the folder after every one of them.
now = '2026-12-20T13:30:00+08:00';
const choices = { zhao: ['good', 'excellent', 'good', 'fair'], qian: ['excellent', 'good', 'excellent', 'poor'] };
const filled: (FilledSheet & { readonly member: string; readonly question: string })[] = [];
for (const [at, member] of voters.entries()) {
  for (const paper of papers.get(member) ?? []) {
    const question = announcement.lots[paper.lot]?.question === 'zhao' ? 'zhao' : 'qian';
    const chosen = at === 11 ? 'poor' : (choices[question][at % 4] ?? 'good');
    filled.push({ member, question, ...(await fillSheet(announcement, paper, { chosen: [chosen], writeIns: [] })) });
  }
}
const copies: string[] = [];
for (const { bytes } of shuffled(filled)) {
  certain(await ballot.cast(bytes));
  await new Promise((resume) => setTimeout(resume, 20));
  const copy = join(home, `copy-${String(copies.length).padStart(2, '0')}`);
  await cp(folder, copy, { recursive: true });
  copies.push(copy);
}
const [first] = filled;
const twice = await ballot.cast(first?.bytes ?? new Uint8Array());
print(`The same sheet sent again: ${twice.is}, and counted once`);

// 3 · The box is closed; everybody finds their own sheets in the list.
now = '2026-12-20T18:00:00+08:00';
const closed = certain(await ballot.close());
const lists = await ballot.published();
const found = await Promise.all(filled.map(({ receipt }) => wasCounted(receipt, lists)));
print(`${found.filter((each) => each === 'counted').length} of ${filled.length} sheets are in the closed lists`);

// 4 · One scrutineer alone opens nothing; both count. What is recorded has counts, roots and a day.
const part = certain(await openingPart(announcement, closed, wu.share));
const alone = await countBallot(announcement, closed, [part]);
print(`Wu alone: ${'is' in alone ? alone.code : 'counted'}`);
const other = certain(await openingPart(announcement, closed, xu.share));
const tally = certain(await countBallot(announcement, closed, [part, other]));
const recorded = certain(await ballot.tally(tally));
for (const { question, counts, together = [] } of recorded.results) {
  const told = Object.entries(counts).filter(([grade]) => !together.slice(1).includes(grade));
  const words = told.map(([grade, count]) => `${grade === together[0] ? together.join(' or ') : grade} ${count}`);
  print(`Fed back to ${question} on ${recorded.on}: ${words.join(', ')}`);
}
await ballot.shut();

// 5 · Whoever wants to know who said what has everything: every copy of the folder, the order in which papers were fetched, the tally.
/** Sheets of a question in the order in which they came to the disk, as far as copies and places in files tell. */
async function inOrder(question: string): Promise<readonly string[]> {
  const own = new Set(filled.filter((each) => each.question === question).map(({ receipt }) => receipt.nullifier));
  const seen = new Set<string>();
  for (const copy of [...copies, folder]) {
    for (const name of (await readdir(copy)).filter((each) => each.endsWith('.json')).sort()) {
      const text = await readFile(join(copy, name), 'utf8');
      for (const [, nullifier = ''] of text.matchAll(/"([\w-]{43})"/g)) if (own.has(nullifier)) seen.add(nullifier);
      if (voters.some((voter) => text.includes(`"${voter}"`)) && [...own].some((sheet) => text.includes(sheet)))
        print(`${name} names a voter beside a sheet`);
    }
  }
  return [...seen];
}
let right = 0;
for (const question of ['zhao', 'qian']) {
  for (const [at, nullifier] of (await inOrder(question)).entries()) {
    const whose = filled.find(({ receipt }) => receipt.nullifier === nullifier)?.member;
    if (whose === voters[at]) right += 1;
  }
}
const left = (await readdir(folder)).filter((name) => /keys|issued|electorate|box/.test(name));
print(`Left of keys, list of voters, papers issued and box: ${left.length} files`);
print(
  `Handed ${copies.length} copies of the folder, the matcher gives ${right} of ${filled.length} sheets to whom they belong; guessing gives 2`,
);
await rm(home, { recursive: true });
