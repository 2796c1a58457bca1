/** The notice of a meeting in an organisation's own words, out of the letters that a mail server took. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLocatedYaml } from '@obligato/engine/files';
import { afterEach, describe, expect, test } from 'vitest';
import { openChannel, readNoticeTemplates, readNotifySettings } from '../src/index.ts';
import { aBranch, branch, since } from './a-branch.ts';
import { receiveMail } from './smtp-receiver.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const english = [
  '# Come to our {{title}}',
  '',
  'Dear colleagues of {{unit}}, on {{date}} ({{weekday}}) in {{place}}:',
  '',
  '{{#agenda}}',
  '{{number}}. {{title}}',
  '{{/agenda}}',
].join('\n');

async function told(notice: ReadonlyMap<string, string>, place = 'Room *305* <b>') {
  const receiver = await receiveMail();
  closing.push(receiver.close);
  const channel = openChannel({
    ...{ kind: 'mail', name: 'mail', host: '127.0.0.1', port: receiver.port, tls: 'implicit' },
    ...{ from: 'obligato@bureau.example', secrets: {}, ca: receiver.certificate },
  });
  const rosters = {
    [branch]: [
      { ...since, member: 'li', name: 'Li', language: 'en', mail: 'li@bureau.example' },
      { ...since, member: 'sun', name: '孙', mail: 'sun@bureau.example' },
    ],
  };
  const organ = await aBranch({ channels: [channel], rosters, notice });
  closing.push(organ.close);
  await organ.notice('2026-03-27', place);
  await organ.pass();
  const letterTo = (name: string) => receiver.taken.find(({ to }) => [to].flat()[0]?.value[0]?.name === name);
  return { organ, receiver, letterTo };
}

describe('a template', () => {
  test('words the notice in text and HTML; what a fact holds stays text, and the foot stands below', async () => {
    const { letterTo } = await told(new Map([['', english]]));
    const letter = letterTo('Li');
    expect(letter?.subject).toBe('General meeting 2026-Q1, Branch One: 2026-03-27');
    expect(letter?.text).toMatch(
      /^Come to our General meeting\n\nDear colleagues of Branch One, on 2026-03-27 \(Friday\) in Room \*305\* <b>:\n\n1\. The plan\n/,
    );
    expect(letter?.text).toContain('You get this for a role that you hold.');
    expect(letter?.html).toContain('<h1>Come to our General meeting</h1>');
    expect(letter?.html).toContain('Room *305* &lt;b&gt;');
    expect(letter?.html).toContain('You get this for a role that you hold.');
    expect(letter?.attachments.map(({ contentType }) => contentType)).toContain('text/calendar');
  });

  test('of one language is for those who read it; everybody else is told as usual', async () => {
    const { letterTo } = await told(new Map([['en', english]]));
    expect(letterTo('Li')?.text).toContain('Dear colleagues');
    expect(letterTo('孙')?.text).not.toContain('Dear colleagues');
    expect(letterTo('孙')?.text).toContain('305');
  });
});

test('templates are named in the settings, for everybody or by language, and read before anything is sent', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-templates-'));
  closing.push(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'notice.md'), english);
  await writeFile(join(folder, 'wrong.md'), 'Meet!\n\nIn {{rooom}}\n{{> other}}');
  const read = (notice: string) => {
    const yaml = readLocatedYaml('obligato.yaml', `notice: ${notice}\nchannels: { file: }`);
    const { settings, problems } = readNotifySettings(yaml, { folder, environment: {} });
    expect(problems).toEqual([]);
    return readNoticeTemplates(settings.notice ?? []);
  };
  expect(await read('notice.md')).toEqual({ templates: new Map([['', english]]), problems: [] });
  expect([...(await read('{ en: notice.md }')).templates.keys()]).toEqual(['en']);
  const { problems } = await read('{ en: wrong.md, zh-CN: none.md }');
  expect(problems.map(({ message, origins }) => [message, origins?.[0]])).toEqual([
    ['There is no "rooom"', { file: 'wrong.md', line: 3, column: 4 }],
    ['">other" is not allowed in a template', { file: 'wrong.md', line: 4, column: 1 }],
    ['The template "none.md" cannot be read', expect.objectContaining({ file: 'obligato.yaml', line: 1 })],
  ]);
});
