/** Who is calling, and for which units they may speak. */

/** A portal has users of its own, and says for whom it asks; every other role is somebody's. */
export const roles = ['member', 'secretary', 'superior', 'auditor', 'administrator', 'portal'] as const;
export type Role = (typeof roles)[number];

/** A role in one unit. What it means for the units around it stands in `permissions`. */
export interface Grant {
  /** Undefined: every unit, as if it were the caller's own. */
  readonly unit: string | undefined;
  readonly role: Role;
  /** The officer whose role it is, of whoever stands in for them today; undefined for one of one’s own. */
  readonly deputyFor?: string;
}

export interface Principal {
  /** For limits and logs: `token:3f…`, `oidc:…`, `local`. Never a secret. */
  readonly id: string;
  /**
   * The person who acts, or on whose behalf a portal does. A person is held to be the same wherever their id stands on a roster.
   * Where nobody is named nothing can be written, and what is sealed to anybody stays closed.
   */
  readonly member: string | undefined;
  readonly grants: readonly Grant[];
}

/**
 * Whether a text is one of the roles.
 *
 * @example
 * isRole('secretary') // → true
 * isRole('chair') // → false
 */
export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
