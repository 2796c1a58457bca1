/** The site built and looked at: no other host, both languages found, nothing too wide, no fault that axe calls serious; and the playground. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenLinks } from '../../site/map/broken-links.ts';
import { examples } from '../../site/playground/examples.ts';
import { axeFaults } from '../board/browser.ts';
import { type BuiltSite, builtSite, executablePath, looked } from './built-site.ts';

let site: BuiltSite;
beforeAll(async () => {
  if (executablePath !== undefined) site = await builtSite();
}, 300_000);
afterAll(() => site?.close());

const sideways = (page: Page) => page.evaluate('document.documentElement.scrollWidth - innerWidth');
const answered = async (page: Page, outcome: string) => {
  await page.locator(`.playground [data-outcome=${outcome}]`).waitFor();
  return (await page.locator('.playground [data-outcome]').textContent()) ?? '';
};

describe.skipIf(executablePath === undefined)('the site', () => {
  test('has its pages in both languages, and no link of them leads nowhere', async () => {
    const files = await readdir(site.folder, { recursive: true });
    expect(files).toEqual(
      expect.arrayContaining([
        'index.html',
        'first-day.html',
        'zh-CN/first-day.html',
        'zh-CN/playground.html',
        'rules/index.html',
      ]),
    );
    expect(await brokenLinks(site.folder)).toEqual([]);
  });

  test.for(['/first-day.html', '/zh-CN/configure-rules.html', '/playground.html'])(
    '%s asks nobody else, is read out without a fault, and is not too wide for a phone',
    async (path) => {
      const wide = await looked(site, path, async (page) => {
        await page.locator('h1').waitFor();
        if (path.includes('playground')) await answered(page, 'denied');
        expect(await axeFaults(page, ['serious', 'critical'])).toEqual([]);
      });
      const narrow = await looked(
        site,
        path,
        async (page) => {
          await page.locator('h1').waitFor();
          if (path.includes('playground')) await answered(page, 'denied');
          expect(await sideways(page)).toBeLessThanOrEqual(0);
        },
        390,
      );
      expect([...wide, ...narrow]).toEqual([]);
    },
  );

  test.for([
    ['/', 'Search', 'quorum'],
    // Any two characters that stand together, also in the middle of what one would take for a word.
    ['/zh-CN/', '搜索', '支部'],
    ['/zh-CN/', '搜索', '务局'],
  ] as const)('%s finds by “%s” the pages of its language in which %s stands', async ([path, button, words]) => {
    const wrong = await looked(site, path, async (page) => {
      await page.locator('.VPNavBarSearch button', { hasText: button }).click();
      await page.locator('.search-input').fill(words);
      const results = page.locator('.VPLocalSearchBox .result');
      await results.first().waitFor();
      const links = await Promise.all((await results.all()).map((result) => result.getAttribute('href')));
      for (const link of links) {
        expect(link).toMatch(path === '/' ? /^\/(?!zh-CN)/ : /^\/zh-CN\//);
        const found = await readFile(
          join(site.folder, link?.replace(/#.*$/, '').replace(/\/$/, '/index.html') ?? ''),
          'utf8',
        );
        expect(found.toLowerCase()).toContain(words);
      }
    });
    expect(wrong).toEqual([]);
  });

  test('leads from a page to the same page in the other language, and from one without to the front page', async () => {
    const links = async (path: string) => {
      let found: (string | null)[] = [];
      await looked(site, path, async (page) => {
        await page.locator('.VPNavBarTranslations button').hover();
        const link = page.locator('.VPNavBarTranslations a');
        await link.first().waitFor();
        found = await Promise.all((await link.all()).map((each) => each.getAttribute('href')));
      });
      return found;
    };
    expect(await links('/first-day.html')).toEqual(['/zh-CN/first-day.html']);
    expect(await links('/zh-CN/first-day.html')).toEqual(['/first-day.html']);
    expect(await links('/postgres.html')).toEqual(['/zh-CN/']);
  });
});

describe.skipIf(executablePath === undefined)('the playground', () => {
  test.for([
    ['', 'en', 1280],
    ['/zh-CN', 'zh-CN', 390],
  ] as const)(
    '%s/playground answers every example as it says, in %s, at %i pixels',
    async ([base, language, width]) => {
      const wrong = await looked(
        site,
        `${base}/playground.html`,
        async (page) => {
          for (const { name, title, outcome } of examples) {
            await page.locator('#play-example').selectOption({ label: title[language] });
            const said = await answered(page, outcome);
            expect(said.length).toBeGreaterThan(20);
            expect(await page.evaluate('location.hash')).toBe(`#${name}`);
            if (outcome !== 'problem') expect(await page.locator('.machine .present').count()).toBe(1);
            expect(await sideways(page), name).toBeLessThanOrEqual(0);
          }
        },
        width,
      );
      expect(wrong).toEqual([]);
    },
  );

  test('decides anew when a text is changed, marks the state, and its address opens the same elsewhere', async () => {
    let address = '';
    const wrong = await looked(site, '/playground.html#no-quorum', async (page) => {
      expect(await answered(page, 'denied')).toContain('2 of 5 members with a vote are present');
      expect(await page.locator('.machine .present').getAttribute('data-state')).toBe('noticed');
      const attempt = page.locator('#play-attempt');
      const text = await attempt.inputValue();
      await attempt.fill(text.replace('{ member: sun, present: false }', '{ member: sun, present: true }'));
      await answered(page, 'accepted');
      expect(await page.locator('.machine .present').getAttribute('data-state')).toBe('open');
      await page.waitForFunction("location.hash.startsWith('#try=')");
      await page.locator('.playground button').click();
      await page.locator('.playground [role=status]', { hasText: /link/i }).waitFor();
      address = page.url();
    });
    const elsewhere = await looked(site, address.slice(site.address.length), async (page) => {
      await answered(page, 'accepted');
      expect(await page.locator('#play-attempt').inputValue()).toContain('{ member: sun, present: true }');
    });
    expect([...wrong, ...elsewhere]).toEqual([]);
  });

  test('names what is wrong with a text and where, in the language of the page, and with a link', async () => {
    const wrong = await looked(site, '/zh-CN/playground.html', async (page) => {
      await answered(page, 'denied');
      const unit = page.locator('#play-unit');
      await unit.fill((await unit.inputValue()).replace('organ/notice', 'organ/notise'));
      const said = await answered(page, 'problem');
      expect(said).toMatch(/unit\.yaml:5:\d+/);
      expect(said).toContain('organ/notise');
      expect(said).toMatch(/\p{Script=Han}/u);
      await unit.fill('unit: [');
      await page.locator('.playground [data-outcome=problem]', { hasText: 'OBLIGATO_CONFIG_SYNTAX' }).waitFor();
      await page.evaluate("location.hash = '#try=broken'");
      await page.locator('.playground [role=status]', { hasText: '链接不完整' }).waitFor();
    });
    expect(wrong).toEqual([]);
  });
});
