/** What a process with an engine is to do; it gets it as JSON. */
export interface ChildTask {
  readonly url: string;
  readonly schema: string;
  readonly branches: number;
  /** `night`: ticks after SIGUSR2 until nothing is left, and ends. */
  readonly role: 'write' | 'tick' | 'tell' | 'night';
  /** What time it is there. */
  readonly now: string;
  /** When it was that, by the machine's own clock; then it runs on, ten minutes a second. Absent for a clock that stands still. */
  readonly since?: number;
  /** How long its claims last; as long as the engine says when absent. */
  readonly claimSeconds?: number;
  /** The file that stands for the people: a line for whatever they are told. */
  readonly told: string;
  /** It sends this signal to itself when it has claimed something, or told somebody, for the nth time. */
  readonly signal?: { readonly at: 'claimed' | 'told'; after: number; readonly name: 'SIGSTOP' | 'SIGKILL' };
  /** A bug, for the harness to find. */
  readonly plant?: PlantedBug;
}

/** `crashes`: a writer ends when it has written a little. `last one wins`: what lost the race is written all the same. */
export type PlantedBug = 'crashes' | 'last one wins';
