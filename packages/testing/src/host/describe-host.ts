/** Puts a host before Vitest. */
import { describe, test } from 'vitest';
import { type ExamineHostOptions, examineHost, type HostDemandId, hostDemands } from './examine-host.ts';
import type { Host } from './host.ts';

/**
 * Holds a host to everything that is promised of several engines over one store: real processes, each with an engine as `hostEngine`
 * makes it, that decide, tick and listen at once, are killed in the middle, or stopped for too long.
 *
 * `open` is called for each test, and gives records of their own.
 *
 * @experimental
 * @example
 * describeHost('three processes on PostgreSQL', openHost, { plugins: { organ: organBranch, calendar: cnCalendar }, processes: 3 });
 */
export function describeHost(name: string, open: () => Promise<Host>, options: ExamineHostOptions): void {
  describe(name, () => {
    for (const demand of options.demands ?? (Object.keys(hostDemands) as HostDemandId[])) {
      test(hostDemands[demand].title, { timeout: 180_000 }, async () => {
        const faults = await examineHost(open, { ...options, demands: [demand] });
        if (faults.length > 0) throw new HostFaultError(faults.map(({ message }) => message).join('\n'));
      });
    }
  });
}

/** What Vitest prints: what was done, what came of it, and what should have. */
class HostFaultError extends Error {
  override readonly name = 'HostFault';
}
