/** The fingerprint of an announcement: what a phone compares with the one on the wall, and what sheets are sealed for. */
import { base64url } from '../bytes/base64url.ts';
import { sha256, utf8 } from '../bytes/bytes.ts';
import { canonical } from '../bytes/canonical.ts';
import type { Announcement } from './announcement.ts';

/**
 * SHA-256 of the announcement as canonical JSON, in base64url. Whoever gave each voter a key of their own would have to announce
 * to each of them something else.
 *
 * @example
 * const fingerprint = await fingerprintOf(announcement); // the same on every phone, and on the notice board
 */
export async function fingerprintOf(announcement: Announcement): Promise<string> {
  return base64url(await sha256(utf8(`obligato ballot announcement\n${canonical(announcement)}`)));
}
