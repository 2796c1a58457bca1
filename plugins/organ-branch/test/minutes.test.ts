import { describe, expect, test } from 'vitest';
import { aMeeting, findingsOf, ids, people } from './a-branch.ts';
import { aPlainBranch } from './a-plain-branch.ts';

async function adjourned(options: Readonly<Record<string, unknown>> = {}) {
  const meeting = aMeeting(await aPlainBranch(people({ full: 5 }), { 'organ/minutes': options }));
  await meeting.open('2026-03-18', ids('f', 5));
  await meeting.act('adjourn');
  return meeting;
}

describe('minutes', () => {
  test('that nobody wrote keep a meeting from being concluded', async () => {
    const refused = await (await adjourned()).act('conclude');
    expect(findingsOf(refused)).toEqual(['organ/minutes:missing']);
    expect(refused.findings[0]?.message.en).toBe('The meeting of 2026-03-18 has no minutes.');
  });

  test('without a signature keep it, and the remedy names the chair', async () => {
    const meeting = await adjourned();
    await meeting.act('minute', { recorder: 'f2', record: 'as said' });
    const refused = await meeting.act('conclude');
    expect(findingsOf(refused)).toEqual(['organ/minutes:unsigned']);
    expect(refused.findings[0]?.remedy?.en).toBe('Have Name f1 (f1) sign them.');
  });

  test('written again with a signature let it be concluded', async () => {
    const meeting = await adjourned();
    await meeting.act('minute', { recorder: 'f2', record: 'as said' });
    await meeting.act('minute', { recorder: 'f2', record: 'as said', signedBy: 'f1' });
    expect((await meeting.act('conclude')).outcome).toBe('accepted');
  });

  test('need no signature where a unit does not ask for one', async () => {
    const meeting = await adjourned({ signed: false });
    await meeting.act('minute', { recorder: 'f2', record: 'as said' });
    expect((await meeting.act('conclude')).outcome).toBe('accepted');
  });
});
