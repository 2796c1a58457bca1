/**
 * An application of DingTalk sends one person a work notification: `GET /gettoken?appkey=…&appsecret=…`, then
 * `POST /topapi/message/corpconversation/asyncsend_v2?access_token=…`. It is sent later than answered: that a userid is none is not said.
 * https://open.dingtalk.com/document/orgapp/asynchronous-sending-of-enterprise-session-messages
 */

import { callJson, quoted } from '../call-json.ts';
import type { Channel, Letter, Outcome } from '../channel.ts';
import { cutToBytes } from '../cut-to-bytes.ts';
import type { RobotSettings } from '../robot-settings.ts';
import { tokenIn, withToken } from './access-token.ts';

export interface DingtalkAppSettings extends RobotSettings {
  /** AppKey, or Client ID. */
  readonly app: string;
  /** The application's number, AgentId. */
  readonly agent: number;
  readonly secrets: { readonly secret: string };
}

const limits = [
  { count: 20, perMilliseconds: 1000 },
  { count: 1000, perMilliseconds: 60_000 },
];

export function dingtalkApp({
  name,
  units,
  url = 'https://oapi.dingtalk.com',
  app,
  agent,
  secrets,
}: DingtalkAppSettings): Channel {
  const usingToken = withToken(() => {
    const target = new URL(`${url}/gettoken`);
    target.searchParams.set('appkey', app);
    target.searchParams.set('appsecret', secrets.secret);
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
        const target = new URL(`${url}/topapi/message/corpconversation/asyncsend_v2`);
        target.searchParams.set('access_token', token);
        return callJson({ url: target, body: bodyOf(letter, agent) }, outcomeOf);
      }),
  };
}

const bodyOf = ({ to, subject, text }: Letter, agent_id: number) => ({
  agent_id,
  userid_list: to.address,
  msg: { msgtype: 'markdown', markdown: { title: subject, text: cutToBytes(`**${subject}**\n\n${text}`, 5000) } },
});

const expired = [40_014, 41_001, 42_001];
const nobody = [33_012, 60_121];
/** Too often, or what the application is: its key, its number, what it may do, from where. */
const everybodys = [-1, 40_001, 40_089, 50_002, 60_020, 90_002, 90_018, 143_103, 143_104];

/** 88 is every error of the platform; which, says a second code. */
function outcomeOf({ errcode, errmsg, sub_code, sub_msg }: Readonly<Record<string, unknown>>): Outcome | 'expired' {
  if (errcode === 0) return { is: 'told' };
  const isOuter = errcode === 88 && sub_code !== undefined;
  const code = Number(isOuter ? sub_code : errcode);
  const because = isOuter ? quoted(sub_code, sub_msg) : quoted(errcode, errmsg);
  if (expired.includes(code)) return 'expired';
  if (nobody.includes(code)) return { is: 'refused', because };
  return { is: everybodys.includes(code) ? 'down' : 'later', because };
}
