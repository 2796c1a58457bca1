/** The examples of the playground, answered by what answers them in the page. */
import { describe, expect, test } from 'vitest';
import { examples } from '../../site/playground/examples.ts';
import { judge, type Question } from '../../site/playground/judge.ts';
import { layOutMachine } from '../../site/playground/lay-out-machine.ts';
import { packed, unpacked } from '../../site/playground/share.ts';

const asked = async (question: Question) => {
  const answer = await judge(question);
  if ('problems' in answer) {
    const { problems } = answer;
    return {
      outcome: 'problem',
      says: problems.map(({ code }) => code),
      at: problems.flatMap(({ origins = [] }) => origins),
    };
  }
  const { decision, refusedAt, late, state } = answer.judged;
  const says = decision.findings.map(({ rule, messageId }) => `${rule}:${messageId}`);
  return { outcome: decision.outcome, says, refusedAt, late, state };
};
const changed = ({ unit, attempt }: Question, from: string, to: string): Question => {
  expect(`${unit}${attempt}`).toContain(from);
  return { unit: unit.replace(from, to), attempt: attempt.replace(from, to) };
};
const named = (name: string) => {
  const found = examples.find((example) => example.name === name);
  if (!found) throw new Error(`There is no example ${name}`);
  return found.texts('en');
};

describe('the ten examples', () => {
  test('are ten, each with a name of its own', () => {
    expect(new Set(examples.map(({ name }) => name)).size).toBe(10);
  });

  test.for(
    examples.flatMap((example) => (['en', 'zh-CN'] as const).map((language) => [example.name, language] as const)),
  )('%s, in %s, comes out as it says', async ([name, language]) => {
    const example = examples.find((each) => each.name === name);
    if (!example) throw new Error(name);
    const { outcome, says, late = false, ...rest } = await asked(example.texts(language));
    expect({ outcome, says, late }).toEqual({
      outcome: example.outcome,
      says: example.says,
      late: example.late ?? false,
    });
    expect('refusedAt' in rest ? rest.refusedAt : undefined).toBeUndefined();
  });

  // What each one invites its reader to change.
  test.for([
    ['short-notice', '2026-03-20T09:00', '2026-03-16T09:00', 'accepted'],
    ['no-quorum', '{ member: sun, present: false }', '{ member: sun, present: true }', 'accepted'],
    ['stricter-share', '\nrules:\n  organ/quorum: { share: "2/3" }', '', 'accepted'],
    ['looser-child', 'workingDays: 2', 'workingDays: 6', 'denied'],
    ['waiver', 'until: 2026-03-31', 'until: 2025-12-31', 'denied'],
    ['on-trial', 'observe', 'deny', 'denied'],
    ['unannounced-evaluation', 'event: collect', 'event: announce', 'incomplete'],
    ['late-filing', 'now: 2026-06-10', 'now: 2026-06-02', 'accepted'],
    ['access-review', 'data: {}\n  # data:', 'data:', 'accepted'],
    [
      'correction',
      '{ member: sun, present: true }\n      - { member: li, present: true }\n      - { member: zhou, present: false }\n',
      '{ member: sun, present: false }\n      - { member: li, present: false }\n      - { member: zhou, present: false }\n',
      'denied',
    ],
  ] as const)('%s comes out otherwise when it is changed as it says', async ([name, from, to, outcome]) => {
    const answer = await asked(changed(named(name), from, to));
    expect(answer).toMatchObject({ outcome });
    if (name === 'late-filing') expect(answer).toMatchObject({ late: false });
  });
});

