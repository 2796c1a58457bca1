/**
 * A robot of a DingTalk group: `POST …/robot/send?access_token=…&timestamp=…&sign=…`, at most 20 messages a minute. The signature is
 * HMAC-SHA256 with the secret over `timestamp\nsecret`, in base64, encoded for a URL; the timestamp, in milliseconds, may be an hour
 * off. https://open.dingtalk.com/document/robots/customize-robot-security-settings
 */
import { createHmac } from 'node:crypto';
import { callJson, quoted } from './call-json.ts';
import type { Channel, Letter, Outcome } from './channel.ts';
import { cutToBytes } from './cut-to-bytes.ts';
import type { RobotSettings } from './robot-settings.ts';

export interface DingtalkSettings extends RobotSettings {
  readonly secrets: { readonly token: string; readonly secret: string };
  /** Milliseconds since 1970: real time, whatever the engine's clock says. */
  readonly now?: () => number;
}

const limits = [{ count: 20, perMilliseconds: 60_000 }];
const address = 'https://oapi.dingtalk.com/robot/send';

export function dingtalk({ name, units, url = address, secrets, now = Date.now }: DingtalkSettings): Channel {
  return {
    ...{ name, limits, atOnce: 1 },
    ...(units ? { units } : {}),
    addressOf: ({ messenger }) => messenger,
    send: (letter) => {
      const timestamp = now();
      const target = new URL(url);
      target.searchParams.set('access_token', secrets.token);
      target.searchParams.set('timestamp', String(timestamp));
      target.searchParams.set('sign', signDingtalk(secrets.secret, timestamp));
      return callJson({ url: target, body: bodyOf(letter) }, outcomeOf);
    },
  };
}

/** Before it is encoded for a URL. */
export const signDingtalk = (secret: string, timestamp: number): string =>
  createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');

/** Whoever is mentioned has to stand in the text, too. */
export const bodyOf = ({ to, subject, text }: Letter) => ({
  msgtype: 'markdown',
  markdown: { title: subject, text: cutToBytes(`@${to.address} **${subject}**\n\n${text}`, 20_000) },
  at: { atUserIds: [to.address], isAtAll: false },
});

function outcomeOf({ errcode, errmsg }: Readonly<Record<string, unknown>>): Outcome {
  if (errcode === 0) return { is: 'told' };
  // 130101, 410100: too often. 310000: signature, word or address not allowed. 300001: the token is none.
  const isDown = [130_101, 410_100, 310_000, 300_001].includes(Number(errcode));
  return { is: isDown ? 'down' : 'later', because: quoted(errcode, errmsg) };
}
