/** What an organisation, or a plugin, says in a language beside the two in which everything is written. */
import { describe, expect, test } from 'vitest';
import { createCatalogue, type Translations } from '../src/index.ts';
import { messageOf } from '../src/internal.ts';
import { compiled, localWords } from './a-local-rule.ts';
import { aPlugin } from './a-plugin.ts';
import { aCheck } from './a-rule.ts';

const messages = {
  few: {
    en: '{{n}} members are too few',
    'zh-CN': '{{n}}人太少',
    remedy: { en: 'Ask more', 'zh-CN': '请多请几人' },
  },
} as const;

const german: Translations = {
  de: {
    '{{n}} members are too few': '{{n}} Mitglieder sind zu wenig',
    'Ask more': 'Bitten Sie weitere',
    meeting: 'Sitzung',
    secretary: 'Schriftführung',
  },
};

const withGerman = (translations: Translations = german) => ({
  p: aPlugin({ few: aCheck({ messages }) }),
  german: { ...aPlugin({}), name: 'german', translations },
});

describe('a plugin that brings a language', () => {
  test('says in it what others say: rules, obligations of the core, roles', () => {
    const { rules, obligations, people } = createCatalogue(withGerman());
    expect(rules.get('p/few')?.rule.messages).toEqual({
      few: {
        ...messages.few,
        further: { de: '{{n}} Mitglieder sind zu wenig' },
        remedy: { ...messages.few.remedy, further: { de: 'Bitten Sie weitere' } },
      },
    });
    expect(obligations.get('meeting')?.title.further).toEqual({ de: 'Sitzung' });
    expect(people.roles.secretary?.title.further).toEqual({ de: 'Schriftführung' });
  });

  test('leaves what it does not translate as it was, to the object', () => {
    const [plain, translated] = [createCatalogue({ p: withGerman().p }), createCatalogue(withGerman())];
    expect(translated.obligations.get('task')).toBe(plain.obligations.get('task'));
    expect(translated.obligations.get('meeting')?.machine).toBe(plain.obligations.get('meeting')?.machine);
  });

  test('lets stand what the author of a text wrote in that language', () => {
    const own = { few: { ...messages.few, further: { de: 'Zu wenige: {{n}}' } } };
    const catalogue = createCatalogue({ ...withGerman(), p: aPlugin({ few: aCheck({ messages: own }) }) });
    expect(catalogue.rules.get('p/few')?.rule.messages.few?.further).toEqual({ de: 'Zu wenige: {{n}}' });
  });

  test('is heard in what is written down of a decision', () => {
    const rule = createCatalogue(withGerman()).rules.get('p/few')?.rule;
    if (!rule) throw new Error('it is there');
    const finding = { entry: { rule }, messageId: 'few', data: { n: 2 } } as unknown as Parameters<typeof messageOf>[0];
    expect(messageOf(finding)).toEqual({
      en: '2 members are too few',
      'zh-CN': '2人太少',
      further: { de: '2 Mitglieder sind zu wenig' },
    });
  });
});

describe('a rule of a unit', () => {
  test('is told in whatever languages the unit writes, and in one that is left out as in the first', () => {
    const message = { de: 'Nein.', en: 'No.' };
    expect(compiled(localWords({ message })).rule.messages).toMatchObject({
      unmet: { en: 'No.', 'zh-CN': 'Nein.', further: { de: 'Nein.' } },
    });
  });
});
