/**
 * For the tests of this repository, which take protections out one by one; nothing here is promised.
 *
 * @packageDocumentation
 */

export { signBlinded } from './issue/sign-blinded.ts';
export { makeSigningKey, privateKeyFrom, type SigningKey } from './issue/signing-keys.ts';
export { type BoxProtections, openUnprotected } from './keeping/open-ballot.ts';
export { suite } from './paper/suite.ts';
export { nullifierOf } from './sheet/nullifier.ts';
export { type Sheet, sheetFromBytes, sheetToBytes } from './sheet/sheet.ts';
export { openSheets } from './tally/scrutineers.ts';
export { type Refused, refusals, refused } from './words/refusals.ts';
