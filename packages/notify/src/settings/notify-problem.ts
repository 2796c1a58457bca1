/** What may be wrong with `notify:`, each with its place and what to write instead. */
import { type Origin, type Problem, type ProblemCode, type Stated, type Text, translated } from '@obligato/core';
import { suggest } from '@obligato/core/internal';

const problem = (
  message: Text,
  hint: Text,
  origin: Origin | undefined,
  code: ProblemCode = 'OBLIGATO_CONFIG_FIELD',
) => ({
  code,
  ...translated(message, hint),
  ...(origin ? { origins: [origin] } : {}),
});

export const notifyProblem = {
  noChannel: (origin: Origin): Problem =>
    problem(
      {
        en: 'notify names no channel: nobody would be told anything',
        'zh-CN': '`notify` 没有写明任何通道，无人会收到通知',
      },
      {
        en: 'Write channels:, and below it mail:, for instance',
        'zh-CN': '请写 `channels:`，并在其下写明通道，例如 `mail:`',
      },
      origin,
    ),
  noKind: (kind: string, origin: Origin, known: readonly string[]): Problem =>
    problem(
      { en: `There is no channel of the kind "${kind}"`, 'zh-CN': `没有“${kind}”这种通道` },
      suggest(kind, known),
      origin,
    ),
  noSecret: (channel: string, variable: string, origin: Origin): Problem =>
    problem(
      {
        en: `The channel "${channel}" needs a secret, and the environment variable ${variable} is not set`,
        'zh-CN': `通道“${channel}”需要密钥，而环境变量 \`${variable}\` 没有设置`,
      },
      {
        en: `Set ${variable} for whoever runs obligato check, tick and serve`,
        'zh-CN': `请为运行 \`obligato check\`、\`tick\` 和 \`serve\` 的环境设置 \`${variable}\``,
      },
      origin,
      'OBLIGATO_NOTIFY_SECRET',
    ),
  secretInFile: (field: string, variable: string, origin: Origin): Problem =>
    problem(
      {
        en: `"${field}" is a secret, and this file is read by whoever sees the folder or its history`,
        'zh-CN': `“${field}”是密钥，而能看到该文件夹或其历史的人都会看到本文件`,
      },
      {
        en: `Take it out and set ${variable} in the environment; where others have seen it, change it`,
        'zh-CN': `请删去，改设环境变量 \`${variable}\`；若已有他人见过，请更换`,
      },
      origin,
      'OBLIGATO_NOTIFY_SECRET',
    ),
  noUnit: ({ value, origin }: Stated<string>, units: ReadonlySet<string>): Problem =>
    problem(
      { en: `No unit is named "${value}"`, 'zh-CN': `没有单位“${value}”` },
      suggest(value, units),
      origin,
      'OBLIGATO_UNIT_UNKNOWN',
    ),
  notOneOf: (field: string, { value, origin }: Stated<string>, known: readonly string[]): Problem =>
    problem(
      { en: `"${field}" cannot be "${value}"`, 'zh-CN': `“${field}”不能写“${value}”` },
      { en: `Write ${known.join(', ')}`, 'zh-CN': `可写${known.map((word) => `\`${word}\``).join('、')}` },
      origin,
    ),
  noTime: ({ value, origin }: Stated<string>): Problem =>
    problem(
      { en: `"${value}" is not a time of day`, 'zh-CN': `“${value}”不是有效的时刻` },
      { en: 'Write a time such as "08:30"', 'zh-CN': '请写时刻，例如 `"08:30"`' },
      origin,
    ),
  noHours: ({ value, origin }: Stated<string>): Problem =>
    problem(
      { en: `"${value}" does not say from when to when`, 'zh-CN': `“${value}”没有写明起止时刻` },
      {
        en: 'Write two times such as "19:00-07:30", or none',
        'zh-CN': '请写起止时刻，例如 `"19:00-07:30"`，或写 `none`',
      },
      origin,
    ),
  noAddress: (field: string, { value, origin }: Stated<string>): Problem =>
    problem(
      { en: `"${field}" is no address: "${value}"`, 'zh-CN': `“${field}”不是有效地址：“${value}”` },
      field === 'from'
        ? {
            en: 'Write one address, such as obligato@bureau.example',
            'zh-CN': '请写一个邮箱地址，例如 `obligato@bureau.example`',
          }
        : {
            en: 'Write an address such as https://obligato.example',
            'zh-CN': '请写网址，例如 `https://obligato.example`',
          },
      origin,
    ),
  noRobotAddress: ({ origin }: Stated<string>): Problem =>
    problem(
      {
        en: 'The url of a robot needs https, or http on this machine, and nothing after a "?": what stands there is secret',
        'zh-CN': '机器人的 `url` 须为 https，或本机的 http，且不得带“?”及其后的内容，那是密钥',
      },
      {
        en: 'Leave url out for the messenger’s own server, and set the secret in the environment',
        'zh-CN': '用官方服务器时不必写 `url`；密钥请设为环境变量',
      },
      origin,
    ),
  noFile: ({ value, origin }: Stated<string>): Problem =>
    problem(
      { en: `The certificate "${value}" cannot be read`, 'zh-CN': `证书“${value}”无法读取` },
      {
        en: 'Name a file in PEM, from the folder of this file',
        'zh-CN': '请写 PEM 文件的路径（相对于本文件所在文件夹）',
      },
      origin,
    ),
  noFolder: ({ value, origin }: Stated<string>): Problem =>
    problem(
      { en: `There is no folder "${value}"`, 'zh-CN': `没有文件夹“${value}”` },
      {
        en: 'Name the Maildir into which the mail server delivers what comes back, from the folder of this file',
        'zh-CN': '请写邮件服务器投递退信的文件夹（`Maildir` 格式，路径相对于本文件所在文件夹）',
      },
      origin,
    ),
  noTemplate: ({ value, origin }: Stated<string>): Problem =>
    problem(
      { en: `The template "${value}" cannot be read`, 'zh-CN': `模板“${value}”无法读取` },
      {
        en: 'Name a Markdown file, from the folder of this file',
        'zh-CN': '请写模板文件的路径（相对于本文件所在文件夹）',
      },
      origin,
    ),
  noPort: (origin: Origin): Problem =>
    problem(
      { en: 'The port is no number from 1 to 65535', 'zh-CN': '端口应为1至65535的整数' },
      { en: 'Write port: 465, for instance', 'zh-CN': '请写明，例如 `port: 465`' },
      origin,
    ),
  noAgent: (origin: Origin): Problem =>
    problem(
      { en: 'The application has no number as its agent', 'zh-CN': '应用的 `agent` 应为数字' },
      {
        en: 'Write agent: and the AgentId that the administration shows for the application',
        'zh-CN': '请在 `agent:` 处写管理后台所示的 `AgentId`',
      },
      origin,
    ),
  inTheClear: (host: string, origin: Origin | undefined): Problem =>
    problem(
      {
        en: `Without TLS everybody on the way to ${host} reads the mail, and its password`,
        'zh-CN': `不加密时，通往 ${host} 的沿途都能看到邮件与密码`,
      },
      {
        en: 'Write tls: starttls or tls: implicit; none is for a server on this machine',
        'zh-CN': '请写 `tls: starttls` 或 `tls: implicit`；`none` 只用于本机的服务器',
      },
      origin,
    ),
} as const;
