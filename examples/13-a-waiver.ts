/** Question: how is one branch let off a rule, for a while? Answer: by whoever states it, in writing, until a date. */
import { waiverProblems } from '@obligato/core';
import { renderDecision } from '@obligato/engine';
import { configWhy, renderConfigWhy } from '@obligato/engine/files';
import { aMeeting, print } from './try-organ.ts';

const week = 'rules: { organ/notice: { workingDays: 5 } }';
const waived = `${week}
waivers:
  - { unit: bureau/levy, rule: organ/notice, workingDays: 2, until: 2026-03-31, reason: the flood, grantedBy: 李主任 }`;
const days = { sentOn: '2026-03-10', heldOn: '2026-03-13' };

print(renderDecision((await aMeeting(week, days)).decision, 'en'));
const { decision, domain } = await aMeeting(waived, days);
print(`\n${renderDecision(decision, 'en')}\n`);

// Who set the value that holds, and what it stands in place of.
const { organisation } = domain;
const asked = { unit: 'bureau/levy', rule: 'organ/notice', name: 'workingDays', on: '2026-01-01' };
print(renderConfigWhy(configWhy(organisation, asked), 'en'));

// Once it is over, `obligato check` wants it gone: nobody should have to ask which waivers still hold.
for (const { message, hint } of waiverProblems(organisation.waivers, '2026-04-01')) print(`${message}. ${hint}.`);
