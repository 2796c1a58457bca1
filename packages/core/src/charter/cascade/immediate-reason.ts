/** `effective: immediately` with `because:`: an entry that reaches cycles which are running already. */
import type { Problem } from '../../text/problem.ts';
import { suggest } from '../../text/suggest.ts';
import type { Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import type { ImmediateReason } from '../rule-entry.ts';
import type { RuleStatement } from '../unit-source.ts';

/** Undefined for an ordinary entry, and for one that does not say why: nobody's running work changes without a reason. */
export function immediateReasonOf(
  unit: string,
  { rule, effective, because }: RuleStatement,
  problems: Problem[],
): ImmediateReason | undefined {
  const fault = (message: Text, hint: Text, { origin }: { readonly origin: ImmediateReason['origin'] }) => {
    const words = translated({ en: `${rule}: ${message.en}`, 'zh-CN': `${rule}：${message['zh-CN']}` }, hint);
    problems.push({ code: 'OBLIGATO_RULE_OPTION', ...words, origins: [origin] });
  };
  if (!effective) {
    if (because) {
      fault(
        {
          en: '"because" is only for an entry that is effective immediately',
          'zh-CN': '“because”仅用于立即生效的条目',
        },
        { en: 'Add "effective: immediately"', 'zh-CN': '请补上“effective: immediately”' },
        because,
      );
    }
    return undefined;
  }
  if (effective.value !== 'immediately') {
    const shown = JSON.stringify(effective.value);
    fault(
      { en: `"effective" cannot be ${shown}`, 'zh-CN': `“effective”不能写作 ${shown}` },
      suggest(String(effective.value), ['immediately']),
      effective,
    );
    return undefined;
  }
  if (!because || because.value === '') {
    fault(
      { en: 'an entry that binds running cycles needs a reason', 'zh-CN': '对进行中的事项立即生效须说明理由' },
      { en: 'Add "because: …"', 'zh-CN': '请补上“because: …”' },
      effective,
    );
    return undefined;
  }
  return { unit, because: because.value, origin: effective.origin };
}
