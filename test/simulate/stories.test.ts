import { createWorld, liveUnit } from '@obligato/simulate';
import { expect, test } from 'vitest';
import { organYear } from './the-organ.ts';

test('every payload of the usual stories is complete: its schema would not change it', () => {
  const world = createWorld(organYear(3));
  for (let index = 0; index < world.unitCount; index++) {
    liveUnit(world, world.unit(index), ({ cycle, event, payload }) => {
      const schema = world.catalogue.obligations.get(cycle.obligation)?.events[event]?.payload;
      expect({ event, ...schema?.['~standard'].validate(payload) }).toEqual({ event, value: payload });
    });
  }
});
