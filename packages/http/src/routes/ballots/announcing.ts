/** Secret ballots on a cycle: what one would ask, announced by whoever keeps the record of it, and which there are. */
import { draftSchema } from '@obligato/ballot';
import { type BallotTrait, type Cycle, localDay, type Roster, rosterOn } from '@obligato/core';
import { traitsOf } from '@obligato/core/internal';
import { z } from 'zod';
import { requireUnitRecord } from '../../access/require-cycle.ts';
import type { ApiParts } from '../../api-parts.ts';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { Refusal } from '../../route/problem-details.ts';
import { named } from '../../schemas/named.ts';
import { cyclePath, noQuery, text } from '../../schemas/words.ts';
import { aboutCycle } from '../about-cycle.ts';
import { requireMovable } from '../command-of.ts';
import { draftFor } from './draft-for.ts';
import { mayReadBallot } from './may-read.ts';

const begun = named(
  'BallotDraft',
  z
    .object({
      ballot: z.string(),
      title: text,
      questions: z.array(z.record(z.string(), z.unknown())),
      electorate: z.array(z.object({ member: z.string(), name: z.string(), group: z.string() })),
      /** Who may be counted apart, where there is more than one. */
      groups: z.array(z.object({ id: z.string(), title: text })),
      /** Who may be scrutineers: people of the unit whom it is not about. */
      others: z.array(z.object({ member: z.string(), name: z.string() })),
    })
    .meta({
      example: {
        ballot: 'leader-evaluation-2026',
        title: { en: 'Evaluation of leaders', 'zh-CN': '群众评议领导' },
        questions: [{ kind: 'evaluation', id: 'q1', subject: 'zhao' }],
        electorate: [{ member: 'an', name: 'An', group: 'members' }],
        groups: [{ id: 'members', title: { en: 'Members', 'zh-CN': '成员' } }],
        others: [{ member: 'an', name: 'An' }],
      },
    }),
);

export const draftBallot = defineRoute({
  name: 'draftBallot',
  method: 'get',
  path: '/cycles/{cycle}/ballots/draft',
  summary: 'What a secret ballot on a cycle would ask, and of whom, as the records know it',
  action: 'attempt',
  params: cyclePath,
  query: noQuery,
  answers: { 200: { description: 'A draft to begin with', schema: begun } },
  problems: ['unknown', 'unavailable'],
  ...aboutCycle,
  handle: async (request) => {
    const cycle = await requireMovable(request, request.params.cycle, undefined);
    const roster = await rosterFor(request, cycle);
    const { engine } = request;
    const on = localDay(engine.now());
    const trait = requireBallotOn(request, cycle);
    const draft = draftFor({ cycle, title: cycle.title, trait, roster, on });
    const { rows } = rosterOn(roster, on);
    const nameOf = (member: string) => rows.get(member)?.name ?? member;
    const about = trait.aboutMayCount ? [] : trait.aboutOf(cycle.state.context, around(roster, on));
    return json(200, {
      ...draft,
      electorate: draft.electorate.map((voter) => ({ ...voter, name: nameOf(voter.member) })),
      others: [...rows.keys()]
        .filter((member) => !about.includes(member))
        .map((member) => ({ member, name: nameOf(member) })),
    });
  },
});

export const announceBallot = defineRoute({
  name: 'announceBallot',
  method: 'post',
  path: '/cycles/{cycle}/ballots',
  summary: 'Announces a secret ballot on a cycle: from here on its questions, people, times and keys are fixed',
  action: 'attempt',
  params: cyclePath,
  query: noQuery,
  body: named('BallotToAnnounce', draftSchema.omit({ cycle: true })),
  answers: {
    200: {
      description: 'What was announced, and which groups had to be counted together',
      schema: named(
        'Announced',
        z
          .object({
            ballot: z.string(),
            fingerprint: z.string(),
            electorate: z.int(),
            merged: z.array(z.array(z.string())),
          })
          .meta({ example: { ballot: 'leaders-2026', fingerprint: 'ort3_7Mq…', electorate: 12, merged: [] } }),
      ),
    },
  },
  problems: ['unknown', 'unavailable', 'invalid', 'forbidden'],
  ...aboutCycle,
  handle: async (request) => {
    const { body, engine } = request;
    const cycle = await requireMovable(request, request.params.cycle, undefined);
    requireBallotOn(request, cycle);
    const { rows } = rosterOn(await rosterFor(request, cycle), localDay(engine.now()));
    requireOnRoster(
      [...body.electorate, ...body.scrutineers].map(({ member }) => member).filter((each) => !rows.has(each)),
    );
    const ballots = ballotsOf(request);
    const { announcement, merged } = await ballots.announce({ ...body, cycle: cycle.id });
    const { ballot, electorate } = announcement;
    const fingerprint = (await ballots.open(ballot))?.fingerprint ?? '';
    return json(200, { ballot, fingerprint, electorate, merged });
  },
});

