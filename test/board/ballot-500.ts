/**
 * A hall of five hundred who fetch papers and cast sheets, each over HTTP at a server with its ordinary limits, all from one address:
 * `node --conditions=source --import tsx test/board/ballot-500.ts [voters] [at once]`. Their phones are this machine, too.
 */
import { BallotHouse } from '@obligato/ballot';
import { fillSheet, finishPapers, makeScrutineerKey, preparePapers } from '@obligato/ballot/voter';
import { nodeFileSystem as files } from '@obligato/files';
import { at, hall, openHall, voterOf } from './ballot-hall.ts';

const [voters = 500, atOnce = 20] = process.argv.slice(2).map(Number);
const house = await openHall(voters, { hasLimits: true });
const tell = (line: string) => process.stdout.write(`${line}\n`);
house.clock.set(at('08:00'));
const both = await Promise.all([makeScrutineerKey(), makeScrutineerKey()]);
const grades = ['excellent', 'good', 'fair', 'poor'].map((id) => ({ id, title: { en: id, 'zh-CN': '等次' } }));
const people = Array.from({ length: voters }, (_, place) => voterOf(place + 1));
const announcing = new BallotHouse({ folder: house.folder, files, now: () => house.clock.now() });
const { announcement } = await announcing.announce({
  ballot: 'hall',
  title: { en: 'Hall', 'zh-CN': '礼堂' },
  questions: ['zhao', 'qian'].map((id) => ({
    ...{ kind: 'evaluation' as const, id, subject: id, grades },
    title: { en: id, 'zh-CN': '领导' },
  })),
  electorate: people.map((member) => ({ member })),
  issue: { opens: at('09:00'), closes: at('12:00') },
  cast: { opens: at('13:00'), closes: at('18:00') },
  scrutineers: [
    { member: 'p002', key: both[0]?.key ?? '' },
    { member: 'p003', key: both[1]?.key ?? '' },
  ],
});
await announcing.close();

/** Waits and asks again when it is told to, as a page does. */
async function post(path: string, body: unknown, token?: string): Promise<unknown> {
  for (;;) {
    const answer = await fetch(`${house.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    });
    if (answer.ok) return answer.json();
    if (answer.status !== 429) throw new Error(await answer.text());
    waited++;
    await new Promise((done) => setTimeout(done, 1_000));
  }
}

let waited = 0;
async function inGroups<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<number> {
  const began = Date.now();
  const waiting = [...all];
  const one = async () => {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return (Date.now() - began) / 1000;
}

house.clock.set(at('09:30'));
const sheets: string[] = [];
const fetched = await inGroups(people, async (member) => {
  const { pending, request } = await preparePapers(announcement, { member, group: 'all' });
  const token = house.token('member', hall, member);
  const { signatures } = (await post('/ballots/hall/papers', request, token)) as { readonly signatures: string[] };
  const papers = await finishPapers(announcement, pending, signatures);
  if ('is' in papers) throw new Error(papers.code);
  for (const paper of papers) {
    const { bytes } = await fillSheet(announcement, paper, { chosen: ['good'], writeIns: [] });
    sheets.push(Buffer.from(bytes).toString('base64url'));
  }
});
house.clock.set(at('13:30'));
const cast = await inGroups(sheets, async (sheet) => void (await post('/ballots/hall/sheets', { sheet })));
house.clock.set(at('18:00'));
const closer = house.token('member', hall, 'p002');
const closed = (await post('/ballots/hall/close', {}, closer)) as { readonly lists: { readonly sheets: unknown[] }[] };
tell(`${voters} people fetched papers and filled in ${sheets.length} sheets in ${fetched.toFixed(1)} s`);
tell(`${sheets.length} sheets were cast in ${cast.toFixed(1)} s; told to wait ${waited} times`);
tell(`in the box: ${closed.lists.map((list) => list.sheets.length).join(' and ')}`);
await house.stop();
