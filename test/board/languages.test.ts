/** A firm that speaks German first: its pages and its answers do, and whoever reads English or Chinese gets that. */
import { compliance } from '@obligato/compliance';
import { parseUnit } from '@obligato/engine';
import { german } from '@obligato/german';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { told } from '../http/told.ts';
import { type BoardHouse, openBoard } from './board-house.ts';
import { executablePath, saidOn } from './browser.ts';
import { theBrowser } from './the-browser.ts';

const meeting = 'firm/safety-meeting/2026-Q1';
let house: BoardHouse;
beforeAll(async () => {
  const firm = 'unit: firm\ntitle: Spreewerk GmbH\nextends: [compliance/recommended]\n';
  const someone = (member: string, ...roles: string[]) =>
    ({ member, name: `Name of ${member}`, standing: 'full', roles, from: '2020-01-01' }) as const;
  house = await openBoard('2026-03-20T09:00:00+08:00', '2026-01-01', {
    units: [parseUnit(firm)],
    plugins: { compliance, german },
    languages: ['de', 'en'],
    roster: ['firm', [someone('c1', 'secretary'), someone('c2')]],
  });
}, 60_000);
afterAll(() => house.stop());

const ask = (path: string, language: string | undefined, body?: object): Promise<Response> =>
  fetch(`${house.url}${path}`, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: {
      authorization: `Bearer ${house.token('secretary', 'firm', 'c1')}`,
      'content-type': 'application/json',
      ...(language === undefined ? {} : { 'accept-language': language }),
    },
  });

describe('an answer', () => {
  test.each([
    ['de-AT, en;q=0.4', 'de', 'Sitzung eröffnen'],
    ['en-GB, de;q=0.4', 'en', 'Open the meeting'],
    ['zh', 'zh-CN', '会议'],
    ['fr', 'de', 'Sitzung eröffnen'],
    [undefined, 'de', 'Sitzung eröffnen'],
  ])('to whoever reads %s is in %s', async (accepted, language, title) => {
    const path = `/cycles/${encodeURIComponent(meeting)}/attempts`;
    const body = { event: 'open', payload: { place: '1', chair: 'c1', attendance: [{ member: 'c1', present: true }] } };
    const answer = await ask(path, accepted, body);
    expect([answer.status, answer.headers.get('content-language')]).toEqual([409, language]);
    const { decision } = await told(answer);
    expect(decision.text).toContain(title);
    expect(decision.eventTitle.further).toEqual({ de: 'Sitzung eröffnen' });
  });

  test('says in which languages the organisation speaks', async () => {
    expect(await told(await ask('/me', 'en'))).toMatchObject({ languages: ['de', 'en'] });
  });
});

describe.skipIf(executablePath === undefined)('a page', () => {
  async function opened(locale: string): Promise<Page> {
    const context = await (await theBrowser()).newContext({ locale, viewport: { width: 390, height: 900 } });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    await page.goto(house.link('secretary', 'firm', 'c1'));
    await page
      .getByText(/Sicherheitsbesprechung|Safety meeting|安全例会/)
      .first()
      .waitFor();
    return page;
  }

  test.each([
    ['de-DE', 'Sicherheitsbesprechung'],
    ['fr-FR', 'Sicherheitsbesprechung'],
    ['en-GB', 'Safety meeting'],
  ])('opened by a browser in %s says %s', async (locale, said) => {
    const page = await opened(locale);
    expect(await saidOn(page)).toContain(said);
    await page.context().close();
  });

  test('has the form of a step in it', async () => {
    const page = await opened('de-DE');
    await page.goto(`${house.url}/board/cycle/${meeting}`);
    await page.getByText('Tag der Sitzung').first().waitFor();
    expect(await saidOn(page)).toContain('Tagesordnung');
    await page.context().close();
  });

  test('goes over into another language, each under its own name, and keeps to it', async () => {
    const page = await opened('de-DE');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByText('安全例会').first().waitFor();
    await page.reload();
    await page.getByText('安全例会').first().waitFor();
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page.getByText('Sicherheitsbesprechung').first().waitFor();
    expect(await page.getByRole('button', { name: 'Deutsch' }).count()).toBe(0);
    await page.context().close();
  });
});
