/** One thing that is owed: what, until when, and the next step with a way to it. */
import type { TodayRow } from '../api/unit.ts';
import { addressOf } from '../app/router.ts';
import { inWords, sayDay } from '../texts/dates.ts';
import { sayPeriod } from '../texts/periods.ts';
import { say } from '../texts/text.ts';
import { words } from './words.ts';

export interface DutyRowProps {
  readonly row: TodayRow;
  readonly today: string;
  /** What stands beside its title; who owes it, when absent. */
  readonly beside?: string;
}

export function DutyRow({ row, today, beside }: DutyRowProps) {
  const { cycle, title, period, bearerName, owedBy, next, task } = row;
  const given = task ? [task.subject, task.ownerName].filter((each) => each !== null).join(' · ') : null;
  const whose = beside ?? given ?? (owedBy === 'unit' ? null : bearerName);
  const isMine = next?.may === true;
  return (
    <li class="duty">
      <div>
        <h3>
          <a href={addressOf('cycle', cycle)}>
            {say(title)} · {sayPeriod(period)}
            {whose && ` · ${say(whose)}`}
          </a>
        </h3>
        <p>
          <When row={row} today={today} />
        </p>
        {next && <NextStep next={next} today={today} />}
      </div>
      <a
        class={isMine ? 'button primary' : 'button'}
        href={addressOf('cycle', cycle, isMine ? { do: next.event } : {})}
        aria-label={`${say(isMine ? words.doIt : words.look)}: ${say(title)} ${sayPeriod(period)}`}
      >
        {say(isMine ? words.doIt : words.look)}
      </a>
    </li>
  );
}

function NextStep({ next, today }: { next: NonNullable<TodayRow['next']>; today: string }) {
  const event = say(next.title);
  if (next.may === 'another-side') {
    const who = say(next.side === 'superior' ? words.bySuperior : words.byUnit);
    return <p class="soft">{say(words.waitsFor, { who, event })}</p>;
  }
  return (
    <>
      <p class="soft">{say(words.next, { event })}</p>
      {next.refusal !== null && <p class="soft">{say(words.notYet, { why: inWords(next.refusal, today) })}</p>}
    </>
  );
}

/** Colour alone says nothing: the words say it too. */
export function When({ row, today }: { row: Pick<TodayRow, 'since' | 'notAfter' | 'workingDays'>; today: string }) {
  const { since, notAfter, workingDays } = row;
  if (since !== null) {
    return <span class="mark mark-deny">{say(words.since, { day: sayDay(since, today), count: workingDays })}</span>;
  }
  if (notAfter === null) return <span class="soft">{say(words.noDay)}</span>;
  const left = workingDays === 0 ? say(words.lastDay) : say(words.left, { count: workingDays });
  return (
    <span class={workingDays <= 10 ? 'mark mark-warn' : 'mark'}>
      {say(words.by, { day: sayDay(notAfter, today) })} · {left}
    </span>
  );
}
