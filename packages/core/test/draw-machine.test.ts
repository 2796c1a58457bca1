import { describe, expect, test } from 'vitest';
import { drawMachine, languages, matter, meeting } from '../src/index.ts';
import { coreObligations } from '../src/internal.ts';
import { aCharter } from './a-charter.ts';
import { aCheck, aDeadline, anEffect } from './a-rule.ts';

const on = (events: readonly string[] | undefined, duties?: readonly string[]) =>
  ({ on: { obligation: 'meeting', events, duties } }) as const;

const lines = (text: string) => text.split('\n').map((line) => line.trim());

describe.each(coreObligations.map((obligation) => [obligation.name, obligation] as const))(
  'the picture of a %s',
  (_, obligation) => {
    const names = Object.keys(obligation.states);

    test.each(languages)('shows every state by its title in %s', (language) => {
      const drawn = lines(drawMachine(obligation, { language }));
      expect(drawn[0]).toBe('stateDiagram-v2');
      for (const name of names) expect(drawn).toContain(`state "${obligation.states[name]?.[language]}" as ${name}`);
    });

    test('is made of lines that Mermaid knows', () => {
      const known =
        /^(stateDiagram-v2|state "[^"]+" as \w+|(\[\*\]|\w+) --> (\[\*\]|\w+)(: [^:;"{}]+)?|note right of \w+|end note|[^:;"{}]+)$/;
      const text = drawMachine(obligation, { language: 'en' }).replace(/#\w+;/g, '');
      for (const line of lines(text)) expect(line).toMatch(known);
    });
  },
);

test('an arrow says what happens, and whether it is the superior’s', () => {
  const drawn = lines(drawMachine(matter, { language: 'en' }));
  expect(drawn).toContain('raised --> assigned: Assign');
  expect(drawn).toContain('proof --> verified: Verify (superior)');
  expect(drawn).toContain('[*] --> raised');
  expect(drawn).toContain('closed --> [*]');
});

describe('with a charter', () => {
  const charter = aCharter({
    'house/agenda': aCheck(on(['notify'])),
    'house/minutes': [aCheck(on(['minute'], ['general-meeting'])), 'warn'],
    'house/soon': [aDeadline(() => ({})), 'warn'],
    'house/tell': [anEffect(() => [], on(['open'])), 'observe'],
    'house/always': aCheck(),
    'house/off': [aCheck(on(['notify'])), 'off'],
  });

  test('each arrow carries the rules in force at it, with their severity', () => {
    const drawn = lines(drawMachine(meeting, { language: 'en', charter }));
    expect(drawn).toContain('planned --> noticed: Send notice<br/>house/agenda (deny)');
    expect(drawn).toContain('noticed --> open: Open the meeting<br/>house/soon (warn)<br/>house/tell (observe)');
  });

  test('a rule about everything stands once, in the note', () => {
    const drawn = lines(drawMachine(meeting, { language: 'zh-CN', charter }));
    expect(drawn.filter((line) => line.includes('house/always'))).toEqual(['house/always (deny)']);
    expect(drawn).toContain('任何状态下');
  });

  test('a duty leaves out the rules of other duties', () => {
    const minuteRules = (duty: string) =>
      drawMachine(meeting, { language: 'en', charter, duty }).includes('house/minutes (warn)');
    expect([minuteRules('general-meeting'), minuteRules('theme-day')]).toEqual([true, false]);
  });
});

test('what Mermaid would read as its own is escaped', () => {
  const odd = {
    ...meeting,
    states: { ...meeting.states, planned: { en: 'a "b": {c}; <d> #e 5%', 'zh-CN': '甲' } },
  };
  expect(lines(drawMachine(odd, { language: 'en' }))).toContain(
    'state "a #quot;b#quot;#58; #123;c#125;#59; #lt;d#gt; #35;e 5#37;" as planned',
  );
});

test('a detail shows the states asked for, and where their arrows lead', () => {
  expect(lines(drawMachine(matter, { language: 'en', only: ['verified'] }))).toEqual([
    'stateDiagram-v2',
    'state "answered" as proof',
    'state "verified" as verified',
    'state "closed" as closed',
    'proof --> verified: Verify (superior)',
    'verified --> closed: Close',
    'closed --> [*]',
  ]);
});
