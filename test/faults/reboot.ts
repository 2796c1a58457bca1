/** Cuts the power of a volatile disk and starts the machine again: what is left, on a disk of its own. */
import type { Dice } from '@obligato/simulate';
import { VolatileDisk } from './volatile-disk.ts';
import { VolatileFile } from './volatile-file.ts';
import { VolatileFolder } from './volatile-folder.ts';

/** `keep`: the chance of everything that was not synced to have arrived. 0 and 1 are the two cleanest crashes. */
export function reboot(disk: VolatileDisk, dice: Dice, keep: number): VolatileDisk {
  const root = disk.root.afterPowerLoss(dice, keep);
  ageLocks(root);
  return new VolatileDisk(root);
}

/** Every boot has an id of its own. Without this the process of before would still be this very one, and alive. */
function ageLocks(folder: VolatileFolder): void {
  for (const name of folder.names()) {
    const named = folder.get(name);
    if (named instanceof VolatileFolder) ageLocks(named);
    else if (named && /^LOCK\.\d+$/.test(name)) {
      const aged = named.content.toString('utf8').replace(/"bootId":"[^"]*"/, '"bootId":"the boot before"');
      folder.set(name, VolatileFile.of(Buffer.from(aged)));
      folder.sync();
    }
  }
}
