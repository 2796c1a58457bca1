/** Who brings, names and fetches files over HTTP in these tests, and what they are told. */
import { createHash } from 'node:crypto';
import { MemoryStore } from '@obligato/engine';
import { type EvidenceStore, MemoryEvidence } from '@obligato/engine/store';
import { at, gathering, type House, notice, openHouse } from './house.ts';

/** As much of any answer as is looked at here. */
export interface Told {
  readonly sha256: string;
  readonly receipt: string;
  readonly bytes: number;
  readonly type: string;
  readonly code: string;
  readonly detail: string;
  readonly evidence: unknown;
  readonly files: unknown;
  readonly decisions: readonly { readonly evidence: unknown }[];
}

export type Answer = Omit<Response, 'json'> & { json(): Promise<Told> };

export const told = async (answer: Response): Promise<Told> => (await answer.json()) as Told;

export const cycle = gathering('top/mid');
export const words = 'The roof, in words';
export const hashOf = (content: string) => createHash('sha256').update(content).digest('hex');

export const open = (evidence: EvidenceStore = new MemoryEvidence(), over: Parameters<typeof openHouse>[0] = {}) =>
  openHouse(over, new MemoryStore(), [], evidence);

/** The clerk's own, or somebody else's. */
export const bring = (
  house: House,
  content: string | ReadableStream,
  { token = house.token('secretary', 'top/mid', 'clerk'), of = cycle, headers = {} } = {},
): Promise<Answer> =>
  house.ask(`/cycles/${at(of)}/evidence`, { method: 'POST', token, raw: content, headers }) as Promise<Answer>;

export const attempt = (house: House, token: string, evidence: readonly object[], more: object = {}): Promise<Answer> =>
  house.ask(`/cycles/${at(cycle)}/attempts`, {
    ...{ method: 'POST', token },
    body: { event: 'notify', payload: notice, evidence, ...more },
  }) as Promise<Answer>;

export const fetchFile = (house: House, sha256: string, token: string, of = cycle, method = 'GET'): Promise<Answer> =>
  house.ask(`/cycles/${at(of)}/evidence/${sha256}`, { token, method }) as Promise<Answer>;

export async function kept(evidence: EvidenceStore): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { sha256 } of evidence.list()) found.push(sha256);
  return found;
}

/** Comes in pieces, and fails after them where a fault is given. */
export function inPieces(pieces: readonly Uint8Array[], fault?: Error) {
  let taken = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[taken];
        taken += 1;
        if (piece) return controller.enqueue(piece);
        return fault ? controller.error(fault) : controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, taken: () => taken };
}
