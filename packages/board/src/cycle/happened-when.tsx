/** When it happened: now, or earlier, and then it is said that it was entered late. */
import { DayWords } from '../form/fields/day-field.tsx';
import { say } from '../texts/text.ts';
import { words } from './words.ts';

export interface When {
  readonly day: string;
  readonly time: string;
}

export function HappenedWhen({
  value,
  onChange,
  today,
}: {
  value: When | undefined;
  onChange: (value: When | undefined) => void;
  today: string;
}) {
  return (
    <fieldset class="field">
      <legend>
        <strong>{say(words.whenItHappened)}</strong>
      </legend>
      <div class="checks">
        <label class="check">
          <input type="radio" name="happened" checked={value === undefined} onChange={() => onChange(undefined)} />
          {say(words.happenedNow)}
        </label>
        <label class="check">
          <input
            type="radio"
            name="happened"
            checked={value !== undefined}
            onChange={() => onChange(value ?? { day: today, time: '09:00' })}
          />
          {say(words.happenedEarlier)}
        </label>
      </div>
      {value && (
        <>
          <div class="row">
            <label>
              {say(words.day)}
              <input
                type="date"
                max={today}
                value={value.day}
                onInput={({ currentTarget }) => onChange({ ...value, day: currentTarget.value })}
              />
            </label>
            <label>
              {say(words.time)}
              <input
                type="time"
                value={value.time}
                onInput={({ currentTarget }) => onChange({ ...value, time: currentTarget.value })}
              />
            </label>
          </div>
          <p class="hint">
            <DayWords day={value.day} />
          </p>
        </>
      )}
    </fieldset>
  );
}

/** `2026-11-28T09:00`, as the engine reads it in the organisation's zone. */
export const stampOf = (when: When | undefined): string | undefined =>
  when && (when.time ? `${when.day}T${when.time}` : when.day);

export const whenOf = (stamp: string | undefined): When | undefined =>
  stamp === undefined ? undefined : { day: stamp.slice(0, 10), time: stamp.slice(11, 16) };
