import { type Intent, type PeopleWords, roleText, type Text, type Timestamp } from '@obligato/core';

/** Something to be done after a commit, at least once; the key lets the receiver do it only once. */
export interface OutboxEntry {
  readonly key: string;
  readonly unit: string;
  readonly cycle: string;
  /** The rule that asked for it. */
  readonly rule: string;
  readonly does: Intent['does'];
  /** Whoever holds a role of a unit when it is delivered; or one person of it. */
  readonly to: Intent['to'] & { readonly member?: string };
  readonly message: Text;
  readonly plannedAt: Timestamp;
  /** `cancelled`: before it was told, what asked for it was corrected, or the one person whom it was for has left. */
  readonly status: 'pending' | 'done' | 'dead' | 'cancelled';
  readonly tries: number;
  /** Not before this instant, after a failed try. */
  readonly retryAt?: Timestamp;
  readonly doneAt?: Timestamp;
  readonly lastError?: string;
  /** Why a dead letter is one: nobody holds the role, or telling failed too often. Absent in those of before this was kept. */
  readonly because?: 'nobody' | 'failed';
}

/** In the place of a role: a meeting calls together people who hold none. */
export const everyMember = 'members';

/**
 * To whom an entry is addressed: the role, everybody who should attend, or one person by their id.
 *
 * @example
 * addressText({ unit: 'tax-bureau/levy', role: 'members' }, engine.domain.catalogue.people).en // → 'members'
 */
export function addressText({ role, member }: OutboxEntry['to'], people?: PeopleWords): Text {
  if (member !== undefined) return { en: member, 'zh-CN': member };
  return role === everyMember && !(people && Object.hasOwn(people.roles, role))
    ? { en: 'members', 'zh-CN': '全体成员' }
    : roleText(role, people);
}
