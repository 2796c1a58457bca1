/** Question: how do I use the engine inside my own program, with my own clock, my own messenger, and facts of my own? */

import { cnCalendar } from '@obligato/cn-calendar';
import { defineFact, definePlugin, defineRule, meeting } from '@obligato/core';
import {
  type Clock,
  createEngine,
  type FactProvider,
  type Notifier,
  parseUnit,
  renderDecision,
  tokens,
} from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';
import { ContainerModule } from 'inversify';
import { z } from 'zod';

const print = (line: string) => process.stdout.write(`${line}\n`);

/** A clock of your own: anything that says what time it is, with the zone's offset. */
let now = '2026-03-20T09:00:00+08:00';
const clock: Clock = { now: () => now };

/** A messenger of your own: throw, and it is tried again later. */
const notifier: Notifier = {
  async notify({ entry, recipients }) {
    print(`to ${recipients.map(({ name }) => name).join(', ')}: ${entry.message.en}`);
  },
};

/** Asks another system before a decision is made: here a stand-in for the personnel department. */
const personnel: FactProvider = {
  provides: ['personnel/on-leave'],
  gather: async () => ({ 'personnel/on-leave': ['zhao'] }),
};

/** A rule that looks at what the personnel department says. */
const chairNotOnLeave = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open'] },
  clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '9', confidence: 'local' },
  why: { en: 'Leave is leave.', 'zh-CN': '休假就是休假。' },
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  messages: { onLeave: { en: '{{chair}} is on leave and cannot chair.', 'zh-CN': '{{chair}}正在休假，不能主持。' } },
  facts: { onLeave: defineFact<readonly string[]>('personnel/on-leave') },
  evaluate: ({ event, facts, found }) =>
    facts.onLeave.includes(event.payload.chair) ? [found('onLeave', { chair: event.payload.chair })] : [],
});

const house = definePlugin({
  name: 'house-rules',
  version: '1.0.0',
  title: { en: 'House rules', 'zh-CN': '内部规定' },
  rules: { 'chair-not-on-leave': chairNotOnLeave },
});

const engine = await createEngine({
  units: [parseUnit('unit: branch\nextends: [organ/recommended]\nrules: { house/chair-not-on-leave: deny }')],
  plugins: { organ: organBranch, calendar: cnCalendar, house },
  // Ports are swapped in one place, with the container's own modules.
  modules: [
    new ContainerModule(({ bind }) => {
      bind(tokens.Clock).toConstantValue(clock);
      bind(tokens.Notifier).toConstantValue(notifier);
      bind(tokens.FactProvider).toConstantValue(personnel);
    }),
  ],
});

await engine.setRoster('branch', [
  { member: 'qian', name: 'Qian', standing: 'full', roles: ['secretary'], from: '2024-01-01' },
  { member: 'zhao', name: 'Zhao', standing: 'full', roles: ['leader'], from: '2024-01-01' },
  { member: 'sun', name: 'Sun', standing: 'full', roles: [], from: '2024-01-01' },
]);
await engine.plan({ from: '2026-01-01', to: '2026-03-31' });

const cycle = 'branch/general-meeting/2026-Q1';
await engine.attempt({ cycle, event: 'notify', payload: { heldOn: '2026-03-26', place: '301', agenda: ['plan'] } });
now = '2026-03-26T14:00:00+08:00';
// Whoever runs the clock is reminded of what is still ahead; after its last day only that it was missed is told.
await engine.tick();
const attendance = ['qian', 'zhao', 'sun'].map((member) => ({ member, present: member !== 'sun' }));
print(renderDecision(await engine.attempt({ cycle, event: 'open', payload: { chair: 'zhao', attendance } }), 'en'));
print(renderDecision(await engine.attempt({ cycle, event: 'open', payload: { chair: 'qian', attendance } }), 'en'));

now = '2026-04-01T08:00:00+08:00';
await engine.tick();
await engine.close();
