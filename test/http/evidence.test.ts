/** Files over HTTP: brought by whoever may attempt, named by whoever brought them, fetched by whoever may see the decision. */
import { MemoryEvidence } from '@obligato/engine/store';
import { expect, test } from 'vitest';
import { type Answer, attempt, bring, cycle, fetchFile, hashOf, kept, open, told, words } from './evidence-house.ts';
import { at, evaluating, gathering, letter, notice } from './house.ts';

test('a file is brought, named, shown in the decision, the cycle and the history, and fetched as it was', async () => {
  const house = await open();
  const token = house.token('secretary', 'top/mid', 'clerk');
  const brought = await bring(house, words, { token });
  expect(brought.status).toBe(200);
  const { receipt, ...file } = await brought.json();
  expect(file).toEqual({ sha256: hashOf(words), bytes: 18, type: 'text/plain' });

  const name = '屋顶"照片"\\说明.txt';
  const named = { kind: 'file', sha256: file.sha256, name: '屋顶"照片"说明.txt', receipt };
  expect((await attempt(house, token, [{ ...named, name }])).status).toBe(422);
  const link = { kind: 'link', href: 'https://files.example/roof' };
  const decided = await attempt(house, token, [named, link]);
  const evidence = [{ kind: 'file', ...file, name: named.name }, link];
  expect([decided.status, (await decided.json()).evidence]).toEqual([200, evidence]);
  const read = async (path: string) => told(await house.ask(path, { token }));
  expect((await read(`/cycles/${at(cycle)}`)).evidence).toEqual(evidence);
  expect((await read(`/cycles/${at(cycle)}/history`)).decisions[0]?.evidence).toEqual(evidence);

  const fetched = await fetchFile(house, file.sha256, house.token('member', 'top/mid', 'ann'));
  expect([fetched.status, await fetched.text()]).toEqual([200, words]);
  expect(Object.fromEntries(fetched.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-length': '18',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'cache-control': 'private, no-cache',
    'content-disposition': `attachment; filename="________.txt"; filename*=UTF-8''${encodeURIComponent(named.name)}`,
    etag: `"${file.sha256}"`,
  });
  const again = await house.ask(`/cycles/${at(cycle)}/evidence/${file.sha256}`, {
    ...{ token, headers: { 'if-none-match': `"${file.sha256}"` } },
  });
  expect(again.status).toBe(304);
});

test('the same content again is kept once and answered alike, whoever brings it, so that nobody learns that it was there', async () => {
  const evidence = new MemoryEvidence();
  const house = await open(evidence);
  const token = house.token('secretary', 'top/mid', 'clerk');
  const [first, second] = [await bring(house, words, { token }), await bring(house, words, { token })];
  expect(await second.json()).toEqual(await first.json());
  const { receipt, ...other } = await (
    await bring(house, words, { token: house.token('administrator', 'top', 'dan') })
  ).json();
  expect(other).toEqual({ sha256: hashOf(words), bytes: 18, type: 'text/plain' });
  expect(await kept(evidence)).toEqual([hashOf(words)]);
});

