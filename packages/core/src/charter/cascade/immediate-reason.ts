/** `effective: immediately` with `because:`: an entry that reaches cycles which are running already. */
import type { Problem } from '../../text/problem.ts';
import { suggest } from '../../text/suggest.ts';
import type { ImmediateReason } from '../rule-entry.ts';
import type { RuleStatement } from '../unit-source.ts';

/** Undefined for an ordinary entry, and for one that does not say why: nobody's running work changes without a reason. */
export function immediateReasonOf(
  unit: string,
  { rule, effective, because }: RuleStatement,
  problems: Problem[],
): ImmediateReason | undefined {
  const fault = (message: string, hint: string, { origin }: { readonly origin: ImmediateReason['origin'] }) =>
    problems.push({ code: 'OBLIGATO_RULE_OPTION', message: `${rule}: ${message}`, hint, origins: [origin] });
  if (!effective) {
    if (because) fault('"because" says why an entry is effective immediately', 'Add "effective: immediately"', because);
    return undefined;
  }
  if (effective.value !== 'immediately') {
    fault(
      `"effective" is ${JSON.stringify(effective.value)}`,
      suggest(String(effective.value), ['immediately']),
      effective,
    );
    return undefined;
  }
  if (!because || because.value === '') {
    fault('what binds running work needs a reason', 'Add "because: …"', effective);
    return undefined;
  }
  return { unit, because: because.value, origin: effective.origin };
}
