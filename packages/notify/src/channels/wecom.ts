/**
 * A robot of a WeCom group: `POST …/cgi-bin/webhook/send?key=…`, at most 20 messages a minute. Markdown of at most 4096 bytes, in
 * which `<@userid>` mentions somebody. https://developer.work.weixin.qq.com/document/path/91770
 */

import { callJson, quoted } from './call-json.ts';
import type { Channel, Letter, Outcome } from './channel.ts';
import { cutToBytes } from './cut-to-bytes.ts';
import type { RobotSettings } from './robot-settings.ts';

export interface WecomSettings extends RobotSettings {
  readonly secrets: { readonly key: string };
}

const limits = [{ count: 20, perMilliseconds: 60_000 }];
const address = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send';

export function wecom({ name, units, url = address, secrets }: WecomSettings): Channel {
  const target = new URL(url);
  target.searchParams.set('key', secrets.key);
  return {
    ...{ name, limits, atOnce: 1 },
    ...(units ? { units } : {}),
    addressOf: ({ messenger }) => messenger,
    send: (letter) => callJson({ url: target, body: bodyOf(letter) }, outcomeOf),
  };
}

export const bodyOf = ({ to, subject, text }: Letter) => ({
  msgtype: 'markdown',
  markdown: { content: cutToBytes(`<@${to.address}> ${plain(`**${subject}**\n${text}`)}`, 4096) },
});

/** A title that somebody wrote must mention nobody. */
const plain = (words: string) => words.replaceAll('<', '‹').replaceAll('>', '›');

function outcomeOf({ errcode, errmsg }: Readonly<Record<string, unknown>>): Outcome {
  if (errcode === 0) return { is: 'told' };
  // 45009: too often. 93000: the key is none. Neither is the message's fault.
  return { is: errcode === 45009 || errcode === 93000 ? 'down' : 'later', because: quoted(errcode, errmsg) };
}
