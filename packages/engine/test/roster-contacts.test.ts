import { describe, expect, test } from 'vitest';
import { examineRoster } from './organ-rosters.ts';

const text = (...lines: readonly string[]) => lines.join('\n');

describe('where somebody is told', () => {
  const heading = '邮箱,企业微信账号,通知语言,通知方式,免打扰时段,通知渠道';
  const read = (cells: string, known: Parameters<typeof examineRoster>[2] = {}) =>
    examineRoster(
      'people.csv',
      text(`unit,id,name,standing,from,${heading}`, `bureau,17,李明,full,2024-03-05,${cells}`),
      known,
    );

  test('is read as people write it', async () => {
    const { people } = await read('mailto:li@bureau.example,LiMing,中文,每周,20:00 至 8:00,企业微信');
    const [li] = people.get('bureau') ?? [];
    expect(li).toMatchObject({ mail: 'li@bureau.example', messenger: 'LiMing', language: 'zh-CN', told: 'weekly' });
    expect(li).toMatchObject({ quiet: '20:00-08:00', channel: 'wecom' });
    const [none] = (await read('无,,,,,')).people.get('bureau') ?? [];
    expect(none).not.toHaveProperty('mail');
    const byApp = await read(',,,,,企业微信', { channels: ['mail', 'wecom-app'] });
    expect(byApp.people.get('bureau')?.[0]?.channel).toBe('wecom-app');
    const [always] = (await read(',,,,不限,')).people.get('bureau') ?? [];
    expect(always?.quiet).toBe('any-hour');
  });

  test('any language that has a tag may stand there as long as nobody knows which the organisation speaks', async () => {
    const languageOf = async (tag: string, known = {}) =>
      (await read(`,,${tag},,,`, known)).people.get('bureau')?.[0]?.language;
    expect(await languageOf('de')).toBe('de');
    expect(await languageOf('bo', { languages: ['en', 'zh-CN', 'bo'] })).toBe('bo');
    expect(await languageOf('Klingon')).toBeUndefined();
  });

  const known = { languages: ['en', 'zh-CN', 'bo'], channels: ['mail', 'wecom'] };
  test.each([
    ['li at bureau', '"li at bureau" is not an address of mail. Write one address, such as li@bureau.example'],
    ['Li <li@bureau.example>', 'is not an address of mail'],
    ['li@bureau.example;wu@bureau.example', 'is not an address of mail'],
    [',,Klingon,,,', '"Klingon" is not known here. Write en, zh-CN'],
    [',,de,,,', '"de" is not known here. Write en, zh-CN, bo'],
    [',,,,20:00,', '"20:00" does not say from when to when'],
    [',,,,20:00-20:00,', '"20:00-20:00" does not say from when to when'],
    [',,,,,wekom', '"wekom" is not known here. Did you mean "wecom"?'],
    [',,,dayly,,', '"dayly" is not known here. Did you mean "daily"?'],
  ])('is named with its line where it is none: %s', async (cells, message) => {
    const { problems } = await read(cells.includes(',') ? cells : `${cells},,,,,`, known);
    expect(problems.map((problem) => problem.origins?.[0]?.line)).toEqual([2]);
    expect(`${problems[0]?.message}. ${problems[0]?.hint}`).toContain(message);
  });
});
