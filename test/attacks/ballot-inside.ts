/** What an attack needs of the inside of a ballot, and no door lets out: ways to hold one without some of its protections. */
export { makeSigningKey, type SigningKey } from '../../packages/ballot/src/issue/signing-keys.ts';
export { type BoxProtections, openUnprotected } from '../../packages/ballot/src/keeping/open-ballot.ts';
export { suite } from '../../packages/ballot/src/paper/suite.ts';
export { nullifierOf } from '../../packages/ballot/src/sheet/nullifier.ts';
export { sheetFromBytes, sheetToBytes } from '../../packages/ballot/src/sheet/sheet.ts';
export { openSheets } from '../../packages/ballot/src/tally/scrutineers.ts';
