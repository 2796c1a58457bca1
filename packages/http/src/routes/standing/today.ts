/** What lies before a unit today. */

import type { StandingRow } from '@obligato/engine';
import { mayDo } from '../../access/may-do.ts';
import { type Caller, callerIn, requireUnitRecord, showsCycle } from '../../access/require-cycle.ts';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { contentLanguage } from '../../route/language.ts';
import { unitToday, viewTodayRow } from '../../schemas/standing.ts';
import { noQuery, unitPath } from '../../schemas/words.ts';

export const readToday = defineRoute({
  name: 'readToday',
  method: 'get',
  path: '/units/{unit}/today',
  summary:
    'What is overdue, near, waiting for others, and later: each with its usual next step, whether that is the caller’s, and what speaks against it',
  action: 'read-status',
  params: unitPath,
  query: noQuery,
  headers: { 'Accept-Language': 'en or zh-CN, for what speaks against a step' },
  answers: { 200: { description: 'Without what is done, and what is closed to the caller', schema: unitToday } },
  problems: ['unknown'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, language } = request;
    const record = await requireUnitRecord(engine, params.unit);
    const found = await engine.today(params.unit, {
      shows: (cycle, now) => showsCycle(request, cycle, now),
    });
    const ahead = callerIn(request, 'look-ahead', params.unit);
    const reader = {
      language,
      mayBe: (row: StandingRow) => {
        const cycle = record.cycles.get(row.cycle);
        return cycle && ahead && showsCycle(ahead, cycle, record) ? mayDo(request, { cycle, record }) : undefined;
      },
    };
    const view = (rows: readonly StandingRow[]) => rows.map((row) => viewTodayRow(row, reader));
    const { unit, today, overdue, soon, waiting, later, laterCount } = found;
    return json(
      200,
      {
        ...{ unit, title: titleOf(request, unit), today },
        ...{ overdue: view(overdue), soon: view(soon), waiting: view(waiting), later: view(later), laterCount },
      },
      { 'content-language': contentLanguage(language) },
    );
  },
});

const titleOf = ({ engine }: Pick<Caller, 'engine'>, unit: string) =>
  engine.domain.organisation.units.get(unit)?.title ?? unit;
