/** Notes on a duty: whoever may see it says something beside it. */
import { unitOfCycle } from '@obligato/core';
import { z } from 'zod';
import { authorOf } from '../../access/author-of.ts';
import { requireCycle } from '../../access/require-cycle.ts';
import { json } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { change, viewChange } from '../../schemas/change.ts';
import { named } from '../../schemas/named.ts';
import { cyclePath, noQuery } from '../../schemas/words.ts';
import { aboutCycle } from '../about-cycle.ts';
import { changeReader } from '../unit/changes.ts';

const comment = named(
  'CommentRequest',
  z.strictObject({
    text: z.string().min(1).max(10_000),
    /** Who may read it. */
    for: z.enum(['unit', 'superior', 'both']).default('both'),
    /** Which decision it is about; the cycle as a whole when absent. */
    number: z.int().min(1).exactOptional(),
    /** Somebody of the unit by their id, or of one above it as `head@tax-bureau`: they are told. */
    mentions: z.array(z.string().min(1).max(300)).max(20).default([]),
  }),
);

export const writeComment = defineRoute({
  name: 'writeComment',
  method: 'post',
  path: '/cycles/{cycle}/comments',
  summary:
    'A note on a cycle or a decision of it: append-only, and no part of either. Listed with the changes of the unit and in the history. Not where people judge each other or speak in confidence',
  action: 'comment',
  params: cyclePath,
  query: noQuery,
  body: comment,
  answers: { 201: { description: 'As it was written down', schema: change } },
  problems: ['unknown', 'invalid'],
  ...aboutCycle,
  handle: async (request) => {
    const { engine, params, body } = request;
    await requireCycle(request, params.cycle);
    const { by } = authorOf({ ...request, query: {} });
    const made = await engine.comment({ cycle: params.cycle, ...body, by });
    const record = await engine.unit(unitOfCycle(params.cycle) ?? '');
    return json(201, viewChange(made, changeReader(request, record)));
  },
});
