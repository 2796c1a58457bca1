/** From answers to sheets: sealed here, and from then on nobody but both scrutineers together can read them. */
import type { Choice } from '@obligato/ballot/voter';
import type { OwnBallot, OwnSheet } from './kept-papers.ts';

/** In an order by chance: which sheet is of which paper is nobody's to see. The papers and the answers are gone. */
export async function sealed(own: OwnBallot, choices: readonly Choice[]): Promise<OwnBallot> {
  const { fillSheet } = await import('@obligato/ballot/voter');
  const { papers = [], announcement, fingerprint, notPromised } = own;
  const sheets: OwnSheet[] = [];
  for (const [place, paper] of papers.entries()) {
    const choice = choices[place] ?? { chosen: [], writeIns: [] };
    const { bytes, receipt } = await fillSheet(announcement, paper, choice);
    sheets.push({ receipt, bytes: inBase64url(bytes), state: 'waiting' });
  }
  return { format: 1, announcement, fingerprint, notPromised, sheets };
}

const inBase64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
