/** Nobody raises what they could not look at afterwards: whether it was there already would tell what is closed to them. */
import { standsAbove } from '@obligato/core/internal';
import type { Engine, RaiseRequest, UnitRecord } from '@obligato/engine';
import { Refusal } from '../route/problem-details.ts';
import { isSealed } from './evaluated.ts';
import { mayBeConfided } from './may-be-confided.ts';
import { type Caller, evaluatedIn } from './require-cycle.ts';

interface Raising extends Pick<Caller, 'principal' | 'grants'> {
  readonly engine: Engine;
  readonly body: Omit<RaiseRequest, 'unit'>;
}

/** Throws a `Refusal`, which says the same whether it is there or not. */
export async function requireOpenDuty(raising: Raising, record: UnitRecord): Promise<void> {
  const { engine, principal, grants, body } = raising;
  const begun = await engine.previewRaise({ ...body, unit: record.unit });
  const around = evaluatedIn(engine, record);
  const reader = { member: principal.member, units: grants.map(({ unit }) => unit) };
  // One that anybody may have begun in confidence has a name that nobody chose: of the unit nobody tries out names.
  const isTriedOut = mayBeConfided(engine.domain.catalogue, body.duty) && !standsAbove(begun.period, reader, around);
  if (!isTriedOut && !isSealed(record.cycles.get(begun.id) ?? begun, raising, around)) return;
  throw new Refusal('forbidden', {
    detail: {
      en: 'It is closed to you. What is to be said in confidence is said in one request: POST /units/{unit}/confidences.',
      'zh-CN': '此事项不对您开放。须保密反映的，请以一次请求提出：`POST /units/{unit}/confidences`。',
    },
  });
}
