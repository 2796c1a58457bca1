/** Whether somebody is signed in, and what follows when the session ends while they write. */
import { computed, signal } from '@preact/signals';
import type { Answer } from '../api/answer.ts';
import { onExpired } from '../api/client.ts';
import { type Credentials, type Grant, type Me, readMe, signIn, signOut } from '../api/session.ts';
import { forgetAllOf, handOver } from '../form/draft-keeper.ts';
import { forgetNotesOf } from '../form/kept-note.ts';
import { readUnits, type Unit } from '../api/unit.ts';
import { speakAs } from '../texts/text.ts';

export const me = signal<Me | undefined>(undefined);
export const units = signal<readonly Unit[]>([]);
/** `starting` until it is known; `out`: nobody is signed in. */
export const standing = signal<'starting' | 'out' | 'in' | 'away'>('starting');
/** The session has ended: the sign-in stands over the page, and what is below it stays as it is. */
export const isExpired = signal(false);
/** Grows whenever somebody signs in: what was read before is read again. */
export const signedInCount = signal(0);

export const today = computed(() => me.value?.today ?? '');
export const roles = computed(() => new Set((me.value?.grants ?? []).map(({ role }) => role)));

export function begin(): void {
  onExpired(() => {
    if (standing.value === 'in') isExpired.value = true;
    else standing.value = 'out';
  });
  // A link may be opened in a window that shows the board already.
  addEventListener('hashchange', () => void byLink());
  void byLink().then(async (isByLink) => {
    if (!isByLink) await recognise();
  });
}

/** A link signs in once: what is in it is out of the address before anything else happens. */
async function byLink(): Promise<boolean> {
  const code = /^#code=(.+)$/.exec(location.hash)?.[1];
  if (code === undefined) return false;
  history.replaceState(null, '', location.pathname);
  const answer = await enterWith({ code });
  if (answer.kind !== 'ok') await recognise();
  return true;
}

export async function recognise(): Promise<void> {
  // Mostly somebody is signed in: what comes next is asked for at once.
  const [answer, found] = await Promise.all([readMe(), readUnits()]);
  if (answer.kind === 'ok') enter(answer.value, found);
  else if (answer.kind === 'offline') standing.value = 'away';
  else if (standing.value !== 'in') standing.value = 'out';
}

/** Signs in; gives the problem where it was refused. */
export async function enterWith(credentials: Credentials): Promise<Answer<Me> | { readonly kind: 'insecure' }> {
  const before = me.value?.member;
  const answer = await signIn(credentials);
  if (answer.kind !== 'ok') return answer;
  // A cookie that is only for protected connections does not come back over another.
  if (!isSecureContext && (await readMe()).kind === 'expired') return { kind: 'insecure' };
  // What one person has begun to write is not for the next one at the same computer.
  if (isExpired.value && before !== answer.value.member) location.assign('/board/');
  enter(answer.value, await readUnits());
  return answer;
}

function enter(who: Me, found: Awaited<ReturnType<typeof readUnits>>): void {
  if (found.kind === 'offline') {
    standing.value = 'away';
    return;
  }
  me.value = who;
  speakAs(who.languages);
  units.value = found.kind === 'ok' ? found.value : [];
  isExpired.value = false;
  standing.value = 'in';
  signedInCount.value += 1;
}

/** Nothing of what somebody wrote stays behind in this browser; the server has it. Without a line one stays signed in, and reads so. */
export async function leave(): Promise<void> {
  const member = me.value?.member ?? '';
  await handOver(member);
  if ((await signOut()).kind === 'offline') return;
  forgetAllOf(member);
  forgetNotesOf(member);
  location.assign('/board/');
}

/** The unit whose day one opens: where one holds an office, else where one belongs. */
export const homeUnit = computed<string | undefined>(() => {
  const order: readonly Grant['role'][] = ['secretary', 'member', 'superior', 'auditor', 'administrator', 'portal'];
  const sorted = [...(me.value?.grants ?? [])].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  return sorted.find(({ unit }) => unit !== null)?.unit ?? units.value[0]?.id;
});

export const unitCalled = (id: string): string => units.value.find((each) => each.id === id)?.title ?? id;

/** Whether one may do something in a unit, as far as the table of permissions says. */
export const mayIn = (unit: string, action: string): boolean =>
  units.value.find(({ id }) => id === unit)?.actions.includes(action) ?? false;

/** Whether one may write about what somebody owes: the unit's, or one's own. */
export function mayWriteOn({ unit, bearer }: { readonly unit: string; readonly bearer: string }): boolean {
  const own = units.value.find(({ id }) => id === unit)?.ownActions ?? [];
  return mayIn(unit, 'attempt') || (bearer === me.value?.member && own.includes('attempt'));
}
