/**
 * A robot of a Feishu group: `POST …/bot/v2/hook/…`, at most 100 messages a minute and 5 a second, of at most 20 KB. The signature is
 * HMAC-SHA256 over nothing, with `timestamp\nsecret` as its key, in base64; the timestamp, in seconds, may be an hour off.
 * https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot
 */
import { createHmac } from 'node:crypto';
import { callJson, quoted } from './call-json.ts';
import type { Channel, Letter, Outcome } from './channel.ts';
import { cutToBytes } from './cut-to-bytes.ts';
import type { RobotSettings } from './robot-settings.ts';

export interface FeishuSettings extends RobotSettings {
  readonly secrets: { readonly token: string; readonly secret: string };
  /** Milliseconds since 1970: real time, whatever the engine's clock says. */
  readonly now?: () => number;
}

const limits = [
  { count: 5, perMilliseconds: 1000 },
  { count: 100, perMilliseconds: 60_000 },
];
const address = 'https://open.feishu.cn/open-apis/bot/v2/hook';

export function feishu({ name, units, url = address, secrets, now = Date.now }: FeishuSettings): Channel {
  const target = new URL(`${url}/${encodeURIComponent(secrets.token)}`);
  return {
    ...{ name, limits, atOnce: 1 },
    ...(units ? { units } : {}),
    addressOf: ({ messenger }) => messenger,
    send: (letter) => {
      const timestamp = Math.floor(now() / 1000);
      const signed = { timestamp: String(timestamp), sign: signFeishu(secrets.secret, timestamp) };
      return callJson({ url: target, body: { ...signed, ...bodyOf(letter) } }, outcomeOf);
    },
  };
}

export const signFeishu = (secret: string, timestamp: number): string =>
  createHmac('sha256', `${timestamp}\n${secret}`).digest('base64');

/** A text, in which somebody is mentioned by a tag; what would be one is written otherwise. */
export const bodyOf = ({ to, subject, text }: Letter) => {
  const plain = (words: string) => words.replaceAll('<', '‹').replaceAll('>', '›');
  const mention = `<at user_id="${plain(to.address).replaceAll('"', '')}">${plain(to.name)}</at>`;
  return {
    msg_type: 'text',
    content: { text: cutToBytes(`${mention} ${plain(subject)}\n${plain(text).replaceAll('**', '')}`, 18_000) },
  };
};

function outcomeOf({ code, msg }: Readonly<Record<string, unknown>>): Outcome {
  if (code === 0) return { is: 'told' };
  // 11232, 9499: too often. 19021: signature. 19001: the token is none. 19022, 19024: address or word not allowed.
  const isDown = [11_232, 9499, 19_021, 19_001, 19_022, 19_024].includes(Number(code));
  return { is: isDown ? 'down' : 'later', because: quoted(code, msg) };
}
