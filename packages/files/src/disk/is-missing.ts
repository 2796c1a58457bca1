/**
 * Whether a file operation failed because there is no such file.
 *
 * @example
 * await nodeFileSystem.remove('data/index.json').catch((error) => {
 *   if (!isMissing(error)) throw error;
 * });
 */
export function isMissing(error: unknown): boolean {
  return hasCode(error, 'ENOENT');
}

/** Whether a file operation failed because the name is taken. */
export function isTaken(error: unknown): boolean {
  return hasCode(error, 'EEXIST');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
