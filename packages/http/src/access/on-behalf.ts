/** For whom a portal asks: it has users of its own, and whose hand it was stands on record. */
import { Refusal } from '../route/problem-details.ts';
import { memberId } from '../schemas/words.ts';
import type { Action } from './permissions.ts';
import { changing } from './permissions.ts';
import type { Principal } from './principal.ts';

/**
 * The caller, with the person whom the header names. Throws a `Refusal` for a header of anybody but a portal, and for one that is
 * no person's id.
 */
export function onBehalf(principal: Principal, header: string | undefined): Principal {
  if (header === undefined) return principal;
  if (!isPortal(principal)) {
    throw new Refusal('forbidden', {
      detail: {
        en: 'Only a portal says on whose behalf it asks: leave out On-Behalf-Of.',
        'zh-CN': '只有门户可用 `On-Behalf-Of` 注明代谁办理，请删去该请求头。',
      },
    });
  }
  const member = memberId.safeParse(decoded(header));
  if (member.success) return { ...principal, member: member.data };
  throw new Refusal('not-understood', {
    detail: {
      en: 'On-Behalf-Of is the id of a person on the roster, percent-encoded where it is not ASCII.',
      'zh-CN': '`On-Behalf-Of` 应为名册中人员的编号；非 ASCII 字符须按百分号编码。',
    },
  });
}

/** Every change has an actor. Throws a `Refusal` where nobody is named. */
export function requireActor({ member, ...rest }: Principal, action: Action): void {
  if (member !== undefined || !changing.has(action)) return;
  throw new Refusal('forbidden', {
    detail: isPortal(rest)
      ? {
          en: 'Say on whose behalf: On-Behalf-Of: the id of a person on the roster.',
          'zh-CN': '请注明代谁办理：`On-Behalf-Of` 填名册中人员的编号。',
        }
      : {
          en: 'The token names nobody, and whatever is changed has an actor: make one with --member.',
          'zh-CN': '令牌未注明人员，而每项变更都须有办理人：请以 `--member` 另建令牌。',
        },
  });
}

const isPortal = ({ grants }: Pick<Principal, 'grants'>) => grants.some(({ role }) => role === 'portal');

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return '';
  }
}
