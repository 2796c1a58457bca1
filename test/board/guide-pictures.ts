/** The pictures of the guides for people, each drawn from the page that the person has before them. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { at, fetchIn, hall, openHall, personIn } from './ballot-hall.ts';
import { announceIn, keyIn } from './ballot-in-pages.ts';
import { openBoard } from './board-house.ts';
import { go, type Language, type Visit, visit } from './browser.ts';

const levy = 'tax-bureau/levy';
const meeting = `${levy}/general-meeting/2026-Q4`;
const said = {
  en: { agenda: 'Report of the year', comment: 'Please add the fire drill to the agenda.', word: 'drill' },
  'zh-CN': { agenda: '年度工作报告', comment: '请把消防演练列入议程。', word: '消防' },
} as const;

/** Draws them all into a folder, and says how many there are. */
export async function drawGuidePictures(browser: Browser, folder: string): Promise<number> {
  let drawn = 0;
  const shoot = async ({ page }: Pick<Visit, 'page'>, name: string, language: Language, height: number) => {
    const suffix = language === 'en' ? '' : '.zh-CN';
    const width = page.viewportSize()?.width ?? 0;
    // The top of the page: what is below is more of the same.
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: join(folder, `${name}${suffix}.png`) });
    drawn += 1;
  };
  for (const language of ['en', 'zh-CN'] as const) {
    const words = said[language];
    const house = await openBoard('2026-11-27T09:00:00+08:00', '2026-10-01');
    const notice = { heldOn: '2026-12-07', place: '301', agenda: [{ title: words.agenda, kind: 'matter' }] };
    await house.engine.attempt({ cycle: meeting, event: 'notify', payload: notice, by: { member: 'l01' } });
    house.clock.set('2026-11-28T09:00:00+08:00');
    await house.engine.comment({ cycle: meeting, text: words.comment, for: 'both', by: { unit: levy, member: 'l04' } });
    const attendance = [{ member: 'l01', present: true }];
    await house.engine.attempt({
      cycle: meeting,
      event: 'open',
      payload: { chair: 'l01', attendance },
      by: { member: 'l01' },
    });

    const secretary = await visit(browser, house, 'secretary', { language, width: 820 });
    await go(secretary, house, `today/${levy}`);
    await shoot(secretary, 'guide-today', language, 700);
    await go(secretary, house, `cycle/${meeting}`);
    await secretary.page.getByText(words.comment).first().waitFor();
    await secretary.page.getByText(words.comment).first().scrollIntoViewIfNeeded();
    await shoot(secretary, 'guide-comments', language, 560);

    const member = await visit(browser, house, 'member', { language, width: 420 });
    await go(member, house, `search/${levy}?q=${encodeURIComponent(words.word)}`);
    await member.page.getByRole('heading', { level: 2 }).first().waitFor();
    await shoot(member, 'guide-search', language, 560);
    await go(member, house, `opinion/${levy}`);
    await shoot(member, 'guide-opinion', language, 520);

    const superior = await visit(browser, house, 'superior', { language, width: 1000 });
    await go(superior, house, 'tree/tax-bureau');
    await shoot(superior, 'guide-tree', language, 700);
    await go(superior, house, `then/${meeting}?on=2026-11-27`);
    await superior.page.getByRole('heading', { level: 2 }).first().waitFor();
    await shoot(superior, 'guide-then', language, 620);

    const auditor = await visit(browser, house, 'auditor', { language, width: 1000 });
    await go(auditor, house, `decisions/${levy}?outcome=denied`);
    await auditor.page.getByRole('listitem').first().waitFor();
    await shoot(auditor, 'guide-decisions', language, 620);
    await Promise.all([secretary, member, superior, auditor].map(({ context }) => context.close()));
    await house.stop();
  }
  drawn += await drawBallot(browser, folder);
  return drawn;
}

/** A paper, as a voter fills it in on a phone. */
async function drawBallot(browser: Browser, folder: string): Promise<number> {
  const house = await openHall(6);
  const desk = await personIn(browser, 'zh-CN', 1280);
  const page = await desk.newPage();
  await page.goto(house.link('secretary', hall, 'p001'));
  await page.locator('h1').first().waitFor();
  const shares = [await keyIn(desk, house), await keyIn(desk, house)];
  await announceIn(
    page,
    house,
    shares.map(({ key }) => key),
  );
  house.clock.set(at('09:30'));
  const phone = await personIn(browser, 'zh-CN', 420);
  const paper = await fetchIn(phone, house, 'p002', 'hall-leaders-2026');
  house.clock.set(at('13:30'));
  await paper.goto(`${house.url}/board/vote/hall-leaders-2026`);
  await paper.getByRole('button', { name: '开始填写' }).click();
  await paper.getByRole('radio').first().waitFor();
  await paper.setViewportSize({ width: 420, height: 620 });
  await paper.screenshot({ path: join(folder, 'guide-ballot.png') });
  await Promise.all([desk.close(), phone.close()]);
  await house.stop();
  return 1;
}
