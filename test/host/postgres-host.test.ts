/** Real processes with an engine each on one real PostgreSQL; and bugs planted in them, each of which is found every run. */
import { describeHost, examineHost, type HostDemandId } from '@obligato/testing';
import { expect, test } from 'vitest';
import type { PlantedBug } from './host-children.ts';
import { hosts, plugins } from './hosts.ts';

const { onPostgres } = hosts();

describeHost('two processes on PostgreSQL', () => onPostgres(), { plugins });
describeHost('three processes on PostgreSQL', () => onPostgres(), {
  ...{ plugins, processes: 3 },
  // What a third one changes: who is to do what, and who is heard. Numbers and keys are settled two at a time.
  demands: ['dues', 'feed'],
});

test.each([
  ['no revision check', 'numbers', /is written where .* was to come/],
  // Without that check a key is looked up beside the transaction that uses it.
  ['no revision check', 'keys', /is written where .* was to come|answers a key again|its answers: it answered/],
  ['claims ignored', 'dues', /^Told/],
  ['deaf to others', 'feed', /^Heard, once each/],
  ['rules of its own', 'rules', /By other rules than those in force/],
] as const satisfies readonly (readonly [PlantedBug, HostDemandId, RegExp])[])(
  'a planted bug is found: %s, by "%s"',
  { timeout: 180_000 },
  async (plant, demand, says) => {
    const faults = await examineHost(() => onPostgres(plant), { plugins, demands: [demand] });
    expect(faults.map(({ message }) => message).join('\n')).toMatch(says);
  },
);
