/** The ledger of a unit as a table: one row for every cycle, as an inspector asks for it. */

import type { Cycle } from '@obligato/core';
import { lineageOf, stateName, stateTitleOf } from '@obligato/core/internal';
import type { UnitRecord } from '@obligato/engine';
import { ledgerTable } from '@obligato/engine/files';
import { z } from 'zod';
import { type Caller, callerIn, requireUnitRecord, showsCycle } from '../../access/require-cycle.ts';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { contentLanguage } from '../../route/language.ts';
import { named } from '../../schemas/named.ts';
import { day, text, unitPath } from '../../schemas/words.ts';

export const readLedger = defineRoute({
  name: 'readLedger',
  method: 'get',
  path: '/units/{unit}/ledger',
  summary:
    'The ledger: one row for every cycle whose period overlaps the days, by period; then those of the units that it goes on with',
  action: 'read-cycles',
  params: unitPath,
  query: z.strictObject({ from: day.optional(), to: day.optional() }),
  headers: { 'Accept-Language': 'en or zh-CN, for the cells' },
  answers: {
    200: {
      description: 'Columns, and the cells of each row in their order',
      schema: named(
        'Ledger',
        z
          .object({
            columns: z.array(z.object({ title: text, kind: z.enum(['text', 'day']) })),
            rows: z.array(z.array(z.string())),
          })
          .meta({
            example: { columns: [{ title: { en: 'Unit', 'zh-CN': '单位' }, kind: 'text' }], rows: [['Levy branch']] },
          }),
      ),
    },
  },
  problems: ['unknown'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, query, language } = request;
    const { from = '0000', to = '9999' } = query;
    const { catalogue, organisation } = engine.domain;
    const own = await requireUnitRecord(engine, params.unit);
    const isMeant = ({ period }: Cycle) => period.from <= to && period.to >= from;
    const shownTo = (caller: Caller, record: UnitRecord) => ({
      ...record,
      cycles: new Map([...record.cycles].filter(([, each]) => isMeant(each) && showsCycle(caller, each, record))),
    });
    // Whom it goes on with, as far as the caller is let in to each of them.
    const before = await Promise.all(
      lineageOf(organisation, params.unit).map(async (unit) => {
        const caller = callerIn(request, 'read-cycles', unit);
        return caller ? [shownTo(caller, await engine.unit(unit))] : [];
      }),
    );
    const table = ledgerTable([shownTo(request, own), ...before.flat()], {
      language,
      stateTitle: (cycle) => stateTitleOf(catalogue, cycle, stateName(cycle)),
      unitTitle: (unit) => organisation.units.get(unit)?.title,
    });
    const [english, chinese] = (['en', 'zh-CN'] as const).map((each) => ledgerTable([], { language: each }).heading);
    const columns = table.heading.map((_, index) => ({
      title: { en: english?.[index] ?? '', 'zh-CN': chinese?.[index] ?? '' },
      kind: table.columns?.[index] ?? 'text',
    }));
    return json(
      200,
      { columns, rows: table.rows.map((row) => row.map(String)) },
      { 'content-language': contentLanguage(language) },
    );
  },
});
