/** A unit's own queue, by the position of a day in its run: which stories go on then, and what has something due. */

/** A unit has few things on a day, so that a list for every day is all the heap it needs. */
export class Agenda<Story> {
  readonly #stories: (Story[] | undefined)[];
  /** Ids of cycles. */
  readonly #dues: (Set<string> | undefined)[];

  constructor(days: number) {
    this.#stories = new Array(days).fill(undefined);
    this.#dues = new Array(days).fill(undefined);
  }

  isFree(day: number): boolean {
    return this.#stories[day] === undefined && this.#dues[day] === undefined;
  }

  /** What comes after the last day never happens. */
  tellOn(day: number, story: Story): void {
    if (day >= this.#stories.length) return;
    const stories = this.#stories[day];
    if (stories) stories.push(story);
    else this.#stories[day] = [story];
  }

  fireOn(day: number, id: string): void {
    if (day >= this.#dues.length) return;
    const ids = this.#dues[day];
    if (ids) ids.add(id);
    else this.#dues[day] = new Set([id]);
  }

  /** In the order in which they were put down; they are told once. */
  takeStories(day: number): readonly Story[] {
    const stories = this.#stories[day] ?? [];
    this.#stories[day] = undefined;
    return stories;
  }

  /** In the order of ids, as the engine's tick takes them. */
  takeDues(day: number): readonly string[] {
    const ids = this.#dues[day] ?? [];
    this.#dues[day] = undefined;
    return [...ids].sort();
  }
}
