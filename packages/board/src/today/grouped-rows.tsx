/** Rows by duty, the first of each in view: twelve months of one omission are one thing to think about. */
import type { TodayRow } from '../api/unit.ts';
import { say } from '../texts/text.ts';
import { DutyRow } from './row.tsx';
import { words } from './words.ts';

export interface GroupedRowsProps {
  readonly rows: readonly TodayRow[];
  readonly today: string;
  readonly besideOf?: (row: TodayRow) => string;
}

export function GroupedRows({ rows, today, besideOf }: GroupedRowsProps) {
  const groups = new Map<string, TodayRow[]>();
  for (const row of rows) groups.set(row.duty, [...(groups.get(row.duty) ?? []), row]);
  const line = (row: TodayRow) => (
    <DutyRow key={row.cycle} row={row} today={today} {...(besideOf ? { beside: besideOf(row) } : {})} />
  );
  return (
    <ul class="rows">
      {[...groups].map(([duty, [first, ...rest]]) => (
        <li key={duty}>
          <ul>{first && line(first)}</ul>
          {rest.length > 0 && (
            <details>
              <summary>{say(words.all, { count: rest.length + 1 })}</summary>
              <ul class="rows group">{rest.map(line)}</ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