const listed = named(
  'BallotList',
  z
    .object({
      items: z.array(
        z.object({
          ballot: z.string(),
          title: text,
          phase: z.string(),
          cycle: z.string().nullable(),
          /** Whether the caller votes in it; false once the list of voters is destroyed. */
          isVoter: z.boolean(),
          isScrutineer: z.boolean(),
        }),
      ),
    })
    .meta({
      example: {
        items: [
          {
            ...{ ballot: 'leaders-2026', title: { en: 'Leaders', 'zh-CN': '领导' }, phase: 'issuing' },
            ...{ cycle: 'bureau/leader-evaluation/2026', isVoter: true, isScrutineer: false },
          },
        ],
      },
    }),
);

export const listBallots = defineRoute({
  name: 'listBallots',
  method: 'get',
  path: '/ballots',
  summary: 'The secret ballots that the caller votes in, counts, or may read the records of',
  action: 'signed-in',
  params: z.strictObject({}),
  query: noQuery,
  answers: { 200: { description: 'By name', schema: listed } },
  handle: async (request) => {
    const { member } = request.principal;
    const items = [];
    for (const name of (await request.ballots?.names()) ?? []) {
      const ballot = await request.ballots?.open(name);
      if (!ballot) continue;
      const { title, cycle, scrutineers } = ballot.announcement;
      const isVoter = member !== undefined && ballot.groupOf(member) !== undefined;
      const isScrutineer = scrutineers.some((each) => each.member === member);
      if (!isVoter && !isScrutineer && !(await mayReadBallot(request, cycle))) continue;
      const { phase } = await ballot.status();
      items.push({ ballot: name, title, phase, cycle: cycle ?? null, isVoter, isScrutineer });
    }
    return json(200, { items });
  },
});

function requireBallotOn({ engine }: Pick<ApiParts, 'engine'>, { obligation }: Cycle): BallotTrait {
  const trait = traitsOf(engine.domain.catalogue, obligation).ballot;
  if (trait) return trait;
  throw new Refusal('unavailable', {
    detail: { en: 'Nobody votes on this by secret ballot.', 'zh-CN': '此事项不进行电子投票。' },
  });
}

/** Of the unit and of those that it is held together with. */
async function rosterFor({ engine }: Pick<ApiParts, 'engine'>, cycle: Cycle): Promise<Roster> {
  const { heldWith } = Object(cycle.state.context) as { readonly heldWith?: unknown };
  const units = [cycle.unit, ...(Array.isArray(heldWith) ? heldWith.map(String) : [])];
  const records = await Promise.all(units.map((unit) => requireUnitRecord(engine, unit)));
  return records.flatMap(({ roster }) => roster);
}

const around = (roster: Roster, on: string) => ({ roster, period: { from: on, to: on } });

/** Names that nobody bears would make a crowd of one look like five. */
function requireOnRoster(strangers: readonly string[]): void {
  if (strangers.length === 0) return;
  throw new Refusal('invalid', {
    detail: {
      en: `These stand on no roster of those who take part: ${strangers.join(', ')}.`,
      'zh-CN': `以下人员不在参加单位的名册中：${strangers.join('、')}。`,
    },
  });
}

function ballotsOf({ ballots }: Pick<ApiParts, 'ballots'>) {
  if (ballots) return ballots;
  throw new Refusal('unavailable', {
    detail: { en: 'No secret ballots are held here.', 'zh-CN': '此处不举行电子投票。' },
  });
}
