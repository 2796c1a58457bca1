/** What many cases are about: who was there, who has a vote. */

/** The payload of an opening: the first of those present chairs. */
export const attended = (present: readonly string[], absent: readonly string[] = []) => ({
  chair: present[0] ?? 'nobody',
  attendance: [
    ...present.map((member) => ({ member, present: true, capacity: 'member' as const })),
    ...absent.map((member) => ({ member, present: false, capacity: 'member' as const, reason: 'leave' })),
  ],
});

/** So many people: `people(3)` → f1, f2, f3. */
export const people = (many: number) => Array.from({ length: many }, (_, at) => `f${at + 1}`);

/** The same with names, as facts have them. */
export const named = (many: number) => people(many).map((member) => ({ member, name: `Name ${member}` }));

/** What a case is called. */
export const t = (en: string, zh: string) => ({ en, 'zh-CN': zh });

/** A meeting that these people opened on a day. */
export const opened = (on: string, present: readonly string[], absent: readonly string[] = []) => ({
  event: 'open',
  on,
  payload: attended(present, absent),
});
