/** A day. The browser writes it its own way, so that beneath it stands which day of the week it is, and whether one works on it. */

import { aside } from '../../texts/aside.ts';
import { sayDay } from '../../texts/dates.ts';
import { say } from '../../texts/text.ts';
import { useDayInfo, useForm } from '../form-context.ts';
import type { FieldProps } from '../schema-form.tsx';
import { words } from '../words.ts';

export function DayField({ field, value, onChange, aria }: FieldProps) {
  const day = typeof value === 'string' ? value : '';
  const said = `${aria.id}-day`;
  return (
    <>
      <input
        {...aria}
        aria-describedby={[aria['aria-describedby'], said].filter(Boolean).join(' ')}
        type="date"
        min="1970-01-01"
        max="2149-12-31"
        value={day}
        required={field.isRequired}
        onInput={({ currentTarget }) => onChange(currentTarget.value || undefined)}
      />
      <p class="hint" id={said} aria-live="polite">
        <DayWords day={day} />
      </p>
    </>
  );
}

/** “12月4日 星期五，工作日” */
export function DayWords({ day }: { day: string }) {
  const { unit, today } = useForm();
  const info = useDayInfo(unit, day || undefined);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const kind = info && aside(say(words[info.kind]), info.name && say(info.name));
  const weight = info && info.kind !== 'working' ? 'mark mark-warn' : '';
  return (
    <span>
      {sayDay(day, today)} {kind && <span class={weight}>{kind}</span>}
    </span>
  );
}
