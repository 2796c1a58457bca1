/** An election in real pages: several names on one sheet, somebody written in, counted by two, and recorded with who is elected. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, fetchIn, hall, isKept, openElection, personIn, received, voterOf } from './ballot-hall.ts';
import { announceIn, countIn, keyIn, signedIn } from './ballot-in-pages.ts';
import type { BoardHouse } from './board-house.ts';
import { axeFaults, executablePath, layoutOf, picture } from './browser.ts';
import { theBrowser } from './the-browser.ts';

const cycle = `${hall}/committee/2026`;
const ballot = 'hall-committee-2026';
const scrutineers = ['zhao', 'qian'];
/** What each of seven chooses: of three candidates two at most, or somebody else. */
const sheets: readonly (readonly [chosen: readonly string[], writtenIn?: string])[] = [
  [['职工2', '职工3']],
  [['职工2', '职工3']],
  [['职工2', '职工4']],
  [['职工2'], '职工5'],
  [['职工3'], '职工5'],
  [['职工3', '职工2']],
  [[]],
];
const voters = ['zhao', 'qian', ...[1, 2, 3, 4, 5].map(voterOf)];

describe.skipIf(executablePath === undefined)('an election in real pages', () => {
  let house: BoardHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await openElection(5);
    browser = await theBrowser();
  }, 120_000);
  afterAll(() => house.stop());

  const step = async (event: string, payload: unknown, by: { unit: string; member: string }) => {
    const { outcome, findings } = await house.engine.attempt({ cycle, event, payload, by });
    expect([event, outcome, findings.map(({ message }) => message.en)]).toEqual([event, 'accepted', []]);
  };
  const looked = async (page: Page, name: string) => {
    await picture(page, `election-${name}`);
    expect(await axeFaults(page)).toEqual([]);
    expect(await layoutOf(page)).toEqual({ sideways: 0, small: [] });
  };

  test('goes from its announcement to the record of who is elected', { timeout: 400_000 }, async () => {
    const clerk = { unit: hall, member: 'p001' };
    await step('request', { seats: 2, plannedFor: '2026-12-21' }, clerk);
    await step('approve', { document: '税党〔2026〕12号' }, { unit: 'bureau', member: 'boss' });
    await step('nominate', { candidates: ['p002', 'p003', 'p004'] }, clerk);
    const desk = await personIn(browser, 'zh-CN', 1280);
    const secretary = await signedIn(desk, house, 'secretary', 'p001');
    const made = [await keyIn(desk, house), await keyIn(desk, house)];
    const keys = made.map(({ key }) => key);
    await announceIn(secretary, house, keys, { cycle, scrutineers });

    house.clock.set(at('09:30'));
    const phones = [];
    for (const member of voters) {
      const context = await personIn(browser);
      phones.push(await fetchIn(context, house, member, ballot));
    }
    await looked(phones[0] as Page, 'papers');

    house.clock.set(at('13:30'));
    for (const [place, page] of phones.entries()) await vote(page, place);
    for (const page of phones) {
      await page.reload();
      await received(page);
    }
    await new Promise((done) => setTimeout(done, 8_000));
    house.clock.set(at('18:30'));
    const shown = await countIn(
      desk,
      house,
      made.map(({ share }) => share),
      { of: ballot, by: 'zhao' },
    );
    for (const line of ['职工2\t5', '职工3\t4', '职工4\t1', '职工5（另选）\t2', '空白\t1', '无效\t0', '收回\t7'])
      expect(shown).toContain(line);
    for (const page of phones) {
      await page.reload();
      await isKept(page);
      await page.context().close();
    }

    const evening = await personIn(browser);
    const record = await signedIn(evening, house, 'secretary', 'p001');
    await record.goto(`${house.url}/board/ballot/${ballot}`);
    await record.getByText('根值').first().waitFor();
    await looked(record, 'result-zh');
    await record.getByRole('button', { name: 'English' }).click();
    await record.getByText('written in').first().waitFor();
    await looked(record, 'result-en');
    await record.getByRole('button', { name: '中文' }).click();
    const sheet = await record.pdf();
    expect(sheet.byteLength).toBeGreaterThan(5_000);
    await record.emulateMedia({ media: 'print' });
    await picture(record, 'election-printed');
    await record.emulateMedia({ media: 'screen' });

    // How many papers there were, and of which box, is filled in; who was there is for whoever keeps the list.
    await record.goto(`${house.url}/board/cycle/${cycle}?do=ballot`);
    await record.getByLabel('主持人').selectOption('p001');
    await looked(record, 'form-ballot-empty');
    await record.getByRole('button', { name: '其余人员均到会' }).click();
    const counting = record.getByRole('group', { name: /^监票人/ });
    for (const name of ['赵主任', '钱副主任']) await counting.getByRole('checkbox', { name }).check();
    await looked(record, 'form-ballot');
    await record.getByRole('button', { name: /^提交/ }).click();
    await record.getByText('当前：已投票').waitFor();
    await record.goto(`${house.url}/board/cycle/${cycle}?do=result`);
    await record.getByRole('button', { name: '先预审' }).waitFor();
    await looked(record, 'form-result');
    const elected = record.getByRole('group', { name: /^当选人/ });
    for (const name of ['职工2', '职工3']) await elected.getByRole('checkbox', { name }).check();
    await record.getByRole('button', { name: /^提交/ }).click();
    await record.getByText('当前：已计票').waitFor();
    await looked(record, 'recorded');
    const { state } = (await house.engine.unit(hall)).cycles.get(cycle) ?? {};
    expect(state?.context).toMatchObject({
      ballot: { how: 'electronic', issued: 7, returned: 7, box: { ballot, roots: [expect.any(String)] } },
      results: [
        {
          tally: [
            { candidate: 'p002', ayes: 5 },
            { candidate: 'p003', ayes: 4 },
            { candidate: 'p004', ayes: 1 },
          ],
        },
      ],
      elected: ['p002', 'p003'],
    });
    await evening.close();
    await desk.close();
  });

  async function vote(page: Page, place: number): Promise<void> {
    const [chosen, writtenIn] = sheets[place] ?? [[]];
    await page.goto(`${house.url}/board/vote/${ballot}`);
    await page.getByRole('button', { name: '开始填写' }).click();
    for (const name of chosen) await page.getByRole('checkbox', { name, exact: true }).check();
    if (writtenIn) await page.getByLabel('另选他人').first().fill(writtenIn);
    if (place === 3) await looked(page, 'sheet');
    await page.getByRole('button', { name: '下一步' }).click();
    if (place === 3) await looked(page, 'review');
    await page.getByRole('button', { name: '投出' }).click();
    await received(page);
  }
});
