/** For whom a portal asks: it has users of its own, and whose hand it was stands on record. */
import { type Day, localDay, ObligatoError, rosterOn } from '@obligato/core';
import { type Engine, systemClock } from '@obligato/engine';
import { Refusal } from '../route/problem-details.ts';
import { memberId } from '../schemas/words.ts';
import { coversUnit } from './acting.ts';
import type { Action } from './permissions.ts';
import { changing } from './permissions.ts';
import type { Grant, Principal } from './principal.ts';
import { relationOf, treeToday } from './reach-of.ts';

export interface Asked {
  readonly engine: Engine;
  /** The header as it came. */
  readonly header: string | undefined;
  /** The unit that is asked about; absent for all of them. */
  readonly unit: string | undefined;
}

/**
 * The caller, as the person whom the header names: a portal's grant stands for them where they stand on a roster, and whatever else
 * the caller may do is none of theirs. Throws a `Refusal` for a header of anybody but a portal, for one that is no person's id,
 * and for somebody on no roster of the portal's.
 */
export async function onBehalf(principal: Principal, { engine, header, unit }: Asked): Promise<Principal> {
  if (header === undefined) return principal;
  const portals = principal.grants.filter(({ role }) => role === 'portal');
  if (portals.length === 0) {
    throw new Refusal('forbidden', {
      detail: {
        en: 'Only a portal says on whose behalf it asks: leave out On-Behalf-Of.',
        'zh-CN': '只有门户可用 `On-Behalf-Of` 注明代谁办理，请删去该请求头。',
      },
    });
  }
  const member = memberId.safeParse(decoded(header));
  if (member.success) {
    const { id } = principal;
    return { id, member: member.data, grants: await lentTo(member.data, portals, { engine, unit }) };
  }
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

/** The grants of portals as they count for one person. Throws a `Refusal` for somebody whom no roster knows. */
async function lentTo(
  member: string,
  portals: readonly Grant[],
  { engine, unit }: Pick<Asked, 'engine' | 'unit'>,
): Promise<readonly Grant[]> {
  const { zone } = engine.domain;
  const tree = treeToday(engine);
  const today = localDay(systemClock(zone).now());
  const covered = [...tree.units.keys()].filter((each) => portals.some((grant) => coversUnit(tree, grant, each)));
  // Mostly they stand in the unit itself, or above it: the others are looked at where they do not.
  const near = covered.filter((each) => unit === undefined || relationOf(tree, each, unit) !== 'sibling');
  let isAnybodyThere = false;
  for (const units of [near, covered]) {
    const standing: Grant[] = [];
    for (const each of units) {
      const people = await peopleOf(engine, each, today);
      if (people === undefined || people.size > 0) isAnybodyThere = true;
      if (people?.has(member)) standing.push({ unit: each, role: 'portal' });
    }
    // A portal for every unit is whoever started the server: they act for anybody, anywhere.
    if (standing.length > 0) return portals.some((grant) => grant.unit === undefined) ? portals : standing;
  }
  // Somebody has to enter the first.
  if (!isAnybodyThere) return portals;
  throw new Refusal('forbidden', {
    detail: {
      en: 'On-Behalf-Of names nobody who is on a roster of your units today.',
      'zh-CN': '`On-Behalf-Of` 所填人员今天不在您所涉单位的名册中。',
    },
  });
}

/** Who stands on a unit's roster; undefined where that cannot be read. */
async function peopleOf(engine: Engine, unit: string, on: Day): Promise<ReadonlyMap<string, unknown> | undefined> {
  try {
    return rosterOn((await engine.unit(unit)).roster, on).rows;
  } catch (error) {
    if (error instanceof ObligatoError) return undefined;
    throw error;
  }
}

const isPortal = ({ grants }: Pick<Principal, 'grants'>) => grants.some(({ role }) => role === 'portal');

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return '';
  }
}
