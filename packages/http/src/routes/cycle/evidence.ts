/** Files brought for a cycle before an attempt names them, and handed out to whoever may see the decision that does. */
import { z } from 'zod';
import { requireCycle } from '../../access/require-cycle.ts';
import { beginTransfer, bringFile, bringing } from '../../evidence/bring-file.ts';
import { sha256 } from '../../evidence/evidence-schema.ts';
import { outgoing, savedAs } from '../../evidence/outgoing.ts';
import { nothing } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { isKnown } from '../../route/entity-tag.ts';
import { cyclePath, noQuery } from '../../schemas/words.ts';
import { aboutCycle } from '../about-cycle.ts';
import { requireMovable } from '../command-of.ts';
import { maySayInConfidence } from '../said-in-confidence.ts';

export const putEvidence = defineRoute({
  ...bringing,
  name: 'putEvidence',
  path: '/cycles/{cycle}/evidence',
  summary:
    'Takes in a file that an attempt on the cycle is to name: the body is its content, as it is. The same content again is kept once. What no decision names is removed after two days',
  // Whoever may attempt nothing there has nothing to bring either.
  action: 'attempt',
  params: cyclePath,
  query: noQuery,
  ...aboutCycle,
  isConfidential: ({ engine, params }) => maySayInConfidence(engine, params, undefined),
  handle: async (request) => {
    await requireMovable(request, request.params.cycle, undefined);
    return bringFile(request);
  },
});

export const readEvidence = defineRoute({
  name: 'readEvidence',
  method: 'get',
  path: '/cycles/{cycle}/evidence/{sha256}',
  summary: 'A file that a decision of the cycle names, to be saved. Where it is another by now, the answer breaks off',
  action: 'read-decisions',
  params: cyclePath.extend({ sha256 }),
  query: noQuery,
  headers: { 'If-None-Match': 'A content that is known already: 304' },
  answers: {
    200: {
      description: 'Its content',
      type: 'application/octet-stream',
      schema: z.string(),
      example: 'The roof, in words',
      headers: {
        'Content-Disposition': 'The name under which it was attached',
        ETag: 'Its SHA-256',
      },
    },
    304: { description: 'Not modified' },
  },
  problems: ['unknown'],
  ...aboutCycle,
  handle: async (request) => {
    const { engine, params, transferMilliseconds: milliseconds, spend, signal } = request;
    const { cycle } = await requireCycle(request, params.cycle);
    const { file, content } = await engine.readEvidence({ cycle: cycle.id, sha256: params.sha256 });
    const etag = `"${file.sha256}"`;
    if (isKnown(request.header('if-none-match'), etag)) return nothing(304, { etag });
    const ended = beginTransfer(request);
    const body = outgoing(content, file.sha256, { spend, signal, milliseconds, ended });
    return { status: 200, type: 'application/octet-stream', body, headers: { ...savedAs(file), etag } };
  },
});
