/** Who the caller is, in words that a page greets them with. */
import { localDay, type Text } from '@obligato/core';
import { kindsOfContent } from '@obligato/engine/store';
import { z } from 'zod';
import { roles } from '../../access/principal.ts';
import { json } from '../../route/answer.ts';
import { type ApiRequest, defineRoute } from '../../route/define-route.ts';
import { named } from '../../schemas/named.ts';
import { noQuery, text } from '../../schemas/words.ts';

export const meSchema = named(
  'Me',
  z.object({
    /** Who they are on the roster; null for a program, or whoever has just started the server. */
    member: z.string().nullable(),
    name: z.string().nullable(),
    /** By the clock that decides what is due. */
    today: z.string(),
    now: z.string(),
    zone: z.string(),
    /** Whether nothing here counts. */
    trial: z.boolean(),
    /** In which languages the organisation speaks, the first by default; empty where it says none. */
    languages: z.array(z.string()).readonly(),
    /** `unit` is null for every unit; `deputyFor` is the officer for whom they stand in today, with whose role. */
    grants: z.array(
      z.object({
        unit: z.string().nullable(),
        title: z.string().nullable(),
        role: z.enum(roles),
        deputyFor: z.string().nullable(),
      }),
    ),
    /** What files may be attached, by size and by content; null where none are kept. */
    files: z.object({ maxBytes: z.int(), types: z.array(z.string()).readonly(), called: text }).nullable(),
    signedIn: z.enum(['session', 'token']),
    /** What standings and roles are called here, by the words that rosters hold. */
    called: z.object({ standings: z.record(z.string(), text), roles: z.record(z.string(), text) }),
  }),
);

export const readMe = defineRoute({
  name: 'readMe',
  method: 'get',
  path: '/me',
  summary: 'Who the caller is, and what day it is',
  action: 'signed-in',
  params: noQuery,
  query: noQuery,
  answers: { 200: { description: 'The caller', schema: meSchema } },
  handle: async (request) => {
    const isSession = request.header('authorization') === undefined && request.header('cookie') !== undefined;
    return json(200, await meOf(request, isSession ? 'session' : 'token'));
  },
});

type Asking = Pick<ApiRequest<unknown, unknown, unknown>, 'engine' | 'trial' | 'languages' | 'principal'>;

export async function meOf(
  { engine, trial, languages, principal: { member, grants } }: Asking,
  signedIn: 'session' | 'token',
): Promise<z.output<typeof meSchema>> {
  const { organisation, zone } = engine.domain;
  const { people } = engine.domain.catalogue;
  const now = engine.now();
  const limits = engine.evidenceLimits;
  return {
    ...{ member: member ?? null, name: await nameOf(engine, member, grants) },
    ...{ today: localDay(now), now, zone, trial, languages, signedIn },
    files: limits ? { ...limits, called: kindsOfContent(limits.types) } : null,
    called: { standings: titlesOf(people.standings), roles: titlesOf(people.roles) },
    grants: grants.map(({ unit, role, deputyFor = null }) => ({
      unit: unit ?? null,
      title: (unit === undefined ? undefined : organisation.units.get(unit)?.title) ?? null,
      ...{ role, deputyFor },
    })),
  };
}

const titlesOf = (words: Readonly<Record<string, { readonly title: Text }>>) =>
  Object.fromEntries(Object.entries(words).map(([word, { title }]) => [word, title]));

/** As the roster of one of their units calls them, their latest row there. */
async function nameOf(engine: Asking['engine'], member: string | undefined, grants: Asking['principal']['grants']) {
  if (member === undefined) return null;
  for (const { unit } of grants) {
    if (unit === undefined || !engine.domain.organisation.units.has(unit)) continue;
    const { roster } = await engine.unit(unit);
    const row = roster.findLast((each) => each.member === member);
    if (row) return row.name;
  }
  return null;
}
