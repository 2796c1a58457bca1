/// <reference lib="dom" />
/**
 * Question: how do I use the rules where there is no server, in a browser? Answer: the core is pure, so the page plans and
 * decides by itself. Look at it with `npm run build && npx vite examples/08-core-in-a-browser`.
 */
import {
  type Command,
  createCalendar,
  createCatalogue,
  createOrganisation,
  decide,
  gatherFacts,
  planUnit,
  type Roster,
  recordDecision,
  rosterOn,
  type UnitSource,
  weekdaysOnly,
} from '@obligato/core';
import { organBranch } from '@obligato/organ-branch';

const origin = { file: 'page' };
const branch: UnitSource = {
  unit: 'branch',
  title: 'A branch',
  origin,
  extends: [{ value: 'organ/recommended', origin }],
  rules: [],
};
const people = ['Zhao', 'Qian', 'Sun', 'Li', 'Zhou'];
const roster: Roster = people.map((name, index) => ({
  ...{ member: name.toLowerCase(), name, standing: 'full', from: '2025-01-01' },
  roles: index === 0 ? ['secretary'] : [],
}));

// What the engine does at the start, a step a line.
const catalogue = createCatalogue({ organ: organBranch });
const organisation = createOrganisation([branch], catalogue);
const calendar = createCalendar(weekdaysOnly);
const charter = organisation.charter('branch', '2026-01-01');

const planned = planUnit({
  ...{ unit: 'branch', above: () => [], roster, cycles: new Map(), catalogue, calendar, provided: {} },
  ...{ from: '2026-01-01', to: '2026-03-31', now: '2026-01-05T09:00:00+08:00' },
  charterOn: () => charter,
});

/** One command on a cycle: the facts its rules ask for, and the decision. */
function tryOut(cycle: (typeof planned.create)[number], event: string, payload: unknown, at: string) {
  const day = at.slice(0, 10);
  const command: Command = { event, payload, side: 'unit', by: {}, occurredAt: at, recordedAt: at };
  const facts = gatherFacts(charter.applicableRules(cycle, event).facts, {
    ...{ unit: 'branch', above: [], day, cycle },
    roster: rosterOn(roster, day),
    cycles: new Map([[cycle.id, cycle]]),
  });
  const decided = decide({ cycle, command, charter, catalogue, facts, calendar });
  const eventTitle = { en: event, 'zh-CN': event };
  const decision = recordDecision({
    ...{ number: 1, before: cycle, command, decided, eventTitle, charter, facts },
    calendar: calendar.version,
  });
  return { decided, decision };
}

const meeting = planned.create.find(({ duty }) => duty === 'general-meeting');
if (!meeting) throw new Error('The charter asks for a general meeting');
const notice = { heldOn: '2026-03-12', place: '301', agenda: ['The plan'] };
const noticed = tryOut(meeting, 'notify', notice, '2026-03-02T09:00:00+08:00').decided.cycle;

const fieldset = document.querySelector('fieldset');
const output = document.querySelector('output');
for (const { member, name } of roster) {
  const label = document.createElement('label');
  const box = Object.assign(document.createElement('input'), { type: 'checkbox', name: member });
  box.checked = member === 'zhao';
  label.append(box, ` ${name} `);
  fieldset?.append(label);
}

function answer() {
  const present = new Set([...document.querySelectorAll('input:checked')].map((box) => box.getAttribute('name')));
  const attendance = roster.map(({ member }) => ({ member, present: present.has(member) }));
  const { decision } = tryOut(noticed, 'open', { chair: 'zhao', attendance }, '2026-03-12T14:00:00+08:00');
  const reasons = decision.findings.map(({ message, remedy }) => `✗ ${message.en}${remedy ? `\n   ${remedy.en}` : ''}`);
  if (output) output.textContent = [decision.outcome, ...reasons].join('\n');
}

document.querySelector('form')?.addEventListener('change', answer);
answer();
