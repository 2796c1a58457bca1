import type { Letter } from '../src/index.ts';

export const aLetter = (overrides: Partial<Letter> = {}): Letter => ({
  ...{ key: 'notice/remind/x>m1', id: '0123456789abcdef0123456789abcdef', language: 'en' },
  to: { name: '李明', address: 'li@bureau.example' },
  ...{ subject: '1 item for you', text: '**To do**\n- Meet!', html: '<p>Meet!</p>', at: '2026-03-20T09:00:00+08:00' },
  ...overrides,
});
