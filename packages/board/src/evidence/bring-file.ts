/** Files that are brought for a cycle: sent as they are, and it is told how far they have come. */
import type { Answers } from '@obligato/http';
import type { Answer } from '../api/answer.ts';
import { path, received, saidWith } from '../api/client.ts';

export type Evidence = Answers['Evidence'];

/** What a submission names. */
export type GivenEvidence =
  | { readonly kind: 'file'; readonly sha256: string; readonly name: string; readonly receipt?: string }
  | { readonly kind: 'link'; readonly href: string; readonly note?: string | undefined }
  | { readonly kind: 'reference'; readonly text: string };

export interface KeptFile {
  readonly sha256: string;
  readonly receipt: string;
}

export interface Sending {
  readonly answer: Promise<Answer<KeptFile>>;
  stop(): void;
}

/** Only this way of asking says how much has been sent. `told` hears of it from 0 to 1. */
export function bringFile(cycle: string, file: Blob, told: (share: number) => void): Sending {
  const line = new XMLHttpRequest();
  const address = path`/cycles/${cycle}/evidence`;
  line.open('POST', address);
  for (const [name, value] of Object.entries(saidWith())) line.setRequestHeader(name, value);
  line.setRequestHeader('content-type', 'application/octet-stream');
  line.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0);
  const answer = new Promise<Answer<KeptFile>>((resolve) => {
    const broken = () => resolve(received(address, undefined));
    line.onload = () => resolve(received(address, { status: line.status, text: line.responseText }));
    line.onerror = broken;
    line.onabort = broken;
    line.send(file);
  });
  return { answer, stop: () => line.abort() };
}

export const fileAddress = (cycle: string, sha256: string): string => path`/cycles/${cycle}/evidence/${sha256}`;
