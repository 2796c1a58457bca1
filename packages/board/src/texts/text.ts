/** What a reader reads: both languages side by side, and the one that is chosen. */
import { signal } from '@preact/signals';

/** The same in both languages. */
export interface Text {
  readonly en: string;
  readonly 'zh-CN': string;
}

export type Language = keyof Text;
export const languages: readonly Language[] = ['zh-CN', 'en'];

const kept = 'obligato:language';

/** Chinese, unless the reader has chosen otherwise or reads English alone. */
function chosen(): Language {
  const before = localStorage.getItem(kept);
  if (before === 'en' || before === 'zh-CN') return before;
  return navigator.languages.some((each) => each.startsWith('zh')) || !navigator.language.startsWith('en')
    ? 'zh-CN'
    : 'en';
}

export const language = signal<Language>(chosen());

export function choose(next: Language): void {
  localStorage.setItem(kept, next);
  language.value = next;
}

/** A text in the reader's language; `{{name}}` stands for what is given under that name. */
export function say(text: Text | string, holes: Readonly<Record<string, string | number>> = {}): string {
  const said = typeof text === 'string' ? ofTwo(text) : text[language.value];
  return said.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(holes[name] ?? whole));
}

/** Titles of units may say both at once, “税务局机关党委 · Bureau committee”: each reader gets their half. */
function ofTwo(title: string): string {
  const [first = title, second] = title.split(' · ');
  if (second === undefined) return title;
  const isChinese = (part: string) => /\p{Script=Han}/u.test(part);
  if (isChinese(first) === isChinese(second)) return title;
  return isChinese(first) === (language.value === 'zh-CN') ? first : second;
}
