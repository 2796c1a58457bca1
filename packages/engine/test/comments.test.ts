/** Comments: notes on a duty by somebody, for somebody, of which whoever is mentioned is told, and that change nothing. */
import { addressText, MemoryStore, type Notification, renderChange } from '@obligato/engine';
import { exportUnits, importUnits } from '@obligato/engine/files';
import { beforeEach, describe, expect, test } from 'vitest';
import { people } from '../../testing/src/fixtures.ts';
import { anOrgan, branch, type Organ } from './an-organ.ts';

const bureau = 'works/bureau';
const meeting = `${branch}/general-meeting/2026-Q1`;
const clerk = { unit: branch, member: 'f1' };
let organ: Organ;
let store: MemoryStore;

beforeEach(async () => {
  store = new MemoryStore();
  const above = people({ full: 3 }).map((row) => ({ ...row, member: `b${row.member}` }));
  organ = await anOrgan({ rosters: { [branch]: people({ full: 7, committee: 3 }), [bureau]: above }, store });
  await organ.engine.plan({ from: '2026-01-01', to: '2026-12-31' }, [branch]);
});

describe('a comment', () => {
  test('stands in the history of its duty, with who wrote it, and changes nothing of it', async () => {
    const before = (await organ.engine.unit(branch)).cycles.get(meeting);
    const made = await organ.engine.comment({ cycle: meeting, text: ' The hall is free. ', by: clerk });
    expect(made).toMatchObject({
      by: clerk,
      change: { does: 'comment', text: 'The hall is free.', for: 'both', mentions: [] },
    });
    const { changes, decisions } = await organ.engine.history(meeting);
    expect(changes.at(-1)).toEqual(made);
    expect(decisions).toEqual([]);
    expect((await organ.engine.unit(branch)).cycles.get(meeting)).toEqual(before);
    expect(renderChange(made, 'en')).toContain(`Comment on ${meeting}: “The hall is free.” · f1@${branch}`);
    expect(renderChange(made, 'zh-CN')).toContain(`批注 ${meeting}：“The hall is free.”`);
  });

  test('said again on the same day in the same words is the one that is there; of somebody else, or another day, it is another', async () => {
    const said = { cycle: meeting, text: 'Who has the key?', mentions: ['f2'], by: clerk };
    const made = await Promise.all([organ.engine.comment(said), organ.engine.comment({ ...said, for: 'both' })]);
    expect(made[1]).toEqual(made[0]);
    const others = [
      { ...said, text: 'Who has the key now?' },
      { ...said, for: 'unit' as const },
      { ...said, by: { unit: branch, member: 'f3' } },
    ];
    for (const other of others) expect((await organ.engine.comment(other)).id).not.toBe(made[0]?.id);
    organ.clock.set('2026-01-06T09:00:00+08:00');
    expect((await organ.engine.comment(said)).id).not.toBe(made[0]?.id);
    const { changes } = await organ.engine.history(meeting);
    expect(changes.filter(({ change }) => change.does === 'comment')).toHaveLength(5);
    const told = [...(await organ.engine.unit(branch)).outbox.values()].filter(
      ({ rule }) => rule === 'obligato/comment',
    );
    expect(told).toHaveLength(5);
  });

  test('tells whoever it mentions, of the unit and above it, once', async () => {
    await organ.engine.comment({
      cycle: meeting,
      text: 'Who has the key?',
      mentions: ['f2', `bf1@${bureau}`, 'f2'],
      by: clerk,
    });
    await organ.engine.tick();
    const told = organ.told.filter(({ entry }: Notification) => entry.rule === 'obligato/comment');
    expect(told.map(({ recipients }) => recipients.map(({ member }) => member))).toEqual([['f2'], ['bf1']]);
    expect(told[0]?.entry.message.en).toContain('Who has the key?');
    await organ.engine.tick();
    expect(organ.told.filter(({ entry }) => entry.rule === 'obligato/comment')).toHaveLength(2);
  });

  test('is for one person: in words it is addressed to them, and where they have left nobody is looked for', async () => {
    await organ.engine.comment({ cycle: meeting, text: 'Who has the key?', mentions: ['f7'], by: clerk });
    const [entry] = (await organ.engine.outbox()).filter(({ rule }) => rule === 'obligato/comment');
    expect(entry && addressText(entry.to)).toEqual({ en: 'f7', 'zh-CN': 'f7' });
    expect(addressText({ unit: branch, role: 'members' })).toEqual({ en: 'members', 'zh-CN': '全体成员' });
    const { roster } = await organ.engine.unit(branch);
    await organ.engine.setRoster(
      branch,
      roster.filter(({ member }) => member !== 'f7'),
    );
    const { deadLettered } = await organ.engine.tick();
    expect(deadLettered.filter(({ rule }) => rule === 'obligato/comment')).toEqual([]);
    const [after] = (await organ.engine.outbox()).filter(({ rule }) => rule === 'obligato/comment');
    expect(after).toMatchObject({ status: 'cancelled', to: { member: 'f7' } });
  });

  test('may be about one decision, and goes along with an export', async () => {
    await organ.engine.attempt({
      cycle: meeting,
      event: 'notify',
      payload: { heldOn: '2026-03-20', place: '301', agenda: ['plan'] },
    });
    await organ.engine.comment({ cycle: meeting, number: 1, text: '时间太早', for: 'unit', by: clerk });
    const lines: string[] = [];
    for await (const line of exportUnits(store, [branch])) lines.push(line);
    const other = new MemoryStore();
    const at = '2026-12-31T09:00:00+08:00';
    await importUnits(other, {
      open: async function* () {
        yield* lines;
      },
      at,
      trial: false,
    });
    expect((await other.changes(branch)).at(-1)?.change).toMatchObject({ decision: `${meeting}#1`, text: '时间太早' });
  });

  test.each([
    ['nobody wrote', { by: undefined }, 'has somebody who wrote it'],
    ['a stranger writes', { by: { member: 'f99' } }, 'f99 is not on the roster'],
    ['somebody of elsewhere writes', { by: { unit: 'nowhere', member: 'f1' } }, 'nowhere is neither'],
    ['says nothing', { text: ' \n ' }, 'says nothing'],
    ['is too long', { text: '长'.repeat(2_001) }, '2000 characters at most'],
    ['mentions a stranger', { mentions: ['f99'] }, 'f99 is not on the roster'],
    ['mentions whom it is not for', { for: 'unit', mentions: [`bf1@${bureau}`] }, 'for the unit alone'],
    ['is about no decision', { number: 1 }, 'has no decision 1'],
  ] as const)('that %s is refused, and nothing is written', async (_, wrong, why) => {
    const before = (await organ.engine.unit(branch)).revision;
    const request = { cycle: meeting, text: 'The hall is free', by: clerk, ...wrong };
    const writing = organ.engine.comment({ ...request, mentions: 'mentions' in request ? [...request.mentions] : [] });
    await expect(writing).rejects.toMatchObject({ code: 'OBLIGATO_COMMENT', message: expect.stringContaining(why) });
    expect((await organ.engine.unit(branch)).revision).toBe(before);
  });

  test('is not possible where people speak in confidence', async () => {
    const raised = await organ.engine.raise({ unit: branch, duty: 'opinion', occasion: 'roof' });
    await expect(organ.engine.comment({ cycle: raised.id, text: 'Well?', by: clerk })).rejects.toMatchObject({
      code: 'OBLIGATO_COMMENT',
    });
  });
});
