/** Evidence as the API shows it, and as a request names it. */
import type { Evidence } from '@obligato/core';
import { z } from 'zod';
import { named } from '../schemas/named.ts';

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const link = z.object({ kind: z.literal('link'), href: z.string(), note: z.string().optional() });
const reference = z.object({ kind: z.literal('reference'), text: z.string() });

export const evidence = named(
  'Evidence',
  z.union([
    z.object({ kind: z.literal('file'), sha256: z.string(), bytes: z.int(), type: z.string(), name: z.string() }),
    link,
    reference,
  ]),
);

/** How long and how much is for the engine to say: it knows the piece that is wrong by its name. */
const given = named(
  'GivenEvidence',
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('file'),
      sha256,
      name: z.string().min(1).max(1000),
      /** What `putEvidence` answered; not for a file that stands on the cycle already. */
      receipt: z.string().max(100).exactOptional(),
    }),
    z.strictObject({ kind: z.literal('link'), href: z.string().max(4000), note: z.string().max(1000).exactOptional() }),
    z.strictObject({ kind: z.literal('reference'), text: z.string().max(1000) }),
  ]),
);
export type GivenInRequest = z.output<typeof given>;

/** What a request attaches. */
export const attaching = {
  /** Files that were put before, links, references. */
  evidence: z.array(given).max(100).exactOptional(),
  /** Whoever attaches says that it may go into what is confidential, though it may tell who gave it. */
  evidenceInConfidence: z.boolean().exactOptional(),
};

export const viewEvidence = (all: readonly Evidence[]): z.output<typeof evidence>[] => all.map((each) => ({ ...each }));
