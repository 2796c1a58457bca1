/** Half or more of those who should come are there: asked of this engine, of json-rules-engine, and of Cedar. */
import { setFlagsFromString } from 'node:v8';
import {
  type Command,
  createCalendar,
  createCatalogue,
  createOrganisation,
  decide,
  gatherFacts,
  planUnit,
  type Roster,
  rosterOn,
  weekdaysOnly,
} from '@obligato/core';
import { parseUnit } from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';
import { fetched } from '../fetched.ts';
import type { Work } from './peers.ts';

const people = 40;
/** One too few. */
const present = 19;
const roster: Roster = Array.from({ length: people }, (_, index) => ({
  ...{ member: `m${index}`, name: `Member ${index}`, standing: 'full', from: '2020-01-01' },
  roles: index === 0 ? ['secretary'] : [],
}));

/** A meeting is opened under these rules, and refused. */
function opened(rules: string): Work {
  const catalogue = createCatalogue({ organ: organBranch });
  const charter = createOrganisation([parseUnit(`unit: branch\n${rules}`)], catalogue).charter('branch', '2026-01-01');
  const calendar = createCalendar(weekdaysOnly);
  const [planned] = planUnit({
    ...{ unit: 'branch', above: () => [], roster, cycles: new Map(), catalogue, calendar, provided: {} },
    ...{ from: '2026-01-01', to: '2026-03-31', now: '2026-01-05T09:00:00+08:00', charterOn: () => charter },
  }).create.filter(({ duty }) => duty === 'general-meeting');
  if (!planned) throw new Error('no meeting is owed under these rules');
  const tryOut = (cycle: typeof planned, event: string, payload: unknown, at: string) => {
    const command: Command = { event, payload, side: 'unit', by: {}, occurredAt: at, recordedAt: at };
    const day = at.slice(0, 10);
    const facts = gatherFacts(charter.applicableRules(cycle, event).facts, {
      ...{ unit: 'branch', above: [], day, cycle, roster: rosterOn(roster, day) },
      cycles: new Map([[cycle.id, cycle]]),
    });
    return () => decide({ cycle, command, charter, catalogue, facts, calendar });
  };
  const notice = { heldOn: '2026-03-12', place: '301', agenda: ['The plan'] };
  const noticed = tryOut(planned, 'notify', notice, '2026-03-02T09:00:00+08:00')().cycle;
  const attendance = roster.map(({ member }, index) => ({ member, present: index < present }));
  const open = tryOut(noticed, 'open', { chair: 'm0', attendance }, '2026-03-12T14:00:00+08:00');
  const { outcome } = open();
  if (outcome.outcome !== 'denied' || !outcome.findings.some(({ entry }) => entry.id === 'organ/quorum'))
    throw new Error('the quorum did not refuse it');
  return open;
}

/** One rule that can be set, what cannot be turned off, and the step of the machine. */
export const ourCheck = (): Work => opened('rules:\n  organ/general-meeting: deny\n  organ/quorum: deny');

export const ourDecision = (): Work => opened('extends: [organ/recommended]');

interface RuleEngine {
  addRule(rule: unknown): void;
  run(facts: unknown): Promise<{ readonly failureEvents: readonly unknown[] }>;
}

/** As its readme shows it: facts by name, a condition, an event. */
export function jsonRulesCheck(): Work {
  const { Engine } = fetched<{ readonly Engine: new () => RuleEngine }>('json-rules-engine', '7.3.1');
  const engine = new Engine();
  engine.addRule({
    conditions: { all: [{ fact: 'share', operator: 'greaterThanInclusive', value: 0.5 }] },
    event: { type: 'quorum' },
  });
  const attendance = roster.map(({ member }, index) => ({ member, present: index < present }));
  return async () => {
    const share = attendance.filter((each) => each.present).length / attendance.length;
    const { failureEvents } = await engine.run({ share });
    if (failureEvents.length !== 1) throw new Error('it was not refused');
  };
}

interface Cedar {
  preparsePolicySet(id: string, policies: unknown): { readonly type: string };
  statefulIsAuthorized(call: unknown): { readonly type: string; readonly response?: { readonly decision: string } };
}

/** Its policies are parsed once. It has whole numbers alone: twice those present against those who should come. */
export function cedarCheck(): Work {
  // V8 of Node.js 20 ends the process ("unreachable code") where it has put a call to WebAssembly into a function and takes that back.
  setFlagsFromString('--no-turbo-inline-js-wasm-calls');
  const cedar = fetched<Cedar>('@cedar-policy/cedar-wasm', '4.13.0', '@cedar-policy/cedar-wasm/nodejs');
  const policy = 'permit (principal, action, resource) when { context.present * 2 >= context.eligible };';
  const parsed = cedar.preparsePolicySet('quorum', { staticPolicies: policy });
  if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed));
  const attendance = roster.map(({ member }, index) => ({ member, present: index < present }));
  return () => {
    const answer = cedar.statefulIsAuthorized({
      ...{ principal: { type: 'Unit', id: 'branch' }, action: { type: 'Action', id: 'open' } },
      ...{ resource: { type: 'Meeting', id: '2026-Q1' }, preparsedPolicySetId: 'quorum', entities: [] },
      context: { present: attendance.filter((each) => each.present).length, eligible: attendance.length },
    });
    if (answer.response?.decision !== 'deny') throw new Error(JSON.stringify(answer));
  };
}
