/** How much one caller may ask for. A caller is who was recognised: a token, a person of an identity provider. */

export interface Limits {
  readonly maxBodyBytes: number;
  /** Requests a second that a caller may keep up. */
  readonly requestsPerSecond: number;
  /** Requests at once, before the rate counts. */
  readonly burst: number;
  /** Requests of one caller that are worked on at the same time. */
  readonly requestsAtOnce: number;
  /** Bytes a second that a caller may send and be answered, over time; ten seconds of it at once. */
  readonly bytesPerSecond: number;
  /** Wrong credentials an address may present before it has to wait; one is forgiven every ten seconds. */
  readonly failuresBeforeWait: number;
  /** How long a request may be worked on: then it is given up before anything is written. */
  readonly workMilliseconds: number;
  /** How long an answer may take. */
  readonly answerMilliseconds: number;
  /** Files that one caller brings or fetches at the same time. */
  readonly transfersPerCaller: number;
  /** How long one of them may take. */
  readonly transferMilliseconds: number;
  /** Bytes of files that a caller may bring in a day: so much at once, and as much again by the next. */
  readonly bytesBroughtPerDay: number;
  /** Event streams that one caller may have open. */
  readonly streamsPerCaller: number;
  /** Event streams open at once, for everybody together. */
  readonly maxStreams: number;
}

export const defaultLimits: Limits = Object.freeze({
  maxBodyBytes: 1_000_000,
  requestsPerSecond: 100,
  burst: 200,
  requestsAtOnce: 20,
  bytesPerSecond: 4_000_000,
  failuresBeforeWait: 20,
  workMilliseconds: 10_000,
  answerMilliseconds: 30_000,
  transfersPerCaller: 4,
  transferMilliseconds: 600_000,
  bytesBroughtPerDay: 2_000_000_000,
  streamsPerCaller: 10,
  maxStreams: 1_000,
});
