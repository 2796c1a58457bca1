/** Evidence: files, links and references with an event. They stand in its decision, and are there before it is. */
import { addDays, type Evidence } from '@obligato/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { attendanceOf } from '../../testing/src/fixtures.ts';
import { MemoryStore, parseUnit } from '../src/index.ts';
import { type GivenEvidence, MemoryEvidence, sweepEvidence } from '../src/store.ts';
import { anOrgan, branch, type Organ } from './an-organ.ts';

const meeting = `${branch}/general-meeting/2026-Q1`;
const notice = { cycle: meeting, event: 'notify', payload: { heldOn: '2026-03-20', place: '301', agenda: ['plan'] } };
const link: Evidence = { kind: 'link', href: 'https://files.example/plan', note: '年度计划' };
const reference: Evidence = { kind: 'reference', text: 'Minutes 2026/14, cabinet 3' };

async function* inPieces(text: string, size = 5) {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const textOf = async (content: AsyncIterable<Uint8Array>) => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

let organ: Organ;
let store: MemoryStore;
let evidence: MemoryEvidence;
beforeEach(async () => {
  store = new MemoryStore();
  evidence = new MemoryEvidence({ maxBytes: 1_000 });
  organ = await anOrgan({ store, evidence });
  await organ.engine.plan({ from: '2026-01-01', to: '2026-12-31' }, [branch]);
  organ.goTo('2026-03-10');
});
const put = async (text: string, name = 'minutes.txt'): Promise<GivenEvidence & { kind: 'file' }> => {
  const { sha256 } = await organ.engine.putEvidence(inPieces(text));
  return { kind: 'file', sha256, name };
};
const cycleNow = async () => (await organ.engine.unit(branch)).cycles.get(meeting);

describe('what is attached', () => {
  test('stands in the decision and on the duty, a file by what is in it, and can be read', async () => {
    const file = await put('会议记录：一切都好', '三月 会议记录.txt');
    const decision = await organ.engine.attempt({ ...notice, evidence: [file, link, reference] });
    const kept = { ...file, bytes: 27, type: 'text/plain' };
    expect(decision).toMatchObject({ outcome: 'accepted', evidence: [kept, link, reference] });
    expect((await cycleNow())?.evidence).toEqual([kept, link, reference]);
    const { file: read, content } = await organ.engine.readEvidence({ cycle: meeting, sha256: file.sha256 });
    expect([read, await textOf(content)]).toEqual([kept, '会议记录：一切都好']);
  });

  test('is searched by what it is called, and not by what is in it', async () => {
    await organ.engine.attempt({ ...notice, evidence: [await put('hydrant', '屋顶照片说明.txt'), link] });
    const found = async (text: string) => (await organ.engine.search({ text })).hits.map(({ id }) => id);
    expect([await found('照片'), await found('年度计划'), await found('hydrant')]).toEqual([[meeting], [meeting], []]);
  });

  test('changes nothing of an attempt without any: neither its record nor what its key stands for', async () => {
    const plain = await organ.engine.attempt({ ...notice, key: 'k', evidence: [] });
    expect(plain).not.toHaveProperty('evidence');
    expect(await cycleNow()).not.toHaveProperty('evidence');
    expect(await organ.engine.attempt({ ...notice, key: 'k' })).toEqual(plain);
  });

  test('is part of what a key stands for', async () => {
    const request = { ...notice, key: 'k', evidence: [reference] };
    const first = await organ.engine.attempt(request);
    expect(await organ.engine.attempt(request)).toEqual(first);
    const other = organ.engine.attempt({ ...request, evidence: [link] });
    await expect(other).rejects.toMatchObject({ code: 'OBLIGATO_KEY_REUSED' });
  });

  test('goes along when its event is put right, is replaced where that says so, and is gone with a withdrawal', async () => {
    const { id } = await organ.engine.attempt({ ...notice, evidence: [reference] });
    const reason = 'It was another room';
    const moved = await organ.engine.correct({ decision: id, payload: { ...notice.payload, place: '302' }, reason });
    expect([moved.evidence, (await cycleNow())?.evidence]).toEqual([[reference], [reference]]);
    const file = await put('the signed notice');
    const added = await organ.engine.correct({ decision: id, evidence: [reference, file], reason: 'It came later' });
    expect(added).toMatchObject({ outcome: 'accepted', payload: { place: '302' } });
    expect(added.evidence).toHaveLength(2);
    expect((await cycleNow())?.evidence).toEqual(added.evidence);
    await organ.engine.withdraw({ decision: id, reason: 'Not this meeting' });
    expect(await cycleNow()).not.toHaveProperty('evidence');
    // What was taken back stays on record, with what stood behind it.
    await expect(organ.engine.readEvidence({ cycle: meeting, sha256: file.sha256 })).resolves.toBeDefined();
  });
});

describe('nothing is decided', () => {
  const hash = 'ab'.repeat(32);
  test.each<[string, unknown, string]>([
    ['a file that was not put', { kind: 'file', sha256: hash, name: 'a.txt' }, `No file is kept under ${hash}`],
    ['a hash that is none', { kind: 'file', sha256: '../..', name: 'a.txt' }, 'evidence.0.sha256 is not a SHA-256'],
    ['a name that is a path', { kind: 'file', sha256: hash, name: 'a/b.txt' }, 'evidence.0.name is a path'],
    ['a name with what nobody sees', { kind: 'file', sha256: hash, name: 'a\u202eb\u0007' }, 'evidence.0.name'],
    ['a link that runs', { kind: 'link', href: 'javascript:alert(1)' }, 'evidence.0.href is not an address'],
    ['a link with a password', { kind: 'link', href: 'https://a:b@c.example/' }, 'a name or a password'],
    ['a reference to nothing', { kind: 'reference', text: '  ' }, 'evidence.0.text says nothing'],
    ['another kind', { kind: 'photo' }, 'evidence.0.kind is none of'],
  ])('with %s', async (_, wrong, why) => {
    const before = (await organ.engine.unit(branch)).revision;
    const trying = organ.engine.attempt({ ...notice, evidence: [wrong as GivenEvidence] });
    await expect(trying).rejects.toThrow(why);
    expect((await organ.engine.unit(branch)).revision).toBe(before);
  });

  test('with more than twenty pieces', async () => {
    const trying = organ.engine.attempt({ ...notice, evidence: Array.from({ length: 21 }, () => link) });
    await expect(trying).rejects.toMatchObject({ code: 'OBLIGATO_EVIDENCE', message: expect.stringContaining('21') });
  });

  test('where no files are kept; links are taken all the same', async () => {
    const other = await anOrgan();
    await other.plan2026();
    await expect(other.engine.putEvidence(inPieces('x'))).rejects.toThrow('keeps no files');
    expect((await other.engine.attempt({ ...notice, evidence: [link] })).outcome).toBe('accepted');
  });
});

test('nothing is kept of a file that is empty, too large, of another type, or breaks off', async () => {
  const putting = (content: AsyncIterable<Uint8Array>) => organ.engine.putEvidence(content);
  await expect(putting(inPieces(''))).rejects.toThrow('is empty');
  await expect(putting(inPieces('x'.repeat(1_001)))).rejects.toThrow('larger than 1000 bytes');
  await expect(putting(inPieces('PK\u0003\u0004nothing of the office'))).rejects.toThrow('application/zip');
  const breaking = async function* () {
    yield new Uint8Array([65]);
    throw new Error('the line is dead');
  };
  await expect(putting(breaking())).rejects.toThrow('the line is dead');
  for await (const listed of evidence.list()) expect.unreachable(listed.sha256);
});

describe('what is said in confidence', () => {
  const opinion = { unit: branch, duty: 'opinion', event: 'say', payload: { text: 'The roof leaks' } };

  test('takes evidence only where whoever says it says so', async () => {
    const file = await put('a photo of the roof, in words');
    await expect(organ.engine.raiseWith({ ...opinion, evidence: [file] })).rejects.toThrow('in confidence');
    const said = await organ.engine.raiseWith({ ...opinion, evidence: [file], evidenceInConfidence: true });
    expect(said).toMatchObject({ outcome: 'accepted', by: {}, evidence: [{ name: 'minutes.txt' }] });
    expect((await organ.engine.search({ text: 'minutes.txt' })).hits).toEqual([]);
  });
});

describe('a rule', () => {
  const house = (count: string) =>
    parseUnit(
      `unit: works/bureau
parent: works
local:
  signed:
    on: { obligation: meeting, events: [open] }
    require:
      ${count}
    message: { en: 'The signed list is missing.', zh-CN: '缺少签到表。' }
    clause: { source: { en: House rules, zh-CN: 局内规定 }, article: 1 }
`,
      'bureau.yaml',
    );
  const openFor = async (count: string) => {
    const works = parseUnit('unit: works\nextends: [organ/recommended]', 'works.yaml');
    const levy = parseUnit(`unit: ${branch}\nparent: works/bureau`, 'levy.yaml');
    organ = await anOrgan({ units: [works, house(count), levy], store: new MemoryStore(), evidence });
    await organ.plan2026();
    organ.goTo('2026-03-10');
    await organ.engine.attempt(notice);
    organ.goTo('2026-03-20');
    const members = Array.from({ length: 11 }, (_, at) => `f${at + 1}`);
    const payload = { chair: 'f1', attendance: attendanceOf(members) };
    return { cycle: meeting, event: 'open', payload };
  };

  test('can ask for evidence, which a preview misses and an outlook waits for', async () => {
    const opening = await openFor('count: { of: event.evidence, where: { item.kind: file }, atLeast: 1 }');
    const [outlook] = (await organ.engine.next(meeting)).filter(({ event }) => event === 'open');
    expect(outlook).toMatchObject({ state: 'needs', undecided: expect.arrayContaining(['local/signed']) });
    expect(await organ.engine.preview(opening)).toMatchObject({ outcome: 'denied' });
    expect((await organ.engine.preview({ ...opening, evidence: [link] })).outcome).toBe('denied');
    const file = await put('signed by all');
    expect((await organ.engine.attempt({ ...opening, evidence: [file] })).outcome).toBe('accepted');
  });
});

test('a file that nobody named goes on the day after tomorrow; one that a decision names stays', async () => {
  const [named, unnamed] = [await put('named'), await put('unnamed')];
  await organ.engine.attempt({ ...notice, evidence: [named] });
  const today = new Date().toISOString().slice(0, 10);
  expect(await sweepEvidence(store, evidence, addDays(today, 1))).toEqual([]);
  const gone = await sweepEvidence(store, evidence, addDays(today, 2));
  expect(gone.map(({ sha256 }) => sha256)).toEqual([unnamed.sha256]);
  expect(await evidence.open(named.sha256)).toBeDefined();
});
