import type { DecisionRecord } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { aLivedYear, faultless } from './a-lived-year.ts';

const findings = (decision: DecisionRecord) => decision.findings.map(({ rule, messageId }) => `${rule}:${messageId}`);
/** The first opening that was tried of each meeting. */
const firstOpenings = (decisions: readonly DecisionRecord[]) => {
  const byCycle = new Map<string, DecisionRecord>();
  for (const decision of decisions) {
    if (decision.event === 'open' && !byCycle.has(decision.cycle)) byCycle.set(decision.cycle, decision);
  }
  return [...byCycle.values()];
};
const share = (some: readonly unknown[], all: readonly unknown[]) => some.length / all.length;

describe('a seed', () => {
  test('gives the same year again: every decision, id and time', async () => {
    const [first, second] = [await aLivedYear({ seed: 11 }), await aLivedYear({ seed: 11 })];
    expect(first.decisions.length).toBeGreaterThan(500);
    expect(second.decisions).toEqual(first.decisions);
    expect(second.lived).toEqual(first.lived);
    expect(await second.engine.outbox()).toEqual(await first.engine.outbox());
  });

  test('that is another gives another year', async () => {
    const [first, second] = [await aLivedYear({ seed: 11 }), await aLivedYear({ seed: 12 })];
    expect(second.decisions).not.toEqual(first.decisions);
  });
});

describe('a lived year', () => {
  test('has every day of it once, in order', async () => {
    const { days } = await aLivedYear({ seed: 3 });
    expect(days).toHaveLength(365);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect([days[0], days.at(-1)]).toEqual(['2026-01-01', '2026-12-31']);
  });

  test('writes nothing down before it happened', async () => {
    const { decisions } = await aLivedYear({ seed: 3 });
    for (const { occurredAt, recordedAt } of decisions)
      expect(Date.parse(occurredAt)).toBeLessThanOrEqual(Date.parse(recordedAt));
  });

  test('sums up what was refused and remarked on', async () => {
    const { lived, decisions } = await aLivedYear({ seed: 3 });
    const tried = decisions.filter(({ side }) => side !== 'clock');
    // What was not possible is answered, and not written down.
    const unwritten = lived.refused.filter(({ outcome }) => outcome !== 'denied');
    expect(lived.attempts).toBe(tried.length + unwritten.length);
    expect(lived.refused.length - unwritten.length).toBe(tried.filter(({ outcome }) => outcome === 'denied').length);
    expect(tried.every(({ outcome }) => outcome === 'accepted' || outcome === 'denied')).toBe(true);
    expect(lived.remarked.every(({ outcome, findings: said }) => outcome === 'accepted' && said.length > 0)).toBe(true);
  });

  test('tells the superior’s breaches like everybody’s', async () => {
    const { lived } = await aLivedYear({ seed: 3, habits: { skipsInspection: 1 } });
    const escalated = lived.told.filter(
      ({ does, cycle }) => does === 'escalate' && cycle.includes('/target-inspection/'),
    );
    expect(escalated.length).toBeGreaterThan(0);
  });
});

describe('habits stay inside their share', () => {
  test('people who do nothing wrong are refused nothing', async () => {
    const { lived } = await aLivedYear({ seed: 5, habits: faultless });
    expect(lived.refused.map((decision) => `${decision.id} ${decision.outcome} ${findings(decision)}`)).toEqual([]);
  });

  test('whoever always forgets the notice is refused every first opening', async () => {
    const { decisions } = await aLivedYear({ seed: 5, habits: { ...faultless, forgetsNotice: 1 } });
    const first = firstOpenings(decisions);
    expect(first.length).toBeGreaterThan(100);
    for (const opening of first) expect(findings(opening)).toContain('organ/notice:none');
  });

  test('whoever always sends it the day before is refused for that', async () => {
    const { decisions } = await aLivedYear({ seed: 5, habits: { ...faultless, noticeTooLate: 1 } });
    for (const opening of firstOpenings(decisions)) expect(findings(opening)).toContain('organ/notice:tooLate');
  });

  test('whoever never remembers a meeting holds none', async () => {
    const { decisions } = await aLivedYear({ seed: 5, habits: { ...faultless, forgetsAltogether: 1 } });
    expect(firstOpenings(decisions)).toEqual([]);
  });

  test('whoever never comes makes no quorum', async () => {
    const { decisions } = await aLivedYear({ seed: 5, habits: { ...faultless, attends: 0, leaderAttends: 0 } });
    const general = firstOpenings(decisions).filter(({ cycle }) => cycle.includes('/general-meeting/'));
    expect(general.length).toBeGreaterThan(5);
    for (const opening of general) expect(findings(opening)).toContain('organ/quorum:inquorate');
  });

  test('whoever always forgets the minutes is refused to conclude, once a meeting', async () => {
    const { decisions } = await aLivedYear({ seed: 5, habits: { ...faultless, forgetsMinutes: 1 } });
    const refused = decisions.filter((decision) => findings(decision).includes('organ/minutes:missing'));
    expect(refused.length).toBeGreaterThan(100);
    expect(new Set(refused.map(({ cycle }) => cycle)).size).toBe(refused.length);
  });

  test('whoever always writes down late is remarked on', async () => {
    const { decisions } = await aLivedYear({ seed: 5, habits: { ...faultless, writesDownLate: 1 } });
    const openings = firstOpenings(decisions);
    const late = openings.filter((opening) => findings(opening).includes('organ/late-entry:late'));
    expect(share(late, openings)).toBe(1);
  });

  test('half who forget are about half', async () => {
    const { decisions } = await aLivedYear({ seed: 5, habits: { ...faultless, forgetsNotice: 0.5 } });
    const openings = firstOpenings(decisions);
    const without = openings.filter((opening) => findings(opening).includes('organ/notice:none'));
    expect(share(without, openings)).toBeGreaterThan(0.35);
    expect(share(without, openings)).toBeLessThan(0.65);
  });
});
