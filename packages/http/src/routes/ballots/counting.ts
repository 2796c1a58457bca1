/** What the two scrutineers do: close the box, take the sealed sheets, and record what they counted. */
import { z } from 'zod';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { named } from '../../schemas/named.ts';
import { noQuery } from '../../schemas/words.ts';
import { ballotOf, ballotPath, memberOf, requireScrutineer, unrefused } from './ballot-of.ts';

const closedBox = named(
  'ClosedBox',
  z
    .object({
      format: z.literal(1),
      announcement: z.string(),
      lists: z.array(z.unknown()),
      tooFew: z.array(z.string()),
      surplus: z.array(z.string()),
    })
    .meta({ example: { format: 1, announcement: 'ort3_7Mq…', lists: [], tooFew: ['zhao'], surplus: [] } }),
);

export const closeBallot = defineRoute({
  name: 'closeBallot',
  method: 'post',
  path: '/ballots/{ballot}/close',
  summary:
    'Closes the box once voting has ended, and gives its scrutineers the sealed sheets; the same again when it is closed',
  action: 'signed-in',
  params: ballotPath,
  query: noQuery,
  answers: { 200: { description: 'The sorted lists, with their roots and what is sealed', schema: closedBox } },
  problems: ['unknown', 'unavailable', 'forbidden'],
  handle: async (request) => {
    const ballot = await ballotOf(request, request.params.ballot);
    requireScrutineer(ballot, memberOf(request));
    return json(200, unrefused(await ballot.close()));
  },
});

const count = z.int().min(0);
const id = z.string().min(1).max(200);
const result = z.strictObject({
  question: id,
  groups: z.array(id).max(100),
  returned: count,
  counts: z.record(id, count),
  together: z.array(id).max(100).optional(),
  writeIns: z.array(z.strictObject({ name: z.string().max(100), votes: count })).max(10_000),
  blank: count,
  invalid: count,
  root: z.string().max(100),
});
const tally = z.strictObject({
  format: z.literal(1),
  ballot: id,
  announcement: z.string().max(100),
  results: z.array(result).max(10_000),
  tooFew: z.array(id).max(100),
  surplus: z.array(id).max(100),
});
const example = {
  ...{ format: 1, ballot: 'leaders-2026', announcement: 'ort3_7Mq…', tooFew: [], surplus: [] },
  results: [
    {
      ...{ question: 'zhao', groups: ['all'], returned: 12, blank: 0, invalid: 0, writeIns: [], root: 'qVmZ0m…' },
      counts: { excellent: 3, good: 6, fair: 3, poor: 0 },
      together: ['fair', 'poor'],
    },
  ],
};

export const recordTally = defineRoute({
  name: 'recordTally',
  method: 'post',
  path: '/ballots/{ballot}/tally',
  summary: 'Records what the scrutineers counted, held against the box, and destroys what could lead back to anybody',
  action: 'signed-in',
  params: ballotPath,
  query: noQuery,
  body: named('BallotTally', tally),
  answers: {
    200: {
      description: 'The tally with its day, and how many had papers',
      schema: named(
        'RecordedTally',
        tally.extend({ issued: count, on: z.string() }).meta({ example: { ...example, issued: 12, on: '2026-12-20' } }),
      ),
    },
  },
  problems: ['unknown', 'unavailable', 'forbidden'],
  handle: async (request) => {
    const ballot = await ballotOf(request, request.params.ballot);
    requireScrutineer(ballot, memberOf(request));
    const { results, ...counted } = request.body;
    // An absent field and one that is undefined are not the same to a type, and to JSON they are.
    const said = results.map(({ together, ...each }) => (together ? { ...each, together } : each));
    return json(200, unrefused(await ballot.tally({ ...counted, results: said })));
  },
});
