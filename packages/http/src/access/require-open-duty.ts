/** Nobody raises what they could not look at afterwards: whether it was there already would tell what is closed to them. */
import { type Cycle, type Day, localDay } from '@obligato/core';
import { obligationByName } from '@obligato/core/internal';
import { type Engine, systemClock, type UnitRecord } from '@obligato/engine';
import { Refusal } from '../route/problem-details.ts';
import { isSealed } from './evaluated.ts';
import { type Caller, evaluatedIn } from './require-cycle.ts';

interface Raising extends Pick<Caller, 'engine' | 'principal'> {
  readonly body: { readonly duty: string; readonly occasion: string; readonly on?: Day };
}

/** Throws a `Refusal`, which says the same whether it is there or not. */
export function requireOpenDuty({ engine, principal, body }: Raising, record: UnitRecord): void {
  const known = [...record.cycles.values()].filter(
    ({ duty, occasion }) => duty === body.duty && occasion === body.occasion,
  );
  const begun = known.length > 0 ? known : asRaised(engine, record.unit, body);
  if (!begun.some((cycle) => isSealed(cycle, principal, evaluatedIn(engine, record)))) return;
  throw new Refusal('forbidden', {
    detail: {
      en: 'It is closed to you. What is to be said in confidence is said in one request: POST /units/{unit}/confidences.',
      'zh-CN': '此事项不对您开放。须保密反映的，请以一次请求提出：`POST /units/{unit}/confidences`。',
    },
  });
}

/** What it would be like at its beginning; nothing for a duty that the unit does not have. */
function asRaised(engine: Engine, unit: string, { duty, on }: Raising['body']): readonly Cycle[] {
  const { catalogue, organisation, zone } = engine.domain;
  const day = on ?? localDay(systemClock(zone).now());
  const charter = organisation.charter(unit, day);
  return charter.duties
    .filter(({ rule }) => rule.duty.id === duty)
    .map(({ rule: { duty: template } }) => {
      const { obligation, parameters } = template;
      const state = obligationByName(catalogue, obligation).machine.initial({ parameters });
      const period = { id: day.slice(0, 4), from: day, to: day };
      const begun = { id: '', unit, duty, title: template.title, obligation, period, bearer: unit, parameters, state };
      return {
        ...{ ...begun, owedBy: template.bearer, happened: {}, dues: [], fired: [] },
        ...{ plannedAt: day, charter: charter.digest, version: 0 },
      };
    });
}
