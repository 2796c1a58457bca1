/** Three of five are listed: what the papers and the ledger make of it (A8), and of names that nobody knows (A9, A10). */
import { describe, expect, test } from 'vitest';
import { aMeeting, attendanceOf, findingsOf, people } from '../../testing/src/fixtures.ts';
import { fillPaper, ledgerTable, paperFacts, paperTemplates } from '../src/files.ts';
import { MemoryStore, replay } from '../src/index.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { branch } from './an-organ.ts';

const held = async (full = 5) => {
  const store = new MemoryStore();
  const organ = await aPlainOrgan({ store, rosters: { [branch]: people({ full, committee: 3 }) } });
  await organ.plan2026();
  const meeting = aMeeting(organ);
  await meeting.notify('2026-03-10', '2026-03-20');
  organ.goTo('2026-03-20');
  return { ...organ, ...meeting, store };
};
const three = [...attendanceOf(['f1', 'f2', 'f3']), { member: 'visitor', present: true, capacity: 'observer' }];

describe('of five the three who came are listed, and a guest (A8)', () => {
  test('the minutes say 3 of 5 and who was absent; the ledger that 5 should attend', async () => {
    const { engine, act, cycle: id } = await held();
    expect(findingsOf(await act('open', { chair: 'f1', attendance: three }))).toEqual([]);
    const { cycles, roster } = await engine.unit(branch);
    const cycle = cycles.get(id);
    if (!cycle) throw new Error('it is planned');
    const input = { cycle, catalogue: engine.domain.catalogue, decisions: await engine.decisions(branch), roster };
    const facts = paperFacts('minutes', { ...input, unitTitle: 'Levy', language: 'en' });
    expect(facts).toMatchObject({ expected: 5, attended: 3, absent: [{ name: 'Name f4' }, { name: 'Name f5' }] });
    const minutes = await fillPaper(paperTemplates.minutes.en, facts);
    expect(minutes).toContain('| Attendance | 3 of 5 |');
    expect(minutes).toContain('- visitor (guest)');
    expect(await fillPaper(paperTemplates.minutes['zh-CN'], facts)).toContain('- visitor（列席）');
    const { heading, rows } = ledgerTable([{ unit: branch, cycles, roster }], { language: 'en' });
    const row = rows.find((cells) => cells.at(-1) === id) ?? [];
    expect([row[heading.indexOf('Should attend')], row[heading.indexOf('Present')]]).toEqual([5, 3]);
  });

  test('the ledger names who was absent and why, in both languages, and says where no reason was given', async () => {
    const { engine, act, cycle: id } = await held();
    const away = { member: 'f4', present: false, capacity: 'member', reason: '病假' };
    expect(findingsOf(await act('open', { chair: 'f1', attendance: [...three, away] }))).toEqual([]);
    const { cycles, roster } = await engine.unit(branch);
    const cellOf = (language: 'en' | 'zh-CN', title: string) => {
      const { heading, rows } = ledgerTable([{ unit: branch, cycles, roster }], { language });
      return rows.find((cells) => cells.at(-1) === id)?.[heading.indexOf(title)];
    };
    expect(cellOf('en', 'Absent, and why')).toBe('Name f4 (病假), Name f5 (no reason given)');
    expect(cellOf('zh-CN', '缺席及原因')).toBe('Name f4（病假）、Name f5（未注明原因）');
    expect([cellOf('zh-CN', '应到'), cellOf('zh-CN', '实到')]).toEqual([5, 3]);
  });

  test('the ledger has titles of units and names of people, where they are known', async () => {
    const { engine, cycle: id } = await held();
    const { cycles, roster } = await engine.unit(branch);
    const [first] = cycles.values();
    if (!first) throw new Error('it is planned');
    const personal = { ...first, id: 'personal', owedBy: 'each-member', bearer: 'f2' } as const;
    const units = [{ unit: branch, cycles: new Map([...cycles, [personal.id, personal]]), roster }];
    const { heading, rows } = ledgerTable(units, { language: 'en', unitTitle: () => 'Levy' });
    const told = (cycle: string) => {
      const row = rows.find((cells) => cells.at(-1) === cycle) ?? [];
      return [row[heading.indexOf('Unit')], row[heading.indexOf('Bearer')]];
    };
    expect(told(id)).toEqual(['Levy', 'Levy']);
    expect(told('personal')).toEqual(['Levy', 'Name f2']);
  });

  test('a meeting that is not held yet has empty cells, not noughts', async () => {
    const { engine, cycle } = await held();
    const { cycles, roster } = await engine.unit(branch);
    const { heading, rows } = ledgerTable([{ unit: branch, cycles, roster }], { language: 'en' });
    const row = rows.find((cells) => cells.at(-1) === cycle) ?? [];
    expect([row[heading.indexOf('Should attend')], row[heading.indexOf('Present')]]).toEqual(['', '']);
  });
});

