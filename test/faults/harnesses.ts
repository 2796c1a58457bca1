/** Every fault there is a harness for, in the order they are tried. */
import { archivePowerLossHarness } from './archive-power-loss.ts';
import { bitRotHarness } from './bit-rot.ts';
import { clockJumpsHarness } from './clock-jumps.ts';
import { crashedYearHarness } from './crashed-year.ts';
import { eightProcessesHarness } from './eight-processes.ts';
import { failingDiskHarness } from './failing-disk.ts';
import type { FaultHarness } from './figures.ts';
import { fullDiskHarness } from './full-disk.ts';
import { killNineHarness } from './kill-nine.ts';
import { plantedBugsHarness } from './planted-bugs.ts';
import { powerLossHarness } from './power-loss.ts';
import { redeliveryHarness } from './redelivery.ts';
import { replayHarness } from './replay.ts';
import { duesNightHarness } from './several/dues-night.ts';
import { severalEnginesHarness } from './several/several-engines.ts';

export const faultHarnesses: readonly FaultHarness[] = [
  plantedBugsHarness,
  powerLossHarness,
  archivePowerLossHarness,
  bitRotHarness,
  failingDiskHarness,
  fullDiskHarness,
  killNineHarness,
  eightProcessesHarness,
  severalEnginesHarness,
  duesNightHarness,
  redeliveryHarness,
  clockJumpsHarness,
  crashedYearHarness,
  replayHarness,
];
