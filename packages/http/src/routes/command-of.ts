/** What every request that moves a cycle has in common: which cycle, for whom, at which version, and under which key. */
import type { Actor, Cycle } from '@obligato/core';
import { sideOf } from '@obligato/core/internal';
import type { UnitRecord } from '@obligato/engine';
import { z } from 'zod';
import { actsForUnits, coversUnit, sidesOf } from '../access/acting.ts';
import { evaluates, wouldEvaluate } from '../access/evaluated.ts';
import { isInPerson } from '../access/may-do.ts';
import type { Grant } from '../access/principal.ts';
import { treeToday } from '../access/reach-of.ts';
import { type Caller, evaluatedIn, requireCycle } from '../access/require-cycle.ts';
import type { ApiRequest } from '../route/define-route.ts';
import { expectedVersion } from '../route/entity-tag.ts';
import { Refusal } from '../route/problem-details.ts';
import { memberId, unitId } from '../schemas/words.ts';

/** Who acts, where it is somebody else than the caller. */
export const actor = z.strictObject({ unit: unitId.exactOptional(), member: memberId.exactOptional() });

/** A request that may say on whose behalf it is sent. */
type Moving = ApiRequest<{ readonly cycle: string }, unknown, { readonly by?: z.output<typeof actor> }>;

/** Throws a `Refusal` where the caller may not move the cycle, not as whom they say, or says it in no form that is known. */
export async function commandOf(request: Moving, payload: unknown, event: string | undefined) {
  const cycle = await requireMovable(request, request.params.cycle, payload);
  requireOwnStep(request, cycle, event);
  const version = expectedVersion(request.header('if-match'), cycle.version);
  const key = keyOf(request.header('idempotency-key'));
  const by = actorOf(request, cycle, event);
  return { cycle, command: { by, key, ...sentBy(request), expectedVersion: version } };
}

/** The cycle, which the caller may move: nobody keeps the record of what evaluates them, nor makes it so. */
export async function requireMovable(request: Caller, id: string, payload: unknown): Promise<Cycle> {
  const { cycle, record } = await requireCycle(request, id);
  requireImpartial(request, { cycle, record }, payload);
  return cycle;
}

/** Who raises a duty by its first event, as whoever attempts it on one that is there. */
export function raisingOf(
  request: Omit<Moving, 'params' | 'body'>,
  { begun, record, event, payload }: Raised,
): { readonly by: Actor | undefined } {
  requireImpartial(request, { cycle: begun, record }, payload);
  return { by: actorOf({ ...request, params: { cycle: begun.id }, body: {} }, begun, event) };
}

interface Raised {
  readonly begun: Cycle;
  readonly record: UnitRecord;
  readonly event: string;
  readonly payload: unknown;
}

function requireImpartial(
  { engine, principal }: Pick<Caller, 'engine' | 'principal'>,
  { cycle, record }: { readonly cycle: Cycle; readonly record: UnitRecord },
  payload: unknown,
): void {
  const evaluated = evaluatedIn(engine, record);
  if (!wouldEvaluate(cycle, payload, principal, evaluated) && !evaluates(cycle, principal, evaluated)) return;
  throw new Refusal('forbidden', {
    detail: {
      en: 'It evaluates you: others have to keep its record.',
      'zh-CN': '此事项评议的是您本人，须由他人记录。',
    },
  });
}

/** Throws a `Refusal` for a step of the unit, such as hearing a report, by somebody who may move only what they owe in person. */
function requireOwnStep({ engine, reach }: Caller, { obligation }: Cycle, event: string | undefined): void {
  if (reach !== 'mine' || isInPerson(eventOf(engine, obligation, event)?.by)) return;
  throw new Refusal('forbidden', {
    detail: {
      en: 'This step is the unit’s, not that of whoever owes it in person.',
      'zh-CN': '此步骤由单位办理，不由承担者本人办理。',
    },
  });
}

/**
 * Who acts: whoever was recognised, as themselves, for the unit of the grant that lets them. An administrator, or a portal, may
 * name another unit that the grant covers; nobody names another person.
 */
function actorOf(
  { engine, principal, grants: all, body: { by } }: Moving,
  cycle: Cycle,
  event: string | undefined,
): Actor | undefined {
  const tree = treeToday(engine);
  const sided = all.filter((grant) => sidesOf(tree, grant, cycle).length > 0);
  const grants = sided.length > 0 ? sided : all;
  const acts = (grant: Grant): boolean => {
    if (by?.unit === undefined || grant.unit === by.unit) return true;
    return actsForUnits(grant) && coversUnit(tree, grant, by.unit);
  };
  const able = grants.filter(acts);
  const definition = eventOf(engine, cycle.obligation, event);
  // Of several roles the one whose step it is: what is the superior's to do is done as superior.
  const side = definition && sideOf(definition, cycle);
  const onSide = able.filter((grant) => sidesOf(tree, grant, cycle).some((each) => each === side));
  const fitting = onSide.length > 0 ? onSide : able;
  // What somebody owes in person they do as themselves, for whomever they stand in besides.
  const isTheirs = cycle.bearer === principal.member && isInPerson(definition?.by);
  const standIn = isTheirs ? undefined : fitting.find(({ deputyFor }) => deputyFor !== undefined);
  const grant = fitting.find(actsForUnits) ?? standIn ?? fitting[0];
  const isSelf = by?.member === undefined || by.member === principal.member;
  if (!grant || !isSelf) {
    throw new Refusal('forbidden', {
      detail: {
        en: 'You may act only as yourself, and for units that your role covers.',
        'zh-CN': '只能以本人名义、代表职权范围内的单位办理。',
      },
    });
  }
  if (!actsForUnits(grant))
    return {
      ...own(grant.unit, principal.member),
      ...(grant.deputyFor === undefined ? {} : { deputyFor: grant.deputyFor }),
    };
  // For whoever the event belongs to, where the grant reaches both; the branch's administrator acts for the branch.
  const sides = sidesOf(tree, grant, cycle);
  const unit = { unit: cycle.unit, superior: tree.superiorsOf(cycle)[0] }[sides[0] ?? 'unit'];
  return own(by?.unit ?? (sides.length > 1 ? undefined : unit), principal.member);
}

/** Undefined for one that there is not. */
function eventOf({ domain }: Caller['engine'], obligation: string, event = '') {
  const events = domain.catalogue.obligations.get(obligation)?.events ?? {};
  return Object.hasOwn(events, event) ? events[event] : undefined;
}

/** Whose the key is, and how long it may take. */
export const sentBy = ({ principal, isOverdue }: Pick<Moving, 'principal' | 'isOverdue'>) => ({
  // Through one portal come many people: each has keys of their own.
  caller: principal.member === undefined ? principal.id : `${principal.id} ${principal.member}`,
  isOverdue,
});

function own(unit: string | undefined, member: string | undefined): Actor | undefined {
  if (unit === undefined && member === undefined) return undefined;
  return { ...(unit === undefined ? {} : { unit }), ...(member === undefined ? {} : { member }) };
}

export function keyOf(header: string | undefined): string | undefined {
  if (header === undefined || /^[\x21-\x7e]{1,200}$/.test(header)) return header;
  throw new Refusal('not-understood', {
    detail: {
      en: 'An Idempotency-Key has 1 to 200 visible ASCII characters.',
      'zh-CN': '`Idempotency-Key` 应为1至200个可见的 ASCII 字符。',
    },
  });
}
