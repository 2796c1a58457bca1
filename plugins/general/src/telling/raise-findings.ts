import { assessment, type Clause, defineRule, noOptions, type Text } from '@obligato/core';

/**
 * Each thing that an inspection wants put right becomes an item of its own, by an occasional duty of the pack that states the rule.
 *
 * @example
 * const clause = { source: { en: 'Audit manual', 'zh-CN': '审核手册' }, article: '4', confidence: 'local' } as const;
 * raiseFindings('corrective-action', { clause, why: { en: 'So that somebody does it.', 'zh-CN': '以便落实。' } }).kind // → 'effect'
 */
export const raiseFindings = (duty: string, { clause, why }: { readonly clause: Clause; readonly why: Text }) =>
  defineRule({
    kind: 'effect',
    on: { obligation: assessment, events: ['feedBack'] },
    clause,
    why,
    ...noOptions,
    messages: {
      raised: { en: 'To put right: {{item}}.', 'zh-CN': '需整改：{{item}}。' },
    },
    plan({ event, cycle }) {
      return event.payload.rectify.map((item, index) => {
        const occasion = `${cycle.duty}-${cycle.period.id.toLowerCase()}-${index + 1}`;
        return {
          key: `raise/${cycle.id}/${index + 1}`,
          does: 'raise' as const,
          to: { unit: cycle.unit, role: 'secretary' },
          messageId: 'raised' as const,
          data: { item },
          raise: { duty, occasion, parameters: { subject: item, from: cycle.id } },
        };
      });
    },
  });
