/** What was decided on the cycles of stories that correct, numbered and written down as the engine does it: ready to be folded again. */
import { type Correction, type Cycle, type DecisionRecord, isKept, recordDecision } from '@obligato/core';
import { eventTitleOf } from '@obligato/core/internal';
import type { World } from '../world/world.ts';
import type { Judged } from './judged.ts';

interface History {
  readonly begun: Cycle;
  readonly decisions: DecisionRecord[];
}

/** The histories of one unit. Most units have none, and nothing is kept of what nobody corrects. */
export class ToldHistories {
  readonly #world: World;
  readonly #histories = new Map<string, History>();

  constructor(world: World) {
    this.#world = world;
  }

  /** A cycle as it was planned, whose story corrects. */
  begin(cycle: Cycle): void {
    if (!this.#histories.has(cycle.id)) this.#histories.set(cycle.id, { begun: cycle, decisions: [] });
  }

  end(id: string): void {
    this.#histories.delete(id);
  }

  of(id: string): Readonly<History> | undefined {
    return this.#histories.get(id);
  }

  /** The id that the next decision on a cycle will have; `''` where nothing is kept. */
  nextId(id: string): string {
    const history = this.#histories.get(id);
    return history ? `${id}#${history.decisions.length + 1}` : '';
  }

  /** Whether decisions were made on a cycle: where none are kept, whether anything has happened to it. */
  isDecided(id: string, cycle: Cycle | undefined): boolean {
    const history = this.#histories.get(id);
    if (history) return history.decisions.length > 0;
    return cycle !== undefined && (Object.keys(cycle.happened).length > 0 || cycle.fired.length > 0);
  }

  /** Writes a decision down where its cycle's are kept. What was not possible is answered, and stands nowhere. */
  tell(before: Cycle, { command, decided, charter, facts }: Judged, corrects?: Correction): void {
    if (this.#histories.size === 0) return;
    const history = this.#histories.get(before.id);
    if (!history || !isKept(decided.outcome.outcome)) return;
    const { catalogue, calendar } = this.#world;
    const { event } = command;
    const written = recordDecision({
      ...{ number: history.decisions.length + 1, before, command, decided, charter, facts },
      ...{ calendar: calendar.version, eventTitle: eventTitleOf(catalogue, before, event) },
      people: catalogue.people,
    });
    history.decisions.push(corrects ? { ...written, corrects } : written);
  }
}
