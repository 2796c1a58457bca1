/** A valid payload for every event of every obligation. */
const clock = {
  remind: { event: 'open', notAfter: '2026-03-31' },
  miss: { event: 'open', notAfter: '2026-03-31' },
  lapse: { reason: { en: 'too few', 'zh-CN': '人数不足' } },
  reinstate: { reason: { en: 'enough again', 'zh-CN': '人数恢复' } },
};

const payloads: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  meeting: {
    ...clock,
    notify: { heldOn: '2026-03-20', place: 'room 1', agenda: ['plan'] },
    open: { chair: 'm1', attendance: [{ member: 'm1', present: true, capacity: 'member' }] },
    resolve: { title: 'plan', matter: 'resolution', ayes: 5, noes: 1, abstentions: 0, carried: true },
    adjourn: {},
    minute: { recorder: 'm2', record: 'what was said', signedBy: 'm1' },
    conclude: {},
    makeUp: { members: ['m3'], how: 'read the minutes' },
    archive: {},
    postpone: { to: '2026-03-27', reason: 'flood' },
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
  evaluation: {
    ...clock,
    announce: { subjects: ['l1'], eligible: { members: 6, nonMembers: 2 }, closesOn: '2026-11-30' },
    collect: {},
    close: {},
    tally: { issued: 8, returned: 7, results: [{ subject: 'l1', excellent: 4, good: 2, fair: 1, poor: 0 }] },
    feedBack: { to: ['meeting'], measures: ['listen'] },
    archive: {},
  },
};

export function payloadOf(obligation: string, event: string): unknown {
  const payload = payloads[obligation]?.[event];
  if (payload === undefined) throw new Error(`no sample payload for ${obligation} ${event}`);
  return payload;
}
