/**
 * The server's log has who asked and the millisecond, the journal what was said and the second: joined, they name whoever spoke. And
 * the key of the request stood beside it, as `u5-2-sheet`.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { at, attacked, plannedOrgan, tokenOf, unit } from './attacked.ts';

const text = 'the secretary keeps two books';
/** No officer: those stand among the facts of every decision. */
const speaker = 'l05';

interface Line {
  readonly time: number;
  readonly msg: string;
  readonly route?: string;
  readonly principal?: string;
}

interface Frame {
  readonly unit?: string;
  readonly at?: string;
  readonly changes?: readonly object[];
  readonly decisions?: readonly { readonly recordedAt: string; readonly occurredAt: string; readonly by: object }[];
}

let lines: readonly Line[];
let documents: readonly string[];
let principal: string;

beforeAll(async () => {
  const folder = await plannedOrgan();
  const token = await tokenOf(folder, 'member', speaker);
  const secretary = await tokenOf(folder, 'secretary', 'l01');
  principal = `token:${token.split('_')[1]}`;
  const server = await attacked(folder);
  const read = async () => expect((await server.ask(`/units/${at(unit)}/cycles`, { token })).status).toBe(200);
  const attempt = { method: 'POST', token: secretary, body: { event: 'notify', payload: {} } };
  const notify = () => server.ask(`/cycles/${at(`${unit}/general-meeting/2026-Q1`)}/attempts`, attempt);
  expect((await notify()).status).toBe(422);
  await read();
  const say = (body: object) =>
    server.ask(`/units/${at(unit)}/confidences`, {
      ...{ method: 'POST', token, body },
      headers: { 'idempotency-key': 'u5-2-sheet', 'x-request-id': 'from-l05' },
    });
  // A slip first, as it happens: that one is not noted either.
  expect((await say({ duty: 'opinion-about-leader' })).status).toBe(422);
  const said = { duty: 'opinion-about-leader', event: 'say', payload: { text, about: ['l01'] } };
  const answers = [await say(said), await say(said)];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(await answers[0]?.json()).toEqual({ cycle: null });
  await read();
  await server.stop();
  lines = server
    .log()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  const names = await readdir(join(folder, 'data'), { recursive: true, withFileTypes: true });
  const files = names.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  documents = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).flatMap((each) => each.split('\n'));
}, 60_000);

describe('the log, held beside the journal', () => {
  test('has a line for everything else that was asked', () => {
    const asked = lines.filter(({ msg }) => msg === 'request').map(({ route }) => route);
    expect(asked).toEqual(expect.arrayContaining(['attemptEvent', 'listCycles']));
    expect(lines.find(({ route }) => route === 'attemptEvent')?.principal).toMatch(/^token:/);
  });

  test('has no line of what was said in confidence, nor of the slip before it', () => {
    expect(lines.filter(({ route }) => route === 'confide')).toEqual([]);
    expect(JSON.stringify(lines)).not.toContain('from-l05');
  });

  test('does not say that the speaker was there, just before or just after', () => {
    expect(lines.filter((line) => line.principal === principal)).toEqual([]);
  });
});

describe('the journal', () => {
  const allFrames = () =>
    documents
      .filter((line) => line.includes('"decisions"') && line.includes('"basedOn"'))
      .map((line) => JSON.parse(line.slice(line.indexOf('{'))) as Frame);
  const frames = () =>
    documents
      .filter((line) => line.includes(text) && line.includes('"decisions"'))
      .map((line) => JSON.parse(line.slice(line.indexOf('{'))) as Frame)
      .filter(({ decisions }) => (decisions?.length ?? 0) > 0);

  test('has it once, raised and said in one commit', () => {
    const [frame, ...more] = frames();
    expect(more).toEqual([]);
    expect(frame?.decisions).toHaveLength(1);
    expect(frame?.changes ?? []).toEqual([]);
  });

  test('says on which day, and no finer', () => {
    const [frame] = frames();
    const day = '2026-03-10T00:00:00+08:00';
    expect(frame?.decisions?.[0]).toMatchObject({ recordedAt: day, occurredAt: day, by: {} });
    const { at: committed, ...said } = frame ?? {};
    const moments = JSON.stringify(said).match(/2026-03-10T\d\d:\d\d:\d\d/g) ?? [];
    expect(new Set(moments)).toEqual(new Set(['2026-03-10T00:00:00']));
    // When it was committed is the moment of the commit before it: time does not go back, and nothing new is told.
    const before = [...allFrames()].slice(
      0,
      allFrames().findIndex((each) => JSON.stringify(each).includes(text)),
    );
    expect(before.findLast((each) => each.unit === unit)?.at).toBe(committed);
  });

  test('has neither the speaker nor the key beside it', () => {
    const beside = documents.filter((line) => line.includes(text) && !line.includes('"roster"'));
    expect(beside.length).toBeGreaterThan(0);
    for (const line of beside) {
      for (const trace of [`"${speaker}"`, principal, 'u5-2-sheet', 'from-l05']) expect(line).not.toContain(trace);
    }
  });
});
