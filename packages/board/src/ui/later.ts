/** A part of a page that is read when it is needed: most readers need neither a correction nor a comment. */
import { useEffect, useState } from 'preact/hooks';

/** Undefined until it is there. `read` is always the same import. */
export function useLater<Part extends object>(isNeeded: boolean, read: () => Promise<Part>): Part | undefined {
  const [part, hold] = useState<Part>();
  useEffect(() => {
    if (isNeeded) void read().then(hold);
  }, [isNeeded]);
  return part;
}
