/** How the installation itself stands: what was found when it was last looked at, and when a copy was last taken. */
import { z } from 'zod';
import type { ApiParts, CheckSource } from '../../api-parts.ts';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { Refusal } from '../../route/problem-details.ts';
import { named } from '../../schemas/named.ts';
import { noQuery, text } from '../../schemas/words.ts';

export const checks = named(
  'Checks',
  z
    .object({
      /** Whether it is being looked at now. */
      running: z.boolean(),
      /** What was found the last time; null where nobody has looked yet. */
      last: z
        .object({
          at: z.string(),
          /** False where not everything was looked at within the time for it. */
          complete: z.boolean(),
          /** How many things wait for somebody, and how many are worth knowing. */
          wrong: z.int(),
          notes: z.int(),
          /** What waits for somebody first; no more than fifty. */
          findings: z.array(z.object({ weight: z.enum(['note', 'wrong']), what: text, fix: text })).readonly(),
          /** How many years of units lie in the archive, and whether each is what its checkpoint says; null where none does. */
          archive: z.object({ years: z.int(), records: z.int(), sound: z.boolean() }).nullable(),
        })
        .nullable(),
      /** The last copy of the records; null where none is known of. */
      backup: z.object({ takenAt: z.string(), records: z.int(), whole: z.boolean() }).nullable(),
    })
    .meta({
      example: {
        running: false,
        last: {
          ...{ at: '2026-11-30T09:00:00+08:00', complete: true, wrong: 1, notes: 0 },
          findings: [
            {
              weight: 'wrong',
              what: { en: 'Not delivered, and laid aside: 1', 'zh-CN': '有1条通知未能送达，已搁置' },
              fix: { en: 'obligato outbox shows each', 'zh-CN': '运行 obligato outbox 查看' },
            },
          ],
          archive: { years: 4, records: 1210, sound: true },
        },
        backup: { takenAt: '2026-11-28T22:00:00+08:00', records: 48210, whole: true },
      },
    }),
);

export type Checks = z.output<typeof checks>;

export const readChecks = defineRoute({
  name: 'readChecks',
  method: 'get',
  path: '/checks',
  summary:
    'How the installation stands: what `obligato doctor` found, whether the archive verifies, when a backup was taken',
  action: 'read-metrics',
  isOfProcess: true,
  params: noQuery,
  query: noQuery,
  answers: { 200: { description: 'As it was found last', schema: checks } },
  problems: ['unknown'],
  handle: async (request) => json(200, await requireChecks(request).read()),
});

export const beginChecks = defineRoute({
  name: 'beginChecks',
  method: 'post',
  path: '/checks',
  summary: 'Has the installation looked at, beside the server and within two minutes; once a minute at most',
  action: 'check',
  isOfProcess: true,
  params: noQuery,
  query: noQuery,
  answers: { 202: { description: 'It is being looked at; `GET /checks` says what was found', schema: checks } },
  problems: ['unknown'],
  handle: async (request) => {
    const source = requireChecks(request);
    source.begin();
    return json(202, await source.read());
  },
});

function requireChecks({ checks: source }: Pick<ApiParts, 'checks'>): CheckSource {
  if (source) return source;
  throw new Refusal('unknown', {
    detail: {
      en: 'This server does not look at its own installation: run `obligato doctor`.',
      'zh-CN': '本服务不检查自身的安装，请运行 `obligato doctor`。',
    },
  });
}
