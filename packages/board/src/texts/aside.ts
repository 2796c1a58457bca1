/** Something said beside something else, in the brackets of the language. */
import { say } from './text.ts';

export const aside = (what: string, beside: string | null | undefined): string =>
  beside ? say({ en: '{{what}} ({{beside}})', 'zh-CN': '{{what}}（{{beside}}）' }, { what, beside }) : what;
