/** What several processes share out among them: nobody gets what another has in hand, and nothing stays with the dead. */
import { setTimeout } from 'node:timers/promises';
import type { Reopen } from '../examine-store.ts';
import { differences } from './differences.ts';

const units = ['a', 'b', 'b/c'];

export async function sharesOutUnits(open: Reopen): Promise<readonly string[]> {
  const { claims, isShared } = await open();
  // Where one process owns the records, everything is its own.
  if (!claims) return isShared ? ['It is shared, and has no claims'] : [];
  const first = await claims.claim('tick', ['b', 'a'], 60);
  const second = await claims.claim('tick', units, 60);
  const faults = [
    ...differences('The first claim', [...first.units].sort(), ['a', 'b']),
    ...differences('What another has in hand, claimed again', second.units, ['b/c']),
    ...differences('The same for other work', [...(await claims.claim('deliver', units, 60)).units].sort(), units),
  ];
  await first.release();
  faults.push(
    ...differences('What was released', [...(await claims.claim('tick', units, 60)).units].sort(), ['a', 'b']),
  );
  const together = await Promise.all(Array.from({ length: 8 }, () => claims.claim('tick', ['x', 'y', 'z'], 60)));
  faults.push(
    ...differences('Eight at once, those who got x', together.filter((one) => one.units.includes('x')).length, 1),
  );
  return faults;
}

export async function endsClaims(open: Reopen): Promise<readonly string[]> {
  const { claims } = await open();
  if (!claims) return [];
  const dead = await claims.claim('tick', ['a'], 0.05);
  await setTimeout(200);
  const next = await claims.claim('tick', ['a'], 60);
  const faults = differences('A claim that has run out, claimed by another', next.units, dead.units);
  // It wakes up, and believes that it still has it.
  await dead.release();
  const third = await claims.claim('tick', ['a'], 60);
  return [...faults, ...differences('What another holds, after the one before released it', third.units, [])];
}