describe('what is wrong', () => {
  test.for([
    ['YAML that is none', 'title: Office branch', 'title: [Office', 'OBLIGATO_CONFIG_SYNTAX'],
    [
      'a rule that nobody knows',
      'extends: [organ/recommended]',
      'extends: [organ/recommended]\nrules: { organ/quorun: deny }',
      'OBLIGATO_RULE_UNKNOWN',
    ],
    ['an event that nobody knows', 'event: open', 'event: opn', 'OBLIGATO_EVENT_UNKNOWN'],
    [
      'a cycle that is not owed',
      'when:\n  cycle: general-meeting/2026-Q1',
      'when:\n  cycle: general-meeting/2026-Q9',
      'OBLIGATO_CYCLE_UNKNOWN',
    ],
    ['a unit that is not described', 'unit: bureau\nnow', 'unit: bureu\nnow', 'OBLIGATO_UNIT_UNKNOWN'],
    ['a moment that is none', 'now: 2026-03-23T15:00', 'now: 2026-13-23', 'OBLIGATO_DATE'],
    ['an attempt without one', 'when:', 'then:', 'OBLIGATO_CONFIG_FIELD'],
  ] as const)('%s is named with its line', async ([, from, to, code]) => {
    const answer = await asked(changed(named('no-quorum'), from, to));
    expect(answer).toMatchObject({ outcome: 'problem', says: expect.arrayContaining([code]) });
    const line = Number('at' in answer && answer.at?.[0]?.line);
    expect(line).toBeGreaterThan(0);
  });

  test.for([
    ['a reason', '  reason: Qian was on leave\n', '', /^A correction has no "reason"/],
    [
      'what it should have said',
      '  data:\n    chair',
      '  date:\n    chair',
      /^A correction has no "data"|no field "date"/,
    ],
  ] as const)('with a correction without %s is told of it', async ([, from, to, said]) => {
    const answer = await judge(changed(named('correction'), from, to));
    const messages = 'problems' in answer ? answer.problems.map(({ message }) => message) : [];
    expect(messages).toContainEqual(expect.stringMatching(said));
  });

  test('in the second of two unit files is named with its line in the whole text', async () => {
    const answer = await judge(changed(named('stricter-share'), 'organ/quorum: {', 'organ/quorun: {'));
    const [problem] = 'problems' in answer ? answer.problems : [];
    const { unit } = changed(named('stricter-share'), 'organ/quorum: {', 'organ/quorun: {');
    const line = unit.split('\n').findIndex((each) => each.includes('quorun')) + 1;
    expect(problem?.origins?.[0]).toMatchObject({ file: 'unit.yaml', line });
  });

  test('with what happened before is answered for that step, and the attempt is not tried', async () => {
    const answer = await asked(changed(named('no-quorum'), 'heldOn: 2026-03-23', 'heldOn: 2026-03-01'));
    expect(answer).toMatchObject({ outcome: 'denied', refusedAt: '2026-03-16T09:00' });
  });
});

describe('a link to what was written', () => {
  test('opens the same, in letters that an address may have', async () => {
    const question = { unit: 'unit: 支部\n', attempt: 'now: "…😀"' };
    const fragment = await packed(question);
    expect(fragment).toMatch(/^#try=[\w-]+$/);
    expect(await unpacked(fragment)).toEqual(question);
  });

  test('that was cut off or never made here is told apart from none', async () => {
    const fragment = await packed({ unit: 'unit: branch', attempt: 'now: 2026' });
    expect(await unpacked(fragment.slice(0, -9))).toBe('broken');
    expect(await unpacked('#try=!!!')).toBe('broken');
    expect(await unpacked('#no-quorum')).toBeUndefined();
  });

  test('that unfolds to more than anybody writes is not read', async () => {
    expect(await unpacked(await packed({ unit: 'a'.repeat(2_000_000), attempt: '' }))).toBe('broken');
  });
});

test('a picture has every state of the machine once, none upon another, and words at the arrows of the present one', async () => {
  for (const { name, texts } of examples) {
    const answer = await judge(texts('zh-CN'));
    if ('problems' in answer) continue;
    const { obligation, state } = answer.judged;
    const { boxes, arrows } = layOutMachine(obligation, { language: 'zh-CN', present: state });
    expect(boxes.map((box) => box.name).toSorted(), name).toEqual(Object.keys(obligation.states).toSorted());
    expect(boxes.some((box) => box.name === state)).toBe(true);
    const overlaps = boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter(
          (two) =>
            Math.abs(one.x - two.x) * 2 < one.width + two.width &&
            Math.abs(one.y - two.y) * 2 < one.height + two.height,
        ),
    );
    expect(overlaps).toEqual([]);
    expect(arrows.every(({ points, titles }) => points.length > 1 && titles.length > 0)).toBe(true);
  }
});
