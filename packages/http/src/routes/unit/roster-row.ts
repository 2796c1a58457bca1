/** One row of a roster: entered or altered alone, and what the plan would become looked at before. */

import { localDay } from '@obligato/core';
import { traitsOf } from '@obligato/core/internal';
import { type Roster, type RosterRow, rosterDifference } from '@obligato/engine';
import { z } from 'zod';
import { authorOf } from '../../access/author-of.ts';
import { type Caller, requireUnitRecord, shownIn } from '../../access/require-cycle.ts';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { isKnown } from '../../route/entity-tag.ts';
import { Refusal } from '../../route/problem-details.ts';
import { readInput } from '../../route/read-input.ts';
import { named } from '../../schemas/named.ts';
import { rosterRow, roster as rosterSchema } from '../../schemas/roster.ts';
import { changeQuery, memberId, text, unitPath } from '../../schemas/words.ts';
import { requireNotOwnRow, rosterTag } from './rosters.ts';

export const writeRosterRow = defineRoute({
  name: 'writeRosterRow',
  method: 'put',
  path: '/units/{unit}/roster/{member}',
  summary:
    'Enters one row of the roster, in place of the one of that person with the same first day. With `preview=true` nothing is written. Plan again afterwards',
  action: 'write-roster',
  params: unitPath.extend({ member: memberId }),
  query: changeQuery.extend({ preview: z.enum(['true', 'false']).optional() }),
  body: rosterRow,
  headers: { 'If-Match': 'The ETag of the roster that the caller has read: any other is rejected with 412' },
  answers: {
    200: {
      description: 'What it changes of the roster, and of what is owed until the end of the year',
      schema: named(
        'RosterRowWritten',
        z
          .object({
            /** False where it was there already, or only looked at. */
            changed: z.boolean(),
            added: z.array(rosterRow),
            removed: z.array(rosterRow),
            /** Cycles that planning would make; without those that are open to few. */
            appear: z.array(z.string()),
            lapse: z.array(z.object({ cycle: z.string(), because: text })),
          })
          .meta({ example: { changed: true, added: [], removed: [], appear: ['b1/letter/2026/m9'], lapse: [] } }),
      ),
      headers: { ETag: 'The roster as it is now' },
    },
  },
  problems: ['unknown', 'invalid', 'stale'],
  unitOf: ({ unit }) => unit,
  handle: async (request) => {
    const { engine, params, query, body } = request;
    const { unit } = params;
    if (body.member !== params.member) throw anotherPerson();
    const record = await requireUnitRecord(engine, unit);
    /** Asked again of the roster that it is written to: somebody may have been faster. */
    const after = (current: Roster): Roster => {
      requireTag(request.header('if-match'), current);
      const next = withRow(current, body);
      requireNotOwnRow(request.principal.member, current, next);
      return readInput('invalid', 'body', rosterSchema, next);
    };
    const next = after(record.roster);
    const { added, removed } = rosterDifference(record.roster, next);
    const { appear, lapse } = await engine.previewRoster(unit, next);
    const isShown = shownIn(request, record);
    const changed = query.preview !== 'true' && (await engine.changeRoster(unit, after, authorOf(request)));
    const now = changed ? (await engine.unit(unit)).roster : record.roster;
    return json(
      200,
      {
        ...{ changed, added, removed },
        appear: appear.filter((id) => isOpenDuty(request, unit, id)),
        lapse: lapse.filter(({ cycle }) => isShown(cycle)),
      },
      { etag: rosterTag(now) },
    );
  },
});

function withRow(roster: Roster, row: RosterRow): Roster {
  const isSame = ({ member, from }: RosterRow) => member === row.member && from === row.from;
  return roster.some(isSame) ? roster.map((each) => (isSame(each) ? row : each)) : [...roster, row];
}

function requireTag(header: string | undefined, roster: Roster): void {
  if (header === undefined || isKnown(header, rosterTag(roster))) return;
  throw new Refusal('stale', {
    detail: {
      en: 'The roster has changed meanwhile: read it again, and look whether it still fits.',
      'zh-CN': '名册已变更：请重新读取，核对后再改。',
    },
  });
}

/** What would judge somebody is not told before it is there: it may be about whoever looks. */
function isOpenDuty({ engine }: Pick<Caller, 'engine'>, unit: string, id: string): boolean {
  const { catalogue, organisation } = engine.domain;
  const [duty] = id.slice(unit.length + 1).split('/');
  const { duties } = organisation.charter(unit, localDay(engine.now()));
  const obligation = duties.find(({ rule }) => rule.duty.id === duty)?.rule.duty.obligation;
  if (obligation === undefined) return false;
  const { judges, seals } = traitsOf(catalogue, obligation);
  return judges === undefined && seals === undefined;
}

const anotherPerson = () =>
  new Refusal('invalid', {
    detail: {
      en: 'The row is of another person than the path.',
      'zh-CN': '所填人员与地址中的人员不一致。',
    },
  });
