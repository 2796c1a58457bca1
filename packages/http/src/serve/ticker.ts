/** Lets the engine's clock run: what is due fires, and the outbox is delivered, every so often. */
import { sentencesIn } from '@obligato/core/internal';
import type { Engine } from '@obligato/engine';
import { type ApiLog, logText } from '../log/api-log.ts';

export interface Ticker {
  /** No further tick begins; resolves when the one under way is over. */
  stop(): Promise<void>;
}

/**
 * Once at the start and then every minute. Not after attempts: dues are days, and a reminder that comes within a minute
 * comes in time, while a tick per attempt would cost what the attempt costs. Ticks never overlap.
 *
 * @example
 * const ticker = startTicker(engine, pinoLog());
 * await ticker.stop();
 */
export function startTicker(engine: Pick<Engine, 'tick'>, log: ApiLog, everyMilliseconds = 60_000): Ticker {
  let running: Promise<void> | undefined;
  const tick = async () => {
    try {
      const { fired, delivered, deadLettered, failed } = await engine.tick();
      if (fired.length + delivered.length > 0) {
        log.info({ fired: fired.length, delivered: delivered.length }, 'tick');
      }
      for (const { unit, cycle, key, lastError } of deadLettered) {
        log.error({ unit, cycle, key, fault: logText(lastError ?? '') }, 'could not be told, laid aside');
      }
      for (const { unit, ...fault } of failed)
        log.error({ unit, fault: logText(sentencesIn(fault, 'en')) }, 'tick failed in a unit');
    } catch (error) {
      // The next minute may be better; health checks tell when the store is not.
      log.error({ fault: logText(error instanceof Error ? error.message : String(error)) }, 'tick failed');
    }
  };
  const begin = () => {
    running ??= tick().finally(() => {
      running = undefined;
    });
  };
  begin();
  const timer = setInterval(begin, everyMilliseconds);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
