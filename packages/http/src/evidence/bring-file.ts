/** A file that is brought before a request names it: kept under its content, and answered with the receipt that names it. */
import { z } from 'zod';
import { json } from '../route/answer.ts';
import type { AnyRequest } from '../route/define-route.ts';
import { tooManyAtOnce } from '../route/recognise.ts';
import { sentBy } from '../routes/command-of.ts';
import { named } from '../schemas/named.ts';

const keptFile = named(
  'KeptFile',
  z.object({
    sha256: z.string(),
    bytes: z.int(),
    /** Found by looking at the content. */
    type: z.string(),
    /** Goes with the hash into `evidence` of what names it: of this caller, until the server ends. */
    receipt: z.string(),
  }),
);

/** What every route has in common that takes one. */
export const bringing = {
  method: 'post',
  takesContent: true,
  answers: { 200: { description: 'It is kept', schema: keptFile } },
  problems: ['unknown', 'too-large', 'wrong-media', 'invalid'],
} as const;

export async function bringFile(request: AnyRequest) {
  const { engine, receipts } = request;
  const leave = beginTransfer(request);
  try {
    const kept = await engine.putEvidence(request.content(engine.evidenceLimits?.maxBytes));
    return json(200, { ...kept, receipt: receipts.give(kept.sha256, sentBy(request).caller) });
  } finally {
    leave();
  }
}

/** Throws a `Refusal` where the caller has as many on the way as they may. */
export function beginTransfer(request: Pick<AnyRequest, 'transfers' | 'principal' | 'isOverdue'>): () => void {
  const leave = request.transfers.begin(sentBy(request).caller);
  if (!leave) throw tooManyAtOnce();
  return leave;
}
