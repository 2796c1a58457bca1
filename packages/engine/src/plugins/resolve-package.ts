/** Where a package is, as seen from a folder: the one that is installed beside what names it. */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/**
 * The file that a package opens with; undefined when it is not installed there.
 *
 * @example
 * resolvePackage('@obligato/nobody-has-it', '/srv/organ') // → undefined
 */
export function resolvePackage(name: string, folder: string): string | undefined {
  try {
    return createRequire(resolve(folder, 'obligato.yaml')).resolve(name);
  } catch {
    return undefined;
  }
}
