/** What a reader reads: both languages side by side, the one that is chosen, and one that the organisation speaks beside them. */
import { signal } from '@preact/signals';
import { ofOne } from './of-one.ts';

/** The same in both languages. */
export interface Text {
  readonly en: string;
  readonly 'zh-CN': string;
  /** In further languages that the organisation speaks, by their tags. */
  readonly further?: Readonly<Record<string, string>>;
}

export type Language = 'en' | 'zh-CN';
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

/** A language that the organisation speaks, in which texts are read that have it; the page's own words are in `language`. */
export const further = signal<string | undefined>(undefined);

/** What is chosen, as a server is asked for it. */
export const reading = (): string => further.value ?? language.value;

/** A tag of those that the page can be read in. */
export function choose(next: string): void {
  localStorage.setItem(kept, next);
  further.value = isWritten(next) ? undefined : next;
  if (isWritten(next)) language.value = next;
}

/** Whoever has chosen nothing reads as the organisation speaks; a language that it does not speak is not chosen for long. */
export function speakAs(spoken: readonly string[]): void {
  const before = localStorage.getItem(kept);
  const next = before !== null && [...spoken, ...languages].includes(before) ? before : asBrowser(spoken);
  further.value = next === undefined || isWritten(next) ? undefined : next;
  const own = isWritten(next) ? next : spoken.find(isWritten);
  if (own && next !== undefined) language.value = own;
}

const asBrowser = (spoken: readonly string[]) =>
  spoken.find((each) => navigator.languages.some((wanted) => wanted.split('-')[0] === each.split('-')[0])) ?? spoken[0];

const isWritten = (tag: string | undefined): tag is Language => tag === 'en' || tag === 'zh-CN';

/** A text in the reader's language; `{{name}}` stands for what is given under that name. */
export function say(text: Text | string, holes: Readonly<Record<string, string | number>> = {}): string {
  const said = typeof text === 'string' ? ofTwo(text) : (text.further?.[further.value ?? ''] ?? text[language.value]);
  return ofOne(said, holes).replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(holes[name] ?? whole));
}

/** Titles of units may say both at once, “税务局机关党委 · Bureau committee”: each reader gets their half. */
function ofTwo(title: string): string {
  const [first = title, second] = title.split(' · ');
  if (second === undefined) return title;
  const isChinese = (part: string) => /\p{Script=Han}/u.test(part);
  if (isChinese(first) === isChinese(second)) return title;
  return isChinese(first) === (language.value === 'zh-CN') ? first : second;
}
