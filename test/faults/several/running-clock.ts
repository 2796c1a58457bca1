/** A clock that runs, faster than the real one, from a moment of the harness's choosing: the same in several processes. */
import { type Clock, readTimestamp } from '@obligato/engine';

/** Ten minutes a second: so that two who write one after the other seldom write at the same moment. */
const speed = 600;

/** `since` is when it was `start`, in milliseconds of the machine's own clock. */
export function runningClock(start: string, since: number): Clock {
  const from = Date.parse(start);
  return {
    now: () => {
      const moment = new Date(from + (Date.now() - since) * speed);
      return readTimestamp(moment.toISOString(), 'Asia/Shanghai') ?? start;
    },
  };
}
