/** What a correction costs: rules are asked again where it matters, and nowhere twice. */
import { expect, test } from 'vitest';
import { aCharter } from './a-charter.ts';
import { aCycle } from './a-cycle.ts';
import { RecordedCycle } from './a-recorded-cycle.ts';
import { aCheck } from './a-rule.ts';
import { payloadOf } from './payload-of.ts';

test('a correction asks every rule once of each event from there on, however it was before', () => {
  const asked: string[] = [];
  const counting = aCheck({
    on: { obligation: 'meeting', events: undefined, duties: undefined },
    evaluate: ({ event }) => {
      asked.push(event.type);
      return [];
    },
  });
  const life = new RecordedCycle(aCycle(), aCharter({ 'p/counting': counting }));
  for (const [event, on] of [
    ['notify', '2026-03-10'],
    ['open', '2026-03-20'],
    ['resolve', '2026-03-20'],
    ['adjourn', '2026-03-20'],
  ] as const) {
    life.tell({ event, on, payload: payloadOf('meeting', event) });
  }
  asked.length = 0;
  expect(life.correct({ number: 2, does: 'correct', occurredAt: '2026-03-20T15:00:00+08:00' }).outcome.outcome).toBe(
    'accepted',
  );
  expect(asked).toEqual(['open', 'resolve', 'adjourn']);
});
