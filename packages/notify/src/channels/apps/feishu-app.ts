/**
 * An application of Feishu tells one person: `POST /open-apis/auth/v3/tenant_access_token/internal`, then
 * `POST /open-apis/im/v1/messages?receive_id_type=…`; under one `uuid` it is shown once an hour. At most 50 a second and 1000 a minute; what
 * goes wrong is answered with 400 and a code. https://open.feishu.cn/document/server-docs/im-v1/message/create
 */

import { callJson, quoted } from '../call-json.ts';
import type { Channel, Letter, Outcome } from '../channel.ts';
import { cutToBytes } from '../cut-to-bytes.ts';
import type { RobotSettings } from '../robot-settings.ts';
import { tokenIn, withToken } from './access-token.ts';

export interface FeishuAppSettings extends RobotSettings {
  /** App ID, `cli_…`. */
  readonly app: string;
  readonly secrets: { readonly secret: string };
}

const limits = [
  { count: 50, perMilliseconds: 1000 },
  { count: 1000, perMilliseconds: 60_000 },
];

export function feishuApp({ name, units, url = 'https://open.feishu.cn', app, secrets }: FeishuAppSettings): Channel {
  const usingToken = withToken(() =>
    callJson(
      {
        url: new URL(`${url}/open-apis/auth/v3/tenant_access_token/internal`),
        body: { app_id: app, app_secret: secrets.secret },
        readsRefusals: true,
      },
      ({ tenant_access_token, expire, code, msg }) => tokenIn(tenant_access_token, expire, quoted(code, msg)),
    ),
  );
  return {
    ...{ name, limits, atOnce: 3 },
    ...(units ? { units } : {}),
    addressOf: ({ messenger }) => messenger,
    send: (letter) =>
      usingToken((token) => {
        const target = new URL(`${url}/open-apis/im/v1/messages`);
        target.searchParams.set('receive_id_type', idKindOf(letter.to.address));
        const headers = { authorization: `Bearer ${token}` };
        return callJson({ url: target, body: bodyOf(letter), headers, readsRefusals: true }, outcomeOf);
      }),
  };
}

const idKindOf = (id: string) =>
  id.startsWith('ou_') ? 'open_id' : id.startsWith('on_') ? 'union_id' : id.includes('@') ? 'email' : 'user_id';

/** The content is JSON within JSON; what would be a tag in it is written otherwise. */
const bodyOf = ({ id, to, subject, text }: Letter) => {
  const plain = `${subject}\n\n${text}`.replaceAll('**', '').replaceAll('<', '‹').replaceAll('>', '›');
  return {
    receive_id: to.address,
    msg_type: 'text',
    content: JSON.stringify({ text: cutToBytes(plain, 100_000) }),
    uuid: id,
  };
};

const expired = [99_991_661, 99_991_663, 99_991_664, 99_991_671];
/** No such id, or not among those for whom the application is there. */
const nobody = [230_001, 230_013, 230_053, 99_992_351, 99_992_361];
/** Too often, or what the application is: whether it may speak, and what it may do. */
const everybodys = [230_006, 230_020, 230_027, 99_991_400, 99_991_672];

function outcomeOf({ code: said, msg }: Readonly<Record<string, unknown>>): Outcome | 'expired' {
  if (said === 0) return { is: 'told' };
  const code = Number(said);
  const because = quoted(said, msg);
  if (expired.includes(code)) return 'expired';
  if (nobody.includes(code)) return { is: 'refused', because };
  return { is: everybodys.includes(code) ? 'down' : 'later', because };
}