describe('people who are named', () => {
  const stranger = { member: 'f9', present: true, capacity: 'member' };

  test('on no roster are refused, with the id that was probably meant (A9)', async () => {
    const { act } = await held();
    const refused = await act('open', { chair: 'f1', attendance: [...three, stranger] });
    expect(refused.outcome).toBe('denied');
    expect(findingsOf(refused)).toEqual(['core/people-on-the-roster:unknown']);
    expect(refused.findings[0]?.message.en).toBe(
      'Person: not on the roster of 2026-03-20: f9. Known: f1, f2, f3, f4, f5',
    );
  });

  test('in the minutes are looked up too, by the name of the field (A9)', async () => {
    const { act } = await held();
    await act('open', { chair: 'f1', attendance: three });
    await act('adjourn');
    const refused = await act('minute', { recorder: 'Name f2', record: 'as it was' });
    expect(refused.findings[0]?.message['zh-CN']).toBe('记录人：2026-03-20的名册上没有Name f2。是否应为“f2”？');
  });

  test('are looked up among three hundred, and the decision keeps what it said of them, not the three hundred', async () => {
    const { act, engine, store } = await held(300);
    const listed = (await engine.unit(branch)).roster.map(({ member }) => member);
    await act('open', { chair: 'f1', attendance: attendanceOf(listed) });
    await act('adjourn');
    const refused = await act('minute', { recorder: 'f301', record: 'as it was' });
    const minuted = await act('minute', { recorder: 'f299', record: 'as it was' });
    expect([refused.outcome, minuted.outcome]).toEqual(['denied', 'accepted']);
    expect(refused.findings[0]?.message.en).toMatch(/^Recorder: not on the roster of 2026-03-20: f301. Did you mean/);
    for (const { facts } of [refused, minuted]) expect(JSON.stringify(facts)).not.toContain('Name f250');
    const { changed, cannotJudge, judged } = await replay({ store, domain: engine.domain }, { units: [branch] });
    expect([changed, cannotJudge, judged > 3]).toEqual([[], [], true]);
  });

  test('as chair while marked absent are refused by name (A10)', async () => {
    const { act } = await held();
    const attendance = attendanceOf(['f2', 'f3', 'f4'], ['f1']);
    const refused = await act('open', { chair: 'f1', attendance });
    expect(findingsOf(refused)).toEqual(['meeting/attendance-list:chairAway']);
    expect(refused.findings[0]).toMatchObject({
      data: { chair: 'f1' },
      message: { en: 'Name f1 (f1) chairs, and is not listed as present.', 'zh-CN': '主持人Name f1（f1）未列为到会。' },
    });
  });

  test('are named wherever one is listed amiss, and the decision is judged again as it was', async () => {
    const { act, engine, store } = await held();
    const twice = [...three, ...attendanceOf(['f2', 'f3'])];
    const refused = await act('open', { chair: 'f1', attendance: twice });
    expect(refused.findings[0]?.message).toEqual({
      en: 'Listed more than once: Name f2 (f2), Name f3 (f3).',
      'zh-CN': '重复列出：Name f2（f2）、Name f3（f3）。',
    });
    const opened = await act('open', { chair: 'f1', attendance: three });
    const coming = await act('arrive', { member: 'f2' });
    expect(coming.findings[0]?.message['zh-CN']).toBe('Name f2（f2）已在场。');
    const closing = await act('adjourn', { speakers: ['f1', 'f5'] });
    expect(closing.findings[0]?.message.en).toBe('Written down as having spoken, and not there: Name f5 (f5).');
    await act('adjourn', { speakers: ['f1'] });
    const corrected = await engine.correct({
      decision: opened.id,
      payload: { chair: 'f5', attendance: three },
      reason: 'slip',
    });
    expect(corrected.findings[0]?.message.en).toBe('Name f5 (f5) chairs, and is not listed as present.');
    const { changed, cannotJudge } = await replay({ store, domain: engine.domain }, { units: [branch] });
    expect([changed, cannotJudge]).toEqual([[], []]);
  });
});
