/** Who reads what came of a ballot: whoever reads the cycle that it is held for. Whom it evaluates hears it when it is fed back. */
import { callerIn, showsCycle } from '../../access/require-cycle.ts';
import type { AnyRequest } from '../../route/define-route.ts';
import { aboutCycle } from '../about-cycle.ts';

/** `cycle` undefined: it is held for nothing that is recorded, and is everybody’s. */
export async function mayReadBallot(request: AnyRequest, cycle: string | undefined): Promise<boolean> {
  if (cycle === undefined) return true;
  const unit = aboutCycle.unitOf({ cycle });
  const caller = callerIn(request, 'read-cycles', unit);
  if (!caller) return false;
  const record = await request.engine.unit(unit);
  const found = record.cycles.get(cycle);
  return found !== undefined && showsCycle(caller, found, record);
}
