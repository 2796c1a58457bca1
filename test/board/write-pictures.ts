/** Draws the pictures of docs/board.md and of the guides for people anew, from the pages themselves: `npm run pictures`. */
import { join } from 'node:path';
import { root } from '../source-files.ts';
import { openBoard } from './board-house.ts';
import { go, launched, visit } from './browser.ts';
import buildBoard from './build.ts';
import { drawGuidePictures } from './guide-pictures.ts';

const cycle = 'tax-bureau/levy/general-meeting/2026-Q4';
const pictures = join(root, 'docs/pictures');

await buildBoard();
const house = await openBoard('2026-11-27T09:00:00+08:00', '2026-10-01');
const browser = await launched.browser();

const desk = await visit(browser, house, 'secretary', { language: 'en', width: 1000 });
await go(desk, house, `cycle/${cycle}?do=notify`);
await desk.page.getByLabel('Day of the meeting').fill('2026-11-30');
await desk.page.getByLabel('Place').fill('Room 301');
await desk.page.getByLabel('Agenda 1').fill('Report of the year');
await desk.page.getByRole('button', { name: 'Check first' }).click();
await desk.page.getByText('there is something to consider').waitFor();
await desk.page.screenshot({ path: join(pictures, 'board-check.png'), fullPage: true });

const phone = await visit(browser, house, 'secretary', { width: 390, isTouch: true });
await go(phone, house, `room/${cycle}`);
await phone.page.getByLabel('主持人').selectOption('l01');
for (const name of ['白强', '于慧', '崔兰静']) await phone.page.getByRole('button', { name: `${name}: 缺席` }).click();
await phone.page.getByText('按目前情况还不能开会').waitFor();
await phone.page.screenshot({ path: join(pictures, 'board-room.png'), fullPage: true });

// The refusal at the top of the READMEs, as whoever opens the meeting has it before them.
const refused = 'tax-bureau/levy/committee-meeting/2026-03';
const spring = await openBoard('2026-03-20T09:00:00+08:00', '2026-03-01');
const notice = { heldOn: '2026-03-23', place: '301', agenda: [{ title: 'Work of the quarter', kind: 'matter' }] };
await spring.engine.attempt({ cycle: refused, event: 'notify', payload: notice, by: { member: 'l01' } });
spring.clock.set('2026-03-23T15:00:00+08:00');
const readers = [
  ['en', 'board-refusal.png', 'Check first'],
  ['zh-CN', 'board-refusal.zh-CN.png', '先预审'],
] as const;
for (const [language, name, check] of readers) {
  const reader = await visit(browser, spring, 'secretary', { language, width: 640 });
  await go(reader, spring, `cycle/${refused}?do=open`);
  // The second reader is the same person, and finds what they have written.
  if (language === 'en') {
    await reader.page.getByLabel('Chair').selectOption('l01');
    await reader.page.getByRole('button', { name: 'Everybody else is present' }).click();
    await reader.page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
  }
  await reader.page.getByRole('button', { name: check }).click();
  const verdict = reader.page.locator('form .note-deny');
  await verdict.waitFor();
  await verdict.locator('summary').first().click();
  await verdict.screenshot({ path: join(pictures, name) });
}

const drawn = await drawGuidePictures(browser, pictures);

await browser.close();
await Promise.all([house.stop(), spring.stop()]);
process.stdout.write(`${4 + drawn} pictures drawn to docs/pictures\n`);
