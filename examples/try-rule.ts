/** Puts one rule into force in one small branch, tries an event on its first meeting, and prints the answer. */
import { definePlugin, type Rule } from '@obligato/core';
import { createEngine, parseUnit, renderDecision, VirtualClock } from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';

export async function tryRule(rule: Rule, event: string, payload: unknown): Promise<void> {
  const house = definePlugin({
    name: 'house-rules',
    version: '1.0.0',
    title: { en: 'House rules', 'zh-CN': '内部规定' },
    rules: { mine: rule },
  });
  const engine = await createEngine({
    units: [parseUnit('unit: branch\nrules: { organ/general-meeting: deny, house/mine: deny }')],
    plugins: { organ: organBranch, house },
    clock: new VirtualClock('2026-03-02T09:00:00+08:00'),
  });
  await engine.plan({ from: '2026-01-01', to: '2026-03-31' });
  const decision = await engine.attempt({ cycle: 'branch/general-meeting/2026-Q1', event, payload });
  process.stdout.write(`${renderDecision(decision, 'en')}\n\n`);
  await engine.close();
}
