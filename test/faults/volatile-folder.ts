/** A folder of a volatile disk: the names that are on the disk for certain, and what each has been since. */
import type { Dice } from '@obligato/simulate';
import type { VolatileFile } from './volatile-file.ts';

export type Named = VolatileFile | VolatileFolder;

export class VolatileFolder {
  readonly #view = new Map<string, Named>();
  #durable = new Map<string, Named>();
  /** Name → everything it has stood for since the last sync, oldest first; undefined: nothing. */
  readonly #pending = new Map<string, (Named | undefined)[]>();

  get(name: string): Named | undefined {
    return this.#view.get(name);
  }

  names(): readonly string[] {
    return [...this.#view.keys()];
  }

  set(name: string, named: Named | undefined): void {
    if (named) this.#view.set(name, named);
    else this.#view.delete(name);
    this.#pending.set(name, [...(this.#pending.get(name) ?? []), named]);
  }

  sync(): void {
    this.#durable = new Map(this.#view);
    this.#pending.clear();
  }

  /** Everything below as it may be left when the power goes; files with several names stay one file. */
  afterPowerLoss(dice: Dice, keep: number, files = new Map<VolatileFile, VolatileFile>()): VolatileFolder {
    const left = new VolatileFolder();
    const names = new Map(this.#durable);
    for (const [name, history] of this.#pending) {
      if (!dice.chance(keep)) continue;
      const named = history[keep === 1 || dice.chance(0.5) ? history.length - 1 : dice.between(0, history.length - 1)];
      if (named) names.set(name, named);
      else names.delete(name);
    }
    for (const [name, named] of names) left.#view.set(name, survivorOf(named, dice, keep, files));
    left.sync();
    return left;
  }
}

function survivorOf(named: Named, dice: Dice, keep: number, files: Map<VolatileFile, VolatileFile>): Named {
  if (named instanceof VolatileFolder) return named.afterPowerLoss(dice, keep, files);
  const known = files.get(named);
  if (known) return known;
  const survivor = named.afterPowerLoss(dice, keep);
  files.set(named, survivor);
  return survivor;
}
