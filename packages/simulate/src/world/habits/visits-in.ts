/** Superiors with limited hours: which units they come to in a period, where they cannot come to all. */

import { diceFor } from '../random.ts';
import type { Scenario } from '../scenario.ts';

type IsVisited = (unit: { readonly index: number }, period: { readonly from: string }) => boolean;

/** As many units as the scenario says, exactly; in every period others, drawn from the seed. */
export function visitsIn({ visits, seed }: Pick<Scenario, 'visits' | 'seed'>, unitCount: number): IsVisited {
  if (visits === undefined || visits >= unitCount) return () => true;
  const orders = new Map<string, Order>();
  return ({ index }, { from }) => {
    let order = orders.get(from);
    if (!order) {
      order = drawnOrder(seed, from, unitCount);
      orders.set(from, order);
    }
    return (index * order.stride + order.start) % unitCount < visits;
  };
}

/** The units in an order that leaves none out: from `start` on in steps that have no factor in common with their number. */
interface Order {
  readonly start: number;
  readonly stride: number;
}

function drawnOrder(seed: number, from: string, unitCount: number): Order {
  const dice = diceFor(seed, `visits ${from}`);
  const start = dice.between(0, unitCount - 1);
  let stride = dice.between(1, unitCount);
  while (commonFactor(stride, unitCount) !== 1) stride = dice.between(1, unitCount);
  return { start, stride };
}

const commonFactor = (a: number, b: number): number => (b === 0 ? a : commonFactor(b, a % b));
