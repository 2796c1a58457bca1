/**
 * An application of WeCom tells one person: `GET /cgi-bin/gettoken?corpid=…&corpsecret=…`, then `POST /cgi-bin/message/send?access_token=…`.
 * Text of at most 2048 bytes; the same letter within half an hour is shown once. https://developer.work.weixin.qq.com/document/path/90236
 */

import { callJson, quoted } from '../call-json.ts';
import type { Channel, Letter, Outcome } from '../channel.ts';
import { cutToBytes } from '../cut-to-bytes.ts';
import type { RobotSettings } from '../robot-settings.ts';
import { tokenIn, withToken } from './access-token.ts';

export interface WecomAppSettings extends RobotSettings {
  /** The company's id, `ww…`. */
  readonly corp: string;
  /** The application's number, AgentId. */
  readonly agent: number;
  readonly secrets: { readonly secret: string };
}

/** To one member it is 30 a minute, and nobody gets as many; what a company may call is far more. */
const limits = [{ count: 1000, perMilliseconds: 60_000 }];

export function wecomApp({
  name,
  units,
  url = 'https://qyapi.weixin.qq.com',
  corp,
  agent,
  secrets,
}: WecomAppSettings): Channel {
  const usingToken = withToken(() => {
    const target = new URL(`${url}/cgi-bin/gettoken`);
    target.searchParams.set('corpid', corp);
    target.searchParams.set('corpsecret', secrets.secret);
    return callJson({ url: target, method: 'GET' }, ({ access_token, expires_in, errcode, errmsg }) =>
      tokenIn(access_token, expires_in, quoted(errcode, errmsg)),
    );
  });
  return {
    ...{ name, limits, atOnce: 3 },
    ...(units ? { units } : {}),
    addressOf: ({ messenger }) => messenger,
    send: (letter) =>
      usingToken((token) => {
        const target = new URL(`${url}/cgi-bin/message/send`);
        target.searchParams.set('access_token', token);
        return callJson({ url: target, body: bodyOf(letter, agent) }, outcomeOf);
      }),
  };
}

const bodyOf = ({ to, subject, text }: Letter, agentid: number) => ({
  touser: to.address,
  msgtype: 'text',
  agentid,
  text: {
    content: cutToBytes(`${subject}\n\n${text}`.replaceAll('**', '').replaceAll('<', '‹').replaceAll('>', '›'), 2048),
  },
  ...{ enable_duplicate_check: 1, duplicate_check_interval: 1800 },
});

const expired = [40_014, 41_001, 42_001];
/** Nobody of that id, or nobody who may see the application. */
const nobody = [60_111, 81_013];
/** Too often, too busy, or what the application is: its id, its secret, from where it may call. */
const everybodys = [-1, 40_001, 40_013, 40_056, 45_009, 45_033, 48_002, 60_020, 301_002];

function outcomeOf({
  errcode,
  errmsg,
  invaliduser,
  unlicenseduser,
}: Readonly<Record<string, unknown>>): Outcome | 'expired' {
  const code = Number(errcode);
  const because = quoted(errcode, errmsg);
  if (errcode === 0)
    return invaliduser || unlicenseduser ? { is: 'refused', because: 'nobody there has this id' } : { is: 'told' };
  if (expired.includes(code)) return 'expired';
  if (nobody.includes(code)) return { is: 'refused', because };
  return { is: everybodys.includes(code) ? 'down' : 'later', because };
}
