/**
 * Question: how does a rule look at what another system knows, and how do reminders go out through ours? Answer: two ports,
 * swapped by one module of the container. The rule stays pure: what it looks at is asked before, and kept with the decision.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createEngine,
  defineFact,
  definePlugin,
  defineRule,
  type FactProvider,
  meeting,
  type Notifier,
  parseUnit,
  renderDecision,
  tokens,
  VirtualClock,
} from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';
import { ContainerModule } from 'inversify';
import { z } from 'zod';

const print = (line: string) => void process.stdout.write(`${line}\n`);

// A personnel system: here a server of ten lines, there whatever you have.
const onLeave: Readonly<Record<string, readonly string[]>> = { '2026-03-12': ['zhao'] };
const personnel = createServer((request, response) => {
  const day = new URL(request.url ?? '/', 'http://personnel').searchParams.get('day') ?? '';
  response.setHeader('content-type', 'application/json').end(JSON.stringify(onLeave[day] ?? []));
});
personnel.listen(0, '127.0.0.1');
await new Promise((resolve) => personnel.once('listening', resolve));
const address = `http://127.0.0.1:${(personnel.address() as AddressInfo).port}/leave`;

/** Asked for the day on which it happened, which may be long ago. No answer in time: no decision, and the caller hears why. */
const hr: FactProvider = {
  name: 'the personnel system',
  provides: ['personnel/on-leave'],
  gather: async (_names, { day, signal }) => {
    const answer = await fetch(`${address}?day=${day}`, { signal });
    if (!answer.ok) throw new Error(`The personnel system answered ${answer.status}`);
    return { 'personnel/on-leave': await answer.json() };
  },
};

const mail: Notifier = {
  notify: async ({ entry, recipients }) => {
    print(`mail to ${recipients.map(({ name }) => name).join(', ')}: ${entry.message.en}`);
  },
};

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

const clock = new VirtualClock('2026-03-02T09:00:00+08:00');
const engine = await createEngine({
  units: [
    parseUnit('unit: bureau\nrules: { organ/escalate: deny }'),
    parseUnit(
      'unit: bureau/branch\nparent: bureau\nrules: { organ/general-meeting: deny, house/chair-not-on-leave: deny }',
    ),
  ],
  plugins: { organ: organBranch, house },
  clock,
  modules: [
    new ContainerModule(({ bind }) => {
      bind(tokens.FactProvider).toConstantValue(hr);
      bind(tokens.Notifier).toConstantValue(mail);
    }),
  ],
});
const since = { standing: 'full', from: '2025-01-01' } as const;
await engine.setRoster('bureau', [{ member: 'wu', name: 'Wu', roles: ['secretary'], ...since }]);
await engine.setRoster('bureau/branch', [
  { member: 'zhao', name: 'Zhao', roles: ['secretary'], ...since },
  { member: 'qian', name: 'Qian', roles: [], ...since },
]);
await engine.plan({ from: '2026-01-01', to: '2026-06-30' });

const cycle = 'bureau/branch/general-meeting/2026-Q1';
const payload = { heldOn: '2026-03-12', place: '301', agenda: ['the plan'] };
await engine.attempt({ cycle, obligation: meeting, event: 'notify', payload });
clock.set('2026-03-12T14:00:00+08:00');
const attendance = ['zhao', 'qian'].map((member) => ({ member, present: true }));
for (const chair of ['zhao', 'qian']) {
  const decision = await engine.attempt({ cycle, obligation: meeting, event: 'open', payload: { chair, attendance } });
  print(renderDecision(decision, 'en'));
}

clock.set('2026-07-01T08:00:00+08:00');
await engine.tick();
personnel.close();
await engine.close();
