/** What a calendar of a unit's cycles is answered with: the whole of it, or that nothing has changed. */
import type { Reading } from '@obligato/core';
import type { Engine, UnitRecord } from '@obligato/engine';
import { type Caller, showsCycle } from '../access/require-cycle.ts';
import { type Answer, nothing, text } from '../route/answer.ts';
import { isKnown, tagOf } from '../route/entity-tag.ts';
import { calendarFeed } from './calendar-feed.ts';
import { type FeedRole, isForRole } from './feed-roles.ts';

interface FeedAsked extends Caller {
  readonly record: UnitRecord;
  readonly role: FeedRole | undefined;
  readonly language: Reading;
  /** `If-None-Match`, as it came. */
  readonly known: string | undefined;
}

/** Only what the caller may read, at the moment at which it is asked for. */
export function answerFeed({ record, role, language, known, ...caller }: FeedAsked): Answer {
  const cycles = [...record.cycles.values()].filter(
    (cycle) => showsCycle(caller, cycle, record) && isForRole(role, cycle),
  );
  const { roster } = record;
  const { domain } = caller.engine;
  const feed = calendarFeed({ title: titleOf(caller.engine, record), cycles, language, domain, roster });
  const headers = { etag: tagOf(feed) };
  return isKnown(known, headers.etag) ? nothing(304, headers) : text('text/calendar; charset=utf-8', feed, headers);
}

const titleOf = ({ domain }: Engine, { unit }: UnitRecord): string =>
  domain.organisation.units.get(unit)?.title ?? unit;

/** Of every route that answers with a calendar. */
export const feedHeaders = {
  'Accept-Language': 'en or zh-CN, when `lang` is absent',
  'If-None-Match': 'A calendar that is known already: 304 when nothing has changed',
} as const;
