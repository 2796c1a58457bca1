/** What is announced, and the papers of those who may vote: asked for by people who are signed in. */
import { notPromised } from '@obligato/ballot';
import { z } from 'zod';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { named } from '../../schemas/named.ts';
import { noQuery, text } from '../../schemas/words.ts';
import { ballotOf, ballotPath, memberOf, unrefused } from './ballot-of.ts';

const base64url = z.string().regex(/^[\w-]*$/);

const announced = named(
  'AnnouncedBallot',
  z
    .object({
      /** Everything that its fingerprint is made of. */
      announcement: z.record(z.string(), z.unknown()),
      fingerprint: z.string(),
      phase: z.enum(['announced', 'issuing', 'waiting', 'casting', 'ended', 'closed', 'tallied']),
      /** The group that the caller votes in; null for whoever does not vote. */
      group: z.string().nullable(),
      notPromised: z.array(text),
    })
    .meta({
      example: {
        announcement: { format: 1, ballot: 'leaders-2026', electorate: 12 },
        ...{ fingerprint: 'ort3_7Mq…', phase: 'issuing', group: 'all' },
        notPromised: [{ en: 'A lost phone is a lost vote.', 'zh-CN': '手机丢失，选票也就丢失。' }],
      },
    }),
);

export const readBallot = defineRoute({
  name: 'readBallot',
  method: 'get',
  path: '/ballots/{ballot}',
  summary: 'What a secret ballot asks, of whom, when, under which keys, and what it does not promise',
  action: 'signed-in',
  params: ballotPath,
  query: noQuery,
  answers: { 200: { description: 'The announcement', schema: announced } },
  problems: ['unknown'],
  handle: async (request) => {
    const ballot = await ballotOf(request, request.params.ballot);
    const { phase } = await ballot.status();
    const { member } = request.principal;
    const group = (member === undefined ? undefined : ballot.groupOf(member)) ?? null;
    return json(200, { announcement: ballot.announcement, fingerprint: ballot.fingerprint, phase, group, notPromised });
  },
});

export const fetchPapers = defineRoute({
  name: 'fetchPapers',
  method: 'post',
  path: '/ballots/{ballot}/papers',
  summary: 'Signs the papers of the caller, blinded: once, and the same request again',
  action: 'signed-in',
  params: ballotPath,
  query: noQuery,
  body: named(
    'PaperRequest',
    z.strictObject({ announcement: base64url.max(100), blinded: z.array(base64url.max(400)).max(1000) }),
  ),
  answers: {
    200: {
      description: 'Signatures, in the order of the request',
      schema: named(
        'SignedPapers',
        z.object({ signatures: z.array(z.string()) }).meta({ example: { signatures: ['qVmZ0m3w…'] } }),
      ),
    },
  },
  problems: ['unknown', 'unavailable', 'forbidden'],
  handle: async (request) => {
    const ballot = await ballotOf(request, request.params.ballot);
    const { signatures } = unrefused(await ballot.issue(memberOf(request), request.body));
    return json(200, { signatures });
  },
});
