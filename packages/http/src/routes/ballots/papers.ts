/** What is announced, and the papers of those who may vote: asked for by people who are signed in. */
import { notPromised } from '@obligato/ballot';
import { z } from 'zod';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { named } from '../../schemas/named.ts';
import { noQuery, text } from '../../schemas/words.ts';
import { ballotOf, ballotPath, memberOf, unrefused } from './ballot-of.ts';
import { mayReadBallot } from './may-read.ts';

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
      /** Whether the caller is one of its two scrutineers. */
      isScrutineer: z.boolean(),
      /** How many have papers; null once who they are is destroyed. */
      issued: z.int().nullable(),
      /** Sheets of each question that are on the disk. */
      kept: z.record(z.string(), z.int()),
      /** What was counted; null before, and for whoever may not read what it is held for. */
      tally: z.record(z.string(), z.unknown()).nullable(),
      notPromised: z.array(text),
    })
    .meta({
      example: {
        announcement: { format: 1, ballot: 'leaders-2026', electorate: 12 },
        ...{ fingerprint: 'ort3_7Mq…', phase: 'issuing', group: 'all', isScrutineer: false },
        ...{ issued: 7, kept: { zhao: 0 }, tally: null },
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
    const { phase, issued = null, kept } = await ballot.status();
    const { announcement, fingerprint, tallied = null } = ballot;
    const { member } = request.principal;
    const group = (member === undefined ? undefined : ballot.groupOf(member)) ?? null;
    const isScrutineer = announcement.scrutineers.some((each) => each.member === member);
    const tally = isScrutineer || (await mayReadBallot(request, announcement.cycle)) ? tallied : null;
    const standing = { phase, group, isScrutineer, issued, kept, tally };
    return json(200, { announcement, fingerprint, ...standing, notPromised });
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
