/** Today: what is due, what waits for whom, and one step from here to doing it. */
import { readToday, type Today, type TodayRow } from '../api/unit.ts';
import { useLoad } from '../app/load.ts';
import { homeUnit, me, roles, unitCalled } from '../app/session.ts';
import { sayDay } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { UnitChoice } from '../ui/unit-choice.tsx';
import { GroupedRows } from './grouped-rows.tsx';
import { DutyRow } from './row.tsx';
import { words } from './words.ts';

export function TodayPage({ about }: { about: string }) {
  const unit = about || homeUnit.value || '';
  const loaded = useLoad(`today ${unit}`, () => readToday(unit), unit);
  const isMember = roles.value.size === 1 && roles.value.has('member');
  const title = `${say(isMember ? words.member : words.title)} · ${say(unitCalled(unit))}`;
  const lead = loaded.state === 'ready' ? leadOf(loaded.value) : undefined;
  return (
    <Page title={title} lead={lead} tools={<UnitChoice screen="today" unit={unit} />}>
      <Ready of={loaded}>{(value) => <Lists of={value} isMember={isMember} />}</Ready>
    </Page>
  );
}

const leadOf = ({ today, overdue, soon, waiting }: Today) =>
  say(words.lead, { day: sayDay(today), overdue: overdue.length, soon: soon.length, waiting: waiting.length });

function Lists({ of, isMember }: { of: Today; isMember: boolean }) {
  const { today, laterCount } = of;
  // What one owes in person comes first, whenever it is due: to a member the rest is the branch's.
  const isOwn = ({ bearer, owedBy, task }: TodayRow) =>
    task ? task.owner === me.value?.member : isMember && owedBy !== 'unit' && bearer === me.value?.member;
  const all = [...of.overdue, ...of.soon, ...of.waiting, ...of.later];
  const own = all.filter(isOwn);
  // Apart from the rest: a task of a leader is the last that anybody asks about.
  const ofLeaders = all.filter((row) => row.task?.ofLeader === true && !isOwn(row));
  const [overdue = [], soon = [], waiting = [], later = []] = [of.overdue, of.soon, of.waiting, of.later].map((rows) =>
    rows.filter((row) => !isOwn(row) && !ofLeaders.includes(row)),
  );
  const laterMore = Math.max(0, laterCount - of.later.length);
  const isFree = overdue.length + soon.length + waiting.length === 0;
  return (
    <div class="stack">
      {isFree && <Empty>{say(words.nothing)}</Empty>}
      <Section title={say(words.own)} rows={own} today={today} />
      <Section title={say(words.soon)} rows={soon} today={today} />
      <Overdue rows={overdue} today={today} />
      <Section title={say(words.ofLeaders)} rows={ofLeaders} today={today} />
      <Section title={say(words.waiting)} rows={waiting} today={today} />
      {later.length > 0 && (
        <details class="card">
          <summary>
            {say(words.later)} ({later.length + laterMore})
          </summary>
          <ul class="rows">
            {later.map((row) => (
              <DutyRow key={row.cycle} row={row} today={today} />
            ))}
          </ul>
          {laterMore > 0 && <p class="soft">{say(words.laterMore, { count: laterMore })}</p>}
        </details>
      )}
    </div>
  );
}

interface Rows {
  readonly rows: readonly TodayRow[];
  readonly today: string;
}

function Section({ title, rows, today }: Rows & { title: string }) {
  if (rows.length === 0) return null;
  return (
    <section class="card" aria-label={title}>
      <h2>
        {title} ({rows.length})
      </h2>
      <ul class="rows">
        {rows.map((row) => (
          <DutyRow key={row.cycle} row={row} today={today} />
        ))}
      </ul>
    </section>
  );
}

function Overdue({ rows, today }: Rows) {
  if (rows.length === 0) return null;
  return (
    <section class="card" aria-label={say(words.overdue)}>
      <h2>
        {say(words.overdue)} ({rows.length})
      </h2>
      <GroupedRows rows={rows} today={today} />
    </section>
  );
}
