/** What somebody is on a roster, in the words of the organisation; a role that nobody has a word for is called by its own name. */
import { me } from '../app/session.ts';
import { say } from '../texts/text.ts';

/** The ones that a roster may say. */
export const standingNames = (): readonly string[] => Object.keys(me.value?.called.standings ?? {});

export const sayStanding = (standing: string): string =>
  say(me.value?.called.standings[standing] ?? { en: standing, 'zh-CN': standing });
export const sayRole = (role: string): string => say(me.value?.called.roles[role] ?? { en: role, 'zh-CN': role });
