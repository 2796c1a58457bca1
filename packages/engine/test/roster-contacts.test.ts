import { describe, expect, test } from 'vitest';
import { examineRoster } from './organ-rosters.ts';

const text = (...lines: readonly string[]) => lines.join('\n');

describe('where somebody is told', () => {
  const read = (cells: string) =>
    examineRoster(
      'people.csv',
      text('unit,id,name,standing,from,邮箱,企业微信账号,通知语言,通知方式', `bureau,17,李明,full,2024-03-05,${cells}`),
    );

  test('is read as people write it', async () => {
    const { people } = await read('mailto:li@bureau.example,LiMing,中文,每周');
    const [li] = people.get('bureau') ?? [];
    expect(li).toMatchObject({ mail: 'li@bureau.example', messenger: 'LiMing', language: 'zh-CN', told: 'weekly' });
    const [none] = (await read('无,,,')).people.get('bureau') ?? [];
    expect(none).not.toHaveProperty('mail');
  });

  test.each([
    ['li at bureau', '"li at bureau" is not an address of mail. Write one address, such as li@bureau.example'],
    ['Li <li@bureau.example>', 'is not an address of mail'],
    ['li@bureau.example;wu@bureau.example', 'is not an address of mail'],
    [',,Klingon,', '"Klingon" is not known here. Write en, zh-CN'],
    [',,,dayly', '"dayly" is not known here. Did you mean "daily"?'],
  ])('is named with its line where it is none: %s', async (cells, message) => {
    const { problems } = await read(cells.includes(',') ? cells : `${cells},,,`);
    expect(problems.map((problem) => problem.origins?.[0]?.line)).toEqual([2]);
    expect(`${problems[0]?.message}. ${problems[0]?.hint}`).toContain(message);
  });
});
