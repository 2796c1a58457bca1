/** `archive dispose`: removes the content of a cycle whose retention has run out, and leaves a tombstone. */
import { openArchive, scheduleOf } from '@obligato/archive';
import { systemClock } from '@obligato/engine';
import { disposeFiles } from '../evidence/dispose-files.ts';
import { usage } from '../options/usage.ts';
import { type Report, report } from '../output/report.ts';
import { loadInstalled } from '../workspace/open-workspace.ts';
import { archiveWords } from './archive-words.ts';
import { type Given, placeOf, requireSubject } from './given.ts';

export async function dispose(given: Given): Promise<Report> {
  const { folder, options, settings } = given;
  const cycle = requireSubject(
    given,
    'cycle',
    'dispose CYCLE --reason WORDS --by WHO --reference PAPER --on 2056-02-01',
  );
  const { reason, by, reference, on } = options;
  if (reason === undefined || by === undefined || reference === undefined || on === undefined) {
    throw usage(
      {
        en: 'A disposal needs --reason, --by, --reference and --on',
        'zh-CN': '销毁须写明 --reason、--by、--reference 和 --on',
      },
      {
        en: 'A tombstone states the reason, who approved, under which reference and on which day',
        'zh-CN': '销毁标记须载明理由、批准人、批准文号和批准日期',
      },
    );
  }
  const config = await settings();
  const archive = openArchive({ folder, retention: scheduleOf(await loadInstalled(config)) });
  try {
    const { unit, year } = await placeOf(archive, cycle, options.year);
    // Real time, whatever --now says: a trial must not make a retention run out.
    const at = systemClock(config.zone).now();
    const disposal = { reason, approval: { by, reference, on }, at };
    const { record, isNew } = await archive.dispose(unit, year, cycle, disposal);
    const files = await disposeFiles(config, cycle, disposal);
    return report({ cycle, unit, year, record, isNew, files }, (found, { say }) =>
      [
        say(found.isNew ? archiveWords.disposed : archiveWords.disposedBefore, { cycle, record: found.record }),
        ...(found.files > 0 ? [say(archiveWords.disposedFiles, { count: found.files })] : []),
      ].join('\n'),
    );
  } finally {
    await archive.close();
  }
}
