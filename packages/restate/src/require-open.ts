/** What is said in confidence does not go through Restate, which writes down what was said, when, and by whom. */
import { type Catalogue, ObligatoError, translated } from '@obligato/core';
import { isConfidential, suggest } from '@obligato/core/internal';

/**
 * Throws `OBLIGATO_NOT_CONFIDENTIAL` for an event that any obligation has said in confidence: the name alone is looked at, so that
 * whoever sends it needs no records. A name that there is not may be a slip for one, and is `OBLIGATO_EVENT_UNKNOWN`.
 */
export function requireOpen(catalogue: Pick<Catalogue, 'obligations'>, event: string): void {
  const having = [...catalogue.obligations.values()].filter(({ events }) => Object.hasOwn(events, event));
  if (having.length === 0) throw unknownEvent(catalogue, event);
  if (having.some(({ name }) => isConfidential(catalogue, name, event))) throw notConfidential(event);
}

const notConfidential = (event: string) =>
  new ObligatoError({
    code: 'OBLIGATO_NOT_CONFIDENTIAL',
    ...translated(
      {
        en: `“${event}” is said in confidence, and this way writes down who sent it, and when`,
        'zh-CN': `“${event}”属于保密事项，而经此途径会留下发送人和时间的记录`,
      },
      {
        en: 'Send it straight to the engine, or to its HTTP API',
        'zh-CN': '请直接发给引擎，或发到其网络接口',
      },
    ),
  });

function unknownEvent({ obligations }: Pick<Catalogue, 'obligations'>, event: string): ObligatoError {
  const near = suggest(event, [...new Set([...obligations.values()].flatMap(({ events }) => Object.keys(events)))]);
  return new ObligatoError({
    code: 'OBLIGATO_EVENT_UNKNOWN',
    ...translated({ en: `No obligation has the event "${event}"`, 'zh-CN': `没有哪项义务有事件“${event}”` }, near),
  });
}
