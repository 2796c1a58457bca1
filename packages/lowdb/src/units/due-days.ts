/** Which unit is due on which day, sorted by day: asking for what is due costs what is due, not what is stored. */
import type { Day } from '@obligato/core';

export class DueDays {
  readonly #unitsByDay = new Map<Day, Set<string>>();
  /** Sorted. There are as many as days ahead on which something is due: hundreds, whatever the number of units. */
  readonly #days: Day[] = [];

  add(unit: string, day: Day): void {
    const units = this.#unitsByDay.get(day);
    if (units) {
      units.add(unit);
      return;
    }
    this.#unitsByDay.set(day, new Set([unit]));
    this.#days.splice(this.#rankOf(day), 0, day);
  }

  remove(unit: string, day: Day): void {
    const units = this.#unitsByDay.get(day);
    if (!units?.delete(unit) || units.size > 0) return;
    this.#unitsByDay.delete(day);
    this.#days.splice(this.#rankOf(day), 1);
  }

  /** Units due on or before a day, earliest first, then by id. */
  until(day: Day): readonly { readonly unit: string; readonly on: Day }[] {
    const found: { readonly unit: string; readonly on: Day }[] = [];
    for (const on of this.#days) {
      if (on > day) break;
      for (const unit of [...(this.#unitsByDay.get(on) ?? [])].sort()) found.push({ unit, on });
    }
    return found;
  }

  /** How many days come before this one. */
  #rankOf(day: Day): number {
    let low = 0;
    let high = this.#days.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#days[middle] as Day) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
