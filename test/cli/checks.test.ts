/** How an installation stands, asked of the server over HTTP: what the doctor and the archive say, beside it, and the last backup. */
import type { Answers } from '@obligato/http';
import { expect, test } from 'vitest';
import { obligato, plannedOrgan, whileServing } from './obligato.ts';
import { startupTokenIn } from './startup-token.ts';

const now = '2026-01-05T10:00';

test('a server has itself looked at by its own commands, and knows of the last backup', async () => {
  const folder = await plannedOrgan();
  const asked = async (url: string, said: string, method = 'GET') => {
    const headers = { authorization: `Bearer ${startupTokenIn(said)}` };
    const answer = await fetch(`${url}/checks`, { method, headers });
    return { status: answer.status, checks: (await answer.json()) as Answers['Checks'] };
  };
  const untilFound = async (url: string, said: string) => {
    for (;;) {
      const { checks } = await asked(url, said);
      if (!checks.running) return checks;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  let found: Answers['Checks'] | undefined;
  await whileServing(folder, now, async (url, said) => {
    expect((await asked(url, said())).checks).toEqual({ running: false, last: null, backup: null });
    const begun = await asked(url, said(), 'POST');
    expect([begun.status, begun.checks.running]).toEqual([202, true]);
    const { code, stderr } = await obligato(folder, ['backup', 'copy']);
    expect([code, stderr]).toEqual([0, expect.any(String)]);
    found = await untilFound(url, said());
    // Again within the minute: what was found stands, and nothing begins.
    expect((await asked(url, said(), 'POST')).checks).toEqual(found);
  });
  expect(found).toMatchObject({
    last: { complete: true, wrong: 0, notes: expect.any(Number), archive: null },
    backup: { takenAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/), records: expect.any(Number), whole: true },
  });
  // Kept beside the data: another server says the same.
  await whileServing(folder, now, async (url, said) => {
    expect((await asked(url, said())).checks).toEqual(found);
  });
}, 60_000);
