/** What a fault harness finds: figures when every promise held, a violation when one did not. */

export interface Figure {
  /** `power-loss.states` */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

export type Figures = readonly Figure[];

/** How much is tried: `short` belongs into every test run, `long` takes minutes. */
export type Size = 'short' | 'long';

export interface FaultOptions {
  readonly size: Size;
  readonly seed: number;
}

export interface FaultHarness {
  readonly name: string;
  /** Throws a `Violation` when a promise is broken. */
  run(options: FaultOptions): Promise<Figures>;
}

/** A promise that was broken, with what it takes to see it again. */
export class Violation extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(what, options);
    this.name = 'Violation';
  }
}

/** Runs a check, and turns whatever it throws into a violation that says where. */
export async function holds(where: string, check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new Violation(`${where}: ${what}`, { cause: error });
  }
}
