/** A month: what falls on which day, and whether one works on it. Nothing can be dragged: days are set by what is done. */
import { type CalendarEntry, type DayInfo, readCalendar, readDays } from '../api/unit.ts';
import { useLoad } from '../app/load.ts';
import { addressOf } from '../app/router.ts';
import { homeUnit, today } from '../app/session.ts';
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  firstOfMonth,
  inWords,
  lastOfMonth,
  sayMonth,
  sayWeekday,
  weekdayOf,
} from '../texts/dates.ts';
import { aside } from '../texts/aside.ts';
import { say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { UnitChoice } from '../ui/unit-choice.tsx';
import { words as uiWords } from '../ui/words.ts';
import { words } from './words.ts';

export function CalendarPage({ about, query }: { about: string; query: Readonly<Record<string, string>> }) {
  const unit = about || homeUnit.value || '';
  const from = /^\d{4}-\d{2}$/.test(query.month ?? '') ? `${query.month}-01` : firstOfMonth(today.value);
  const to = lastOfMonth(from);
  const entries = useLoad(`calendar ${unit} ${from}`, () => readCalendar(unit, from, to), unit);
  const days = useLoad(`days ${unit} ${from}`, () => readDays(unit, from, to));
  const at = (month: Day) => addressOf('calendar', unit, { month: month.slice(0, 7) });
  return (
    <Page
      title={`${say(words.title)} · ${sayMonth(from)}`}
      tools={<UnitChoice screen="calendar" unit={unit} may="read-feed" />}
    >
      <nav class="actions" aria-label={say(words.title)}>
        <a class="button" href={at(addMonths(from, -1))}>
          {say(words.before)}
        </a>
        <a class="button" href={at(today.value)}>
          {say(words.thisMonth)}
        </a>
        <a class="button" href={at(addMonths(from, 1))}>
          {say(words.after)}
        </a>
        <button type="button" onClick={() => print()}>
          {say(uiWords.print)}
        </button>
      </nav>
      <Ready of={entries}>
        {(found) => (
          <>
            {found.entries.length === 0 && <Empty>{say(words.nothing)}</Empty>}
            <Month from={from} to={to} entries={found.entries} days={days.state === 'ready' ? days.value.days : []} />
          </>
        )}
      </Ready>
    </Page>
  );
}

interface MonthProps {
  readonly from: Day;
  readonly to: Day;
  readonly entries: readonly CalendarEntry[];
  readonly days: readonly DayInfo[];
}

function Month({ from, to, entries, days }: MonthProps) {
  const before = weekdayOf(from) - 1;
  const after = 7 - weekdayOf(to);
  const infos = new Map(days.map((each) => [each.day, each]));
  const monday = addDays(from, -before);
  return (
    <ol class="month">
      {daysBetween(monday, addDays(monday, 6)).map((day) => (
        <li key={day} class="month-head" aria-hidden="true">
          {sayWeekday(day)}
        </li>
      ))}
      {daysBetween(addDays(from, -before), addDays(to, after)).map((day) => {
        const isOutside = day < from || day > to;
        return isOutside ? (
          <li key={day} class="outside" aria-hidden="true" />
        ) : (
          <OneDay key={day} day={day} info={infos.get(day)} entries={entries.filter((entry) => entry.day === day)} />
        );
      })}
    </ol>
  );
}

function OneDay({ day, info, entries }: { day: Day; info: DayInfo | undefined; entries: readonly CalendarEntry[] }) {
  const isOff = info?.kind === 'rest' || info?.kind === 'holiday';
  const isToday = day === today.value;
  const classes = [isOff && 'rest', isToday && 'today', entries.length === 0 && !isToday && 'bare']
    .filter(Boolean)
    .join(' ');
  return (
    <li class={classes}>
      <p>
        <span class="day-number">{Number(day.slice(8))}</span> <span class="weekday">{sayWeekday(day)}</span>{' '}
        {isToday && <span class="mark">{say(words.today)}</span>}{' '}
        {info && info.kind !== 'working' && (
          <span class={info.kind === 'makeUp' ? 'mark mark-warn' : 'soft'}>{kindOf(info)}</span>
        )}
      </p>
      <ul>
        {entries.map(({ cycle, title, what, place, cancelled }) => (
          <li key={cycle + title.en}>
            <a href={addressOf('cycle', cycle)}>
              <span>
                {cancelled ? <s>{say(title)}</s> : say(title)}
                {place !== null && ` · ${place}`}
                {say(what) !== '' && <span class="soft what">{inWords(say(what), today.value)}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** A day off by its feast; a day that is worked instead, by what it stands in for. */
function kindOf({ kind, name }: DayInfo): string {
  if (kind === 'makeUp') return aside(say(words.makeUp), name && say(name));
  return name ? say(name) : say(words[kind === 'working' ? 'rest' : kind]);
}
