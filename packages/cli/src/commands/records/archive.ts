/** `obligato archive`: the archive of closed cycles, verified, proven, witnessed and disposed of. */
import { resolve } from 'node:path';
import { archiveWords as words } from '../../archive/archive-words.ts';
import { dispose } from '../../archive/dispose.ts';
import type { ArchiveOptions, Given } from '../../archive/given.ts';
import { checkpoint, prove, show } from '../../archive/prove.ts';
import { verify } from '../../archive/verify.ts';
import { witness } from '../../archive/witness.ts';
import { defineCommand } from '../../command.ts';
import { dayOption } from '../../options/moment.ts';
import { usage } from '../../options/usage.ts';
import { wholeNumber, year } from '../../options/whole-number.ts';
import type { Report } from '../../output/report.ts';
import { archiveFolderOf } from '../../workspace/archive-folder.ts';
import { readSettings } from '../../workspace/open-workspace.ts';

const actions: Readonly<Record<string, (given: Given) => Promise<Report>>> = {
  verify,
  checkpoint,
  prove,
  show,
  witness,
  dispose,
};
const records = (name: string) => wholeNumber(name, 0, 999_999_999_999);

export const archive = defineCommand<ArchiveOptions>({
  name: 'archive',
  args: [
    { name: '<action>', meaning: words.action },
    { name: '[subject]', meaning: words.subject },
  ],
  options: [
    { flags: '--folder <folder>', meaning: words.folder },
    { flags: '--year <year>', meaning: words.year, read: year },
    { flags: '--size <n>', meaning: words.size, read: records('--size') },
    { flags: '--from <n>', meaning: words.from, read: records('--from') },
    { flags: '--as-of <moment>', meaning: words.asOf },
    { flags: '--checkpoint <file...>', meaning: words.checkpoint },
    { flags: '--witness-folder <folder>', meaning: words.witnessFolder },
    { flags: '--proof <file>', meaning: words.proof },
    { flags: '--reason <words>', meaning: words.reason },
    { flags: '--by <who>', meaning: words.by },
    { flags: '--reference <paper>', meaning: words.reference },
    { flags: '--on <day>', meaning: words.on, read: dayOption('--on') },
  ],
  examples: [
    'obligato archive verify --checkpoint kept-by-the-superior.txt',
    'obligato archive checkpoint tax-bureau/levy --year 2026 > levy-2026.txt',
    'obligato archive prove tax-bureau/levy/general-meeting/2026-Q1 > proof.json',
    'obligato archive prove tax-bureau/levy/general-meeting/2026-Q1 --as-of 2026-06-30 --witness-folder bureau-witness > then.json',
    'obligato archive prove tax-bureau/levy --year 2026 --from 12 > since-12.json',
    'obligato archive witness levy-2026.txt --proof since-12.json',
    'obligato archive verify --folder /mnt/levy/archive --witness-folder data-witness',
  ],
  async run({ args: [action = '', subject], options }) {
    const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (!act) {
      const known = Object.keys(actions);
      throw usage(
        { en: `archive has no action "${action}"`, 'zh-CN': `archive 没有操作“${action}”` },
        { en: `Write archive ${known.join(', ')}`, 'zh-CN': `可用的有：${known.join('、')}` },
      );
    }
    const settings = () => readSettings(options);
    const folder = options.folder === undefined ? archiveFolderOf(await settings()) : resolve(options.folder);
    return act({ folder, subject, options, settings });
  },
});
