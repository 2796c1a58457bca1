/** The small organ under a fixed part of the pack's rules: what the pack grows later changes nothing for it. */

import { organRules } from '../../testing/src/fixtures.ts';
import { anOrgan, type Organ, type OrganOptions } from './an-organ.ts';

export const aPlainOrgan = (options: OrganOptions = {}): Promise<Organ> =>
  anOrgan({ top: { rules: organRules }, ...options });
