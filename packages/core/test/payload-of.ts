/** A valid payload for every event of every obligation. */
import { coreObligations } from '../src/internal.ts';
import { samplePayloads } from '../src/machine/walk/sample-payloads.ts';

const clock: Readonly<Record<string, unknown>> = {
  remind: { event: 'open', notAfter: '2026-03-31' },
  miss: { event: 'open', notAfter: '2026-03-31' },
  lapse: { reason: { en: 'too few', 'zh-CN': '人数不足' } },
  reinstate: { reason: { en: 'enough again', 'zh-CN': '人数恢复' } },
};

const payloads: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  meeting: {
    ...clock,
    collectOpinions: { members: 4, nonMembers: 2, topics: [{ topic: 'overtime', raisedBy: 3 }] },
    notify: { heldOn: '2026-03-20', place: 'room 1', agenda: ['plan'] },
    open: { chair: 'm1', attendance: [{ member: 'm1', present: true, capacity: 'member' }] },
    resolve: { title: 'plan', matter: 'resolution', ayes: 5, noes: 1, abstentions: 0, carried: true },
    adjourn: {},
    minute: { recorder: 'm2', record: 'what was said', signedBy: 'm1' },
    conclude: {},
    makeUp: { members: ['m3'], how: 'read the minutes' },
    archive: {},
    reportUp: { summary: 'two problems, three measures' },
    combine: { with: 'bureau/branch-1/theme-day/2026-03' },
    postpone: { to: '2026-03-27', reason: 'flood' },
    carryOver: { to: '2026-05-31', notice: 'notice 7' },
    cancel: { reason: 'dissolved' },
  },
  assessment: {
    ...clock,
    setTargets: { targets: [{ id: 't1', text: 'visit' }] },
    adjust: { targets: [{ id: 't1', text: 'call' }], reason: 'flood' },
    selfCheck: { evidence: [{ target: 't1', text: 'done' }] },
    inspect: { inspector: 'i1', observations: ['fine'] },
    score: { results: [{ target: 't1', met: 'met' }] },
    feedBack: { text: 'well done', rectify: ['archive'] },
    rectify: { item: 'archive', proof: 'sorted' },
    archive: {},
  },
  appraisal: {
    ...clock,
    announce: {
      ...{ heldOn: '2026-12-04', place: 'room 1' },
      ...{ subjects: ['m1', 'm2'], eligible: { members: 8, nonMembers: 0 } },
    },
    selfAppraise: { members: ['m1', 'm2'] },
    peerAppraise: { members: ['m1', 'm2'] },
    ballot: {
      issued: 8,
      returned: 7,
      results: [{ member: 'm1', excellent: 4, qualified: 3, basic: 0, unqualified: 0 }],
    },
    opine: { formedBy: 'committee', grades: [{ member: 'm1', grade: 'qualified' }] },
    feedBack: { to: ['m1'] },
    archive: {},
  },
  election: {
    ...clock,
    remindOfExpiry: { how: 'letter 4' },
    request: { seats: 3, plannedFor: '2026-05-20' },
    refuse: { reason: 'too early' },
    approve: { document: 'approval 7' },
    nominate: { candidates: ['m1', 'm2', 'm3', 'm4'] },
    ballot: {
      chair: 'm1',
      attendance: [{ member: 'm1', present: true, capacity: 'member' }],
      scrutineers: ['m9'],
      issued: 9,
      returned: 9,
    },
    result: { tally: [{ candidate: 'm1', ayes: 8 }], elected: ['m1'] },
    confirm: { document: 'approval 9' },
    archive: {},
    move: { to: '2026-09-30', reason: 'merger', document: 'approval 8' },
  },
  matter: {
    remind: clock.remind,
    miss: clock.miss,
    say: { text: 'the roof leaks', about: [] },
    assign: { owner: 'm4', measure: 'call the roofer' },
    begin: {},
    prove: { text: 'it is dry', proof: 'photograph 3' },
    sendBack: { reason: 'it still drips' },
    verify: { verifier: 'i1' },
    extend: { to: '2026-05-29', reason: 'rain' },
    close: {},
    drop: { reason: 'the house was sold' },
  },
  evaluation: {
    ...clock,
    announce: { subjects: ['l1'], eligible: { members: 6, nonMembers: 2 }, closesOn: '2026-11-30' },
    collect: {},
    close: {},
    tally: { issued: 8, returned: 7, results: [{ subject: 'l1', excellent: 4, good: 3, fair: 0, poor: 0 }] },
    feedBack: { to: ['meeting'], measures: ['listen'] },
    archive: {},
  },
  report: {
    ...clock,
    draft: { by: 'm1' },
    submit: { parts: [{ topic: 'work', text: 'visited every household' }] },
    submitAgain: { parts: [{ topic: 'study', text: 'read the regulations' }] },
    hear: { at: 'bureau/branch-1/general-meeting/2026-Q1' },
    handBack: { reason: 'nothing on study' },
    receive: { remarks: 'read with interest' },
    sendBack: { reason: 'no figures' },
    answer: {
      text: 'the lift comes in May',
      commended: [{ who: 'm2', for: 'the hotline' }],
      help: [{ by: 'm3', with: 'writing' }],
    },
    archive: {},
  },
  study: {
    ...clock,
    plan: { tiers: [{ level: 'members', requirement: 'read it' }], reading: ['the regulations'], until: '2028-12-31' },
    publish: {},
    carryOn: { plan: 'bureau/branch-1/study-plan/2025' },
    apply: { problem: 'queues at the counter', outcome: 'two windows' },
    check: { observations: ['half have read it'] },
    praise: { who: 'm4', for: 'a paper on queues' },
    complete: { summary: 'read and discussed' },
    archive: {},
  },
  campaign: {
    ...clock,
    announce: { theme: 'no second visit', how: 'one pledge each' },
    pledge: { who: 'm1', promise: 'answer within a day' },
    check: { looked: 1, kept: 1, observations: ['asked at the counter'] },
    commend: { commended: [{ who: 'm1', for: 'answering within a day' }] },
    archive: {},
  },
  task: {
    ...clock,
    log: { kind: 'talk', who: 'm1', whom: 'm2' },
    logInConfidence: { kind: 'talk' },
    finish: { summary: 'done', people: ['m1'], hours: 8, figures: { late: 2 } },
    finishAgain: { summary: 'the two as well' },
    verify: { remarks: 'seen' },
    reopen: { reason: 'two are missing' },
    archive: {},
  },
};

/** What stands above, or else what the event's own schema takes: another obligation needs no line here. */
export function payloadOf(obligation: string, event: string): unknown {
  const payload = payloads[obligation]?.[event] ?? clock[event] ?? sampleOf(obligation, event);
  if (payload === undefined) throw new Error(`no sample payload for ${obligation} ${event}`);
  return payload;
}

function sampleOf(obligation: string, event: string): unknown {
  const schema = coreObligations.find(({ name }) => name === obligation)?.events[event]?.payload;
  return schema && samplePayloads(schema)[0];
}
