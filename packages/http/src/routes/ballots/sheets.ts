/**
 * The box: whoever casts is nobody, and whoever looks at the lists is nobody either. Neither leaves a line in the log or a count in the
 * metrics, and a request that says who sent it is not taken.
 */
import { z } from 'zod';
import { json } from '../../route/answer.ts';
import { type AnyRequest, defineRoute } from '../../route/define-route.ts';
import { Refusal } from '../../route/problem-details.ts';
import { named } from '../../schemas/named.ts';
import { noQuery } from '../../schemas/words.ts';
import { ballotOf, ballotPath, unrefused } from './ballot-of.ts';

export const castSheet = defineRoute({
  name: 'castSheet',
  method: 'post',
  path: '/ballots/{ballot}/sheets',
  summary: 'Takes one sheet, from nobody: without a cookie and without Authorization. It is received, and not kept yet',
  action: 'public',
  isConfidential: true,
  params: ballotPath,
  query: noQuery,
  body: named('CastSheet', z.strictObject({ sheet: z.string().max(2000) })),
  answers: {
    202: {
      description: 'Received. Send it again while people vote, if the published list does not have it',
      schema: named('ReceivedSheet', z.object({ is: z.literal('received') }).meta({ example: { is: 'received' } })),
    },
  },
  problems: ['unknown', 'unavailable'],
  handle: async (request) => {
    refuseNames(request);
    const ballot = await ballotOf(request, request.params.ballot);
    return json(202, unrefused(await ballot.cast(Buffer.from(request.body.sheet, 'base64url'))));
  },
});

/** Throws a `Refusal` for a sheet that comes with a name: the page that sends it has to be put right, before somebody keeps both. */
function refuseNames({ header }: AnyRequest): void {
  if (header('cookie') === undefined && header('authorization') === undefined) return;
  const detail = {
    en: 'A sheet is sent without a cookie and without Authorization; it was not taken. Send it as nobody.',
    'zh-CN': '投票请求不得带有 `Cookie` 或 `Authorization`；该票未收。请以匿名方式发送。',
  };
  throw new Refusal('not-understood', { detail });
}

const lists = named(
  'PublishedSheets',
  z
    .object({
      items: z.array(
        z.object({
          question: z.string(),
          sheets: z.array(z.object({ nullifier: z.string(), sealed: z.string() })),
          /** Of a closed list. */
          root: z.string().optional(),
        }),
      ),
    })
    .meta({
      example: {
        items: [{ question: 'zhao', sheets: [{ nullifier: 'Yp3kQ0…', sealed: 'm7Xw1f…' }], root: 'qVmZ0m…' }],
      },
    }),
);

export const listSheets = defineRoute({
  name: 'listSheets',
  method: 'get',
  path: '/ballots/{ballot}/sheets',
  summary: 'The whole list of sheets that are kept, sorted, for everybody to find their own in',
  action: 'public',
  isConfidential: true,
  params: ballotPath,
  query: noQuery,
  answers: { 200: { description: 'A list for every question, and after the close its root', schema: lists } },
  problems: ['unknown'],
  handle: async (request) => json(200, { items: await (await ballotOf(request, request.params.ballot)).published() }),
});
