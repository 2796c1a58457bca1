/** Files on the board: chosen below the form of a step, refused in the reader's words, shown in the history and saved from there. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BoardHouse, openBoard } from './board-house.ts';
import { axeFaults, executablePath, go, layoutOf, picture, visit } from './browser.ts';
import { theBrowser } from './the-browser.ts';

const levy = 'tax-bureau/levy';
const now = '2026-10-09T09:00:00+08:00';

describe.skipIf(executablePath === undefined)('evidence on the board', () => {
  let house: BoardHouse;
  let browser: Browser;
  let folder: string;
  let [letter, program, large, empty] = ['', '', '', ''];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'obligato-board-files-'));
    const file = async (name: string, content: string | Uint8Array) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    };
    letter = await file('请假条.txt', '因公出差，请假一天');
    program = await file('program.pdf', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]));
    large = await file('large.txt', 'x'.repeat(3000));
    empty = await file('empty.txt', '');
    house = await openBoard(now, '2026-10-01', { evidence: { maxBytes: 2048 } });
    browser = await theBrowser();
  }, 60_000);
  afterAll(async () => {
    await house.stop();
    await rm(folder, { recursive: true });
  });

  test('a file is attached to a cancellation, what may not go there is said, and the history lets it be saved', async () => {
    const seen = await visit(browser, house, 'secretary', { width: 390 });
    const { page } = seen;
    await go(seen, house, `cycle/${levy}/general-meeting/2026-Q4?do=cancel`);
    await page.getByText('附佐证材料').click();
    await page.getByLabel(/^选择文件/).setInputFiles([letter, program, large, empty]);
    await page.getByText('已附上').waitFor();
    await page.getByText('文件有3 KB，上限为2 KB。').waitFor();
    await page.getByText('文件是空的。').waitFor();
    await page.getByText(/文件内容为 .*不在允许之列/).waitFor();
    await page.getByText('可附PDF、图片、办公文档、纯文本，每个不超过2 KB').waitFor();
    expect((await layoutOf(page)).sideways).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, 'evidence-form-390');
    await page.getByLabel(/网上材料的链接/).fill('https://files.example/roof');
    await page.getByLabel(/另存的纸质材料/).fill('会议记录2026/14，3号柜');
    await page.getByLabel(/^理由/).fill('洪水');
    // Refused at first: the rule wants to know who approved it, and everything that was attached is still there.
    await page.getByRole('button', { name: /^提交：/ }).click();
    await page.getByText('不予通过').first().waitFor();
    await page.getByLabel(/^批准依据/).fill('机关党委2026/31');
    await page.getByRole('button', { name: /^提交：/ }).click();
    await page.getByRole('link', { name: '下载“请假条.txt”' }).waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载“请假条.txt”' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('请假条.txt');
    const chunks: Buffer[] = [];
    for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe('因公出差，请假一天');
    const link = page.getByRole('link', { name: 'https://files.example/roof' });
    expect(await link.first().getAttribute('rel')).toContain('noopener');
    expect((await layoutOf(page)).sideways).toBe(0);
    await picture(page, 'evidence-history-390');
    expect(seen.wrong).toEqual([]);
    await seen.context.close();
  });

  test('a correction begins with what is attached, and changes it', async () => {
    const cycle = `${levy}/theme-day/2026-11`;
    const bytes = new TextEncoder().encode('因公出差，请假一天');
    const { sha256 } = await house.engine.putEvidence(new Blob([bytes]).stream());
    const notice = { heldOn: '2026-11-20', place: '301', agenda: [{ title: '安全', kind: 'matter' }] };
    const file = { kind: 'file' as const, sha256, name: '请假条.txt' };
    const decided = await house.engine.attempt({ cycle, event: 'notify', payload: notice, evidence: [file] });
    expect(decided.outcome).toBe('accepted');
    const seen = await visit(browser, house, 'secretary', { width: 1280, language: 'en' });
    const { page } = seen;
    await go(seen, house, `cycle/${cycle}`);
    await page.getByRole('link', { name: 'Save 请假条.txt' }).waitFor();
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    const form = page.locator('form.group');
    await form.getByText('Attach evidence').click();
    await form.getByLabel(/^Choose files/).setInputFiles(large);
    await form.getByText('It has 3 KB; 2 KB are accepted.').waitFor();
    await form.getByRole('button', { name: 'Leave out 请假条.txt' }).click();
    await form.getByLabel(/^Papers kept elsewhere/).fill('Minutes 2026/14, cabinet 3');
    await form.locator('[aria-describedby="reason-hint"]').fill('The wrong letter');
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, 'evidence-correction-1280');
    await form.getByRole('button', { name: 'Correct', exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: 'Minutes 2026/14, cabinet 3' }).first().waitFor();
    const { cycles } = await house.engine.unit(levy);
    expect(cycles.get(cycle)?.evidence).toEqual([{ kind: 'reference', text: 'Minutes 2026/14, cabinet 3' }]);
    expect(seen.wrong).toEqual([]);
    await seen.context.close();
  });

  test('where people speak in confidence, nothing is taken before whoever attaches it has said that it may be', async () => {
    const { id } = await house.engine.raise({ unit: levy, duty: 'opinion', occasion: 'noise', by: {} });
    const seen = await visit(browser, house, 'secretary', { width: 1280, language: 'en' });
    const { page } = seen;
    await go(seen, house, `cycle/${id}?do=say`);
    await page.getByText('Attach evidence').click();
    await page.getByText(/may tell who gave it/).waitFor();
    expect(await page.getByLabel(/^Choose files/).count()).toBe(0);
    expect(await page.getByLabel(/^Addresses/).count()).toBe(0);
    await page.getByLabel('It may go in here all the same').check();
    await page.getByLabel(/^Choose files/).setInputFiles(letter);
    await page.getByText('attached', { exact: true }).waitFor();
    await picture(page, 'evidence-confidence-1280');
    await page.locator('form textarea').first().fill('The hall is loud');
    await page.getByRole('button', { name: /^Submit: / }).click();
    // The next step has taken the place of the form.
    await page.getByRole('link', { name: 'Save 请假条.txt' }).waitFor();
    const { cycles } = await house.engine.unit(levy);
    expect(cycles.get(id)?.evidence).toMatchObject([{ kind: 'file', name: '请假条.txt' }]);
    expect(seen.wrong).toEqual([]);
    await seen.context.close();
  });
});
