import { describe, expect, test } from 'vitest';
import { decide, meeting, recordDecision } from '../src/index.ts';
import { aCharter } from './a-charter.ts';
import { aCheck, aRefusal } from './a-rule.ts';
import { aCommand, anAttempt } from './an-attempt.ts';

function record(charter = aCharter(), command = aCommand()) {
  const attempt = anAttempt({ charter, command });
  const decided = decide(attempt);
  return recordDecision({
    number: 3,
    before: attempt.cycle,
    command,
    decided,
    eventTitle: meeting.events.open.title,
    charter,
    calendar: 'weekdays@1',
    facts: { some: 'fact' },
  });
}

describe('a decision that is written down', () => {
  test('can be read without the plugin that made it: texts, clause, reason and options stand in it', () => {
    const { findings, ...rest } = record(aCharter({ 'p/no': aRefusal('too late'), 'p/yes': aCheck() }));
    expect(rest).toMatchObject({
      id: 'bureau/branch-1/general-meeting/2026-Q1#3',
      outcome: 'denied',
      from: 'planned',
      to: 'planned',
      passed: ['p/yes'],
      facts: { some: 'fact' },
    });
    expect(findings).toMatchObject([
      {
        rule: 'p/no',
        plugin: 'test-plugin@1.0.0',
        message: { en: 'no: too late' },
        clause: { article: '1' },
        why: { en: 'because' },
        options: [],
      },
    ]);
  });
  test('survives JSON', () => {
    const written = record(aCharter({ 'p/no': aRefusal() }));
    expect(JSON.parse(JSON.stringify(written))).toEqual(written);
  });
  test('keeps both times, so that a late entry stays visible', () => {
    const command = { ...aCommand(), recordedAt: '2026-04-02T10:00:00+08:00' };
    expect(record(aCharter(), command)).toMatchObject({
      occurredAt: '2026-03-20T09:00:00+08:00',
      recordedAt: '2026-04-02T10:00:00+08:00',
    });
  });
  test('of an event that was not possible says what was', () => {
    expect(record(aCharter(), aCommand({ event: 'minute' }))).toMatchObject({
      outcome: 'unavailable',
      because: 'state',
      possible: ['collectOpinions', 'notify', 'open', 'combine', 'carryOver', 'postpone', 'cancel'],
      findings: [],
    });
  });
  test('of an incomplete payload says what is missing', () => {
    expect(record(aCharter(), aCommand({ payload: {} })).missing.map(({ field }) => field)).toEqual([
      'chair',
      'attendance',
    ]);
  });
  test('of a rule that failed says so in both languages', () => {
    const broken = aCheck({
      evaluate: () => {
        throw new Error('broken');
      },
    });
    const [finding] = record(aCharter({ broken })).findings;
    expect(finding?.message.en).toContain('broken');
    expect(finding?.message['zh-CN']).toContain('broken');
  });
});
