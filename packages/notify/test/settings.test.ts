import { configSchema, readLocatedYaml } from '@obligato/engine/files';
import { describe, expect, test } from 'vitest';
import { channelKinds, readNotifySettings } from '../src/index.ts';

const read = (yaml: string, environment: Readonly<Record<string, string>> = {}) =>
  readNotifySettings(readLocatedYaml('obligato.yaml', yaml), {
    ...{ folder: '/organ', environment, units: new Set(['bureau', 'bureau/branch']) },
  });
const problemsOf = (yaml: string, environment: Readonly<Record<string, string>> = {}) =>
  read(yaml, environment).problems.map(({ code, message, hint, origins }) => {
    return `${origins?.[0]?.line} ${code.replace('OBLIGATO_', '')}: ${message}. ${hint}`;
  });

const secrets = {
  OBLIGATO_MAIL_PASSWORD: 'pw',
  OBLIGATO_ROOM_1_KEY: 'k',
  OBLIGATO_FEISHU_TOKEN: 't',
  OBLIGATO_FEISHU_SECRET: 's',
  OBLIGATO_WECOM_APP_SECRET: 's',
};

test('what is written is what holds, and what is not is usual', () => {
  const yaml = [
    'language: en',
    'told: weekly',
    'digest: "07:45"',
    'quiet: "20:00 - 06:00"',
    'url: https://obligato.bureau.example',
    'channels:',
    '  mail: { host: mail.bureau.example, port: 587, from: o@bureau.example, user: o }',
    '  room-1: { kind: wecom, units: [bureau/branch] }',
    '  feishu:',
    '  wecom-app: { corp: ww1, agent: 1000002 }',
    '  file: { folder: told }',
  ].join('\n');
  const { settings, problems } = read(yaml, secrets);
  expect(problems).toEqual([]);
  expect(settings).toEqual({
    ...{ reading: ['en'], told: 'weekly', digestAt: '07:45', quiet: { from: '20:00', to: '06:00' } },
    url: 'https://obligato.bureau.example',
    channels: [
      {
        ...{ kind: 'mail', name: 'mail', host: 'mail.bureau.example', port: 587, tls: 'starttls' },
        ...{ from: 'o@bureau.example', user: 'o', secrets: { password: 'pw' } },
      },
      { kind: 'wecom', name: 'room-1', units: ['bureau/branch'], secrets: { key: 'k' } },
      { kind: 'feishu', name: 'feishu', secrets: { token: 't', secret: 's' } },
      { kind: 'wecom-app', name: 'wecom-app', corp: 'ww1', agent: 1_000_002, secrets: { secret: 's' } },
      { kind: 'file', name: 'file', folder: '/organ/told' },
    ],
  });
  const { settings: usual } = read('channels: { file: }');
  expect(usual).toMatchObject({ reading: ['zh-CN'], told: 'weekly', digestAt: '08:30' });
  expect(read('quiet: none\nchannels: { file: }').settings.quiet).toBeUndefined();
  const spoken = { folder: '/organ', environment: {}, languages: ['bo', 'zh-CN'], translated: ['de'] };
  const german = readNotifySettings(readLocatedYaml('o.yaml', 'language: de\nchannels: { file: }'), spoken);
  expect([german.problems, german.settings.reading]).toEqual([[], ['de', 'bo', 'zh-CN']]);
});

describe('what is wrong is named with its line, and nothing is guessed', () => {
  test.each([
    ['channels: {}', '1 CONFIG_FIELD: notify names no channel'],
    ['chanels: { file: }', '1 CONFIG_FIELD: notify has no field "chanels". Did you mean "channels"?'],
    [
      'channels: { dingtlk: {} }',
      '1 CONFIG_FIELD: There is no channel of the kind "dingtlk". Did you mean "dingtalk"?',
    ],
    ['told: hourly\nchannels: { file: }', '1 CONFIG_FIELD: "told" cannot be "hourly". Write at-once, daily, weekly'],
    ['language: de\nchannels: { file: }', '1 CONFIG_FIELD: "language" cannot be "de". Write en, zh-CN'],
    ['digest: "8:30"\nchannels: { file: }', '1 CONFIG_FIELD: "8:30" is not a time of day'],
    ['quiet: at night\nchannels: { file: }', '1 CONFIG_FIELD: "at night" does not say from when to when'],
    ['url: obligato\nchannels: { file: }', '1 CONFIG_FIELD: "url" is no address: "obligato"'],
    ['channels:\n  mail: { from: o@bureau.example }', '2 CONFIG_FIELD: The channel "mail" has no "host"'],
    ['channels:\n  mail: { host: m, from: nobody }', '2 CONFIG_FIELD: "from" is no address: "nobody"'],
    ['channels:\n  mail: { host: m, from: o@b.example, port: big }', '2 CONFIG_FIELD: The port is no number'],
    [
      'channels:\n  mail: { host: m, from: o@b.example, tls: none }',
      '2 CONFIG_FIELD: Without TLS everybody on the way to m',
    ],
    ['channels:\n  mail: { host: m, from: o@b.example, ca: none.pem }', '2 CONFIG_FIELD: The certificate "none.pem"'],
    [
      'channels:\n  mail: { host: m, from: o@b.example, user: o }',
      '2 NOTIFY_SECRET: The channel "mail" needs a secret, and',
    ],
    ['channels:\n  room-1: { kind: wecom }', 'the environment variable OBLIGATO_ROOM_1_KEY is not set'],
    ['channels:\n  mail: { password: abc }', '2 NOTIFY_SECRET: "password" is a secret'],
    [
      'channels:\n  file: { units: [bureau/brunch] }',
      '2 UNIT_UNKNOWN: No unit is named "bureau/brunch". Did you mean "bureau/branch"?',
    ],
    ['channels:\n  wecom-app: { agent: 1000002 }', '2 CONFIG_FIELD: The channel "wecom-app" has no "corp"'],
    [
      'channels:\n  wecom-app: { corp: ww1, agent: mail }',
      '2 CONFIG_FIELD: The application has no number as its agent',
    ],
    ['channels:\n  feishu-app: { app: cli_1 }', 'OBLIGATO_FEISHU_APP_SECRET is not set'],
    ['channels:\n  feishu: { url: "http://elsewhere.example" }', '2 CONFIG_FIELD: The url of a robot needs https'],
    [
      'channels:\n  feishu: { url: "https://qyapi.example/send?key=abc" }',
      '2 CONFIG_FIELD: The url of a robot needs https',
    ],
  ])('%s', (yaml, problem) => {
    const environment = yaml.includes('feishu') ? secrets : {};
    expect(problemsOf(yaml, environment)).toContainEqual(expect.stringContaining(problem));
  });

  test('and no secret is repeated', () => {
    expect(JSON.stringify(read('channels:\n  wecom: { key: my-secret }').problems)).not.toContain('my-secret');
  });
});

test('an editor is told of the same kinds of channel', () => {
  const { properties } = configSchema() as { properties: { notify: { properties: { channels: unknown } } } };
  const said = JSON.stringify(properties.notify.properties.channels);
  expect(said).toContain(`"kind":{"enum":${JSON.stringify(channelKinds)}}`);
});
