/** How long what is sealed is: a point of P-256, the choice, and the tag of AES-GCM. */

export const pointBytes = 65;
const tagBytes = 16;

/** @example sealedBytesOf(76) // → 157 */
export const sealedBytesOf = (choiceBytes: number): number => pointBytes + choiceBytes + tagBytes;
