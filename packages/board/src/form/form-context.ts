/** What the fields of one form share: what may be chosen, what was found wrong, and what kind of day a day is. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { type Choice, readChoices } from '../api/cycle.ts';
import { type DayInfo, readDays } from '../api/unit.ts';
import { addMonths, type Day, firstOfMonth, lastOfMonth } from '../texts/dates.ts';

export interface FormContext {
  readonly unit: string;
  readonly cycle: string;
  readonly event: string;
  readonly today: Day;
  /** By the place of the field, such as `attendance.0.member`. */
  readonly wrong: ReadonlyMap<string, string>;
  /** Asked once a form. */
  readonly asked: Map<string, Promise<readonly Choice[] | undefined>>;
}

export const FormOf = createContext<FormContext>({
  ...{ unit: '', cycle: '', event: '', today: '', wrong: new Map(), asked: new Map() },
});

export const useForm = (): FormContext => useContext(FormOf);

export type Choices = readonly Choice[] | 'loading' | 'unread';

/** Whom or what one may choose at a place; the same for every item of a list. */
export function useChoices(place: string): Choices {
  const { cycle, event, asked } = useForm();
  const field = place.replace(/\.\d+(?=\.|$)/g, '.*');
  const [found, setFound] = useState<Choices>('loading');
  useEffect(() => {
    let isOver = false;
    const answer =
      asked.get(field) ??
      readChoices(cycle, field, event).then((each) => (each.kind === 'ok' ? each.value.items : undefined));
    asked.set(field, answer);
    void answer.then((items) => isOver || setFound(items ?? 'unread'));
    return () => {
      isOver = true;
    };
  }, [cycle, event, field, asked]);
  return found;
}

const months = new Map<string, Promise<readonly DayInfo[]>>();

/** Whether a day is one to work on: asked by the month, and kept. */
export function useDayInfo(unit: string, day: Day | undefined): DayInfo | undefined {
  const [found, setFound] = useState<DayInfo>();
  useEffect(() => {
    let isOver = false;
    setFound(undefined);
    if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return;
    const from = firstOfMonth(day);
    const key = `${unit} ${from}`;
    const asked = months.get(key) ?? readMonth(unit, from);
    months.set(key, asked);
    void asked.then((days) => isOver || setFound(days.find((each) => each.day === day)));
    return () => {
      isOver = true;
    };
  }, [unit, day]);
  return found;
}

async function readMonth(unit: string, from: Day): Promise<readonly DayInfo[]> {
  const answer = await readDays(unit, from, lastOfMonth(addMonths(from, 0)));
  if (answer.kind === 'ok') return answer.value.days;
  months.delete(`${unit} ${from}`);
  return [];
}
