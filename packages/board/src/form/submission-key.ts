/** The name of one submission: sent again with the same one, it is answered with the first decision. */

/** Works without a secure context, where `crypto.randomUUID` is missing. */
export function submissionKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