test('nobody names a file that they have not brought, and what is kept cannot be told from what is not', async () => {
  const house = await open();
  const clerk = house.token('secretary', 'top/mid', 'clerk');
  const { receipt } = await (await bring(house, words, { token: clerk })).json();
  const dan = house.token('administrator', 'top', 'dan');
  const own = (await (await bring(house, 'Of my own', { token: dan })).json()).receipt;
  const naming = (sha256: string, shown: object) =>
    attempt(house, dan, [{ kind: 'file', sha256, name: 'a.txt', ...shown }]);
  const refusals: unknown[] = [];
  for (const sha256 of [hashOf(words), hashOf('nowhere')])
    for (const shown of [{}, { receipt }, { receipt: own }, { receipt: '' }, { receipt: `${receipt}a` }]) {
      const answer = await naming(sha256, shown);
      refusals.push([answer.status, await answer.json()]);
    }
  expect(new Set(refusals.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(refusals[0]).toMatchObject([
    422,
    { code: 'OBLIGATO_EVIDENCE', errors: [{ field: 'body.evidence.0.receipt' }] },
  ]);
  expect((await naming(hashOf('Of my own'), { receipt: own })).status).toBe(200);

  // From then on it stands there for whoever may move the cycle, and nowhere else.
  const secretary = house.token('secretary', 'top/mid', 'clerk');
  const correct = (of: string, token: string) =>
    house.ask(`/cycles/${at(of)}/decisions/1/correct`, {
      ...{ method: 'POST', token },
      body: { reason: 'The name', evidence: [{ kind: 'file', sha256: hashOf('Of my own'), name: 'b.txt' }] },
    });
  expect((await told(await correct(cycle, secretary))).evidence).toMatchObject([{ name: 'b.txt' }]);
  const elsewhere = house.token('secretary', 'top/other', 'clerk');
  await house.ask(`/cycles/${at(gathering('top/other'))}/attempts`, {
    ...{ method: 'POST', token: elsewhere, body: { event: 'notify', payload: notice } },
  });
  expect((await correct(gathering('top/other'), elsewhere)).status).toBe(422);
});

test('a guessed hash opens nothing: a file is there only through a cycle that names it and that the caller may see', async () => {
  const house = await open();
  const chief = house.token('secretary', 'top/mid', 'chief');
  const superior = house.token('superior', 'top', 'dan');
  const clerk = house.token('secretary', 'top/mid', 'clerk');
  const about = evaluating('top/mid');
  const announced = { subjects: ['chief'], eligible: { members: 5, nonMembers: 0 }, closesOn: '2026-03-09' };
  const { receipt, sha256 } = await (await bring(house, words, { token: superior, of: cycle })).json();
  const announce = (more: object) =>
    house.ask(`/cycles/${at(about)}/attempts`, {
      ...{ method: 'POST', token: clerk },
      body: { event: 'announce', payload: announced, ...more },
    });
  const clerkHas = await (await bring(house, words, { token: clerk, of: about })).json();
  const file = { kind: 'file', sha256, name: 'said.txt', receipt: clerkHas.receipt };
  const unsaid = await announce({ evidence: [file] });
  expect([unsaid.status, (await told(unsaid)).detail]).toEqual([422, expect.stringContaining('says so')]);
  expect((await announce({ evidence: [file], evidenceInConfidence: true })).status).toBe(200);
  expect(receipt).not.toBe(clerkHas.receipt);

  const refusal = async (answer: Answer) => [answer.status, (await answer.json()).code];
  // Whoever is evaluated does not find the cycle, whatever they guess.
  expect(await refusal(await fetchFile(house, sha256, chief, about))).toEqual([404, 'OBLIGATO_CYCLE_UNKNOWN']);
  expect(await refusal(await fetchFile(house, sha256, chief, evaluating('top/mid').replace('2026', '2031')))).toEqual([
    404,
    'OBLIGATO_CYCLE_UNKNOWN',
  ]);
  expect((await bring(house, words, { token: chief, of: about })).status).toBe(404);
  // Through another cycle it is not there, and neither is one that nobody ever had.
  for (const hash of [sha256, hashOf('nowhere')])
    expect(await refusal(await fetchFile(house, hash, chief))).toEqual([404, 'OBLIGATO_EVIDENCE_UNKNOWN']);
  expect((await fetchFile(house, sha256, superior, about)).status).toBe(200);
  // What somebody else owes in person, and what is said there, is not for colleagues.
  expect(
    (await fetchFile(house, sha256, house.token('member', 'top/mid', 'ann'), letter('top/mid', 'bob'))).status,
  ).toBe(403);
});

test('what a file is said to be is not believed, and a page in it is saved and never shown', async () => {
  const evidence = new MemoryEvidence();
  const house = await open(evidence);
  const program = new Blob([new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1])]).stream();
  const lied = await bring(house, program, { headers: { 'content-type': 'application/pdf' } });
  expect([lied.status, (await lied.json()).detail]).toEqual([422, expect.stringContaining('application/octet-stream')]);
  expect((await bring(house, '')).status).toBe(422);
  expect((await bring(house, words, { headers: { 'content-encoding': 'gzip' } })).status).toBe(415);
  expect(await kept(evidence)).toEqual([]);

  const page = '<!doctype html><script>alert(document.cookie)</script>';
  const token = house.token('secretary', 'top/mid', 'clerk');
  const { receipt, sha256, type } = await (await bring(house, page, { token })).json();
  expect(type).toBe('text/plain');
  expect((await attempt(house, token, [{ kind: 'file', sha256, name: 'page.html', receipt }])).status).toBe(200);
  const fetched = await fetchFile(house, sha256, token);
  expect(fetched.headers.get('content-type')).toBe('application/octet-stream');
  expect(fetched.headers.get('content-disposition')).toContain('attachment; filename="page.html"');
  await fetched.body?.cancel();
});
