/** How much one caller may ask for. */

export interface Limits {
  readonly maxBodyBytes: number;
  /** Requests a second that a caller may keep up. */
  readonly requestsPerSecond: number;
  /** Requests at once, before the rate counts. */
  readonly burst: number;
  /** Wrong credentials an address may present before it has to wait; one is forgiven every ten seconds. */
  readonly failuresBeforeWait: number;
  /** How long an answer may take. */
  readonly answerMilliseconds: number;
  /** Event streams open at once, for everybody together. */
  readonly maxStreams: number;
}

export const defaultLimits: Limits = Object.freeze({
  maxBodyBytes: 1_000_000,
  requestsPerSecond: 100,
  burst: 200,
  failuresBeforeWait: 20,
  answerMilliseconds: 30_000,
  maxStreams: 100,
});
