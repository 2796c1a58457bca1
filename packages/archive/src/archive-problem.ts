/** The errors the archive ends in: each says where, and what to do. */
import { ObligatoError, type Text, translated } from '@obligato/core';
import type { Located } from './verify/located.ts';

/** Records that are not as they were written. Nothing is added to them and nothing is read around them. */
export function archiveCorrupt({ file, record, offset, what, translations }: Located): ObligatoError {
  return problem(
    'OBLIGATO_ARCHIVE_CORRUPT',
    {
      en: `${file}: record ${record}, byte ${offset}: ${what}`,
      'zh-CN': `${file}：第${record}条记录，第${offset}字节：${translations['zh-CN'].what}`,
    },
    {
      en: 'Nothing was changed. Keep a copy, then put the file back from a backup; what comes before this byte is sound',
      'zh-CN': '未作任何改动。请先留存副本，再从备份恢复该文件；此字节之前的内容完好',
    },
  );
}

/** No such archive, year or cycle. */
export function archiveUnknown(what: Text, hint: Text): ObligatoError {
  return problem('OBLIGATO_ARCHIVE_UNKNOWN', what, hint);
}

/** The cycle is in the archive, and says something else there. */
export function archiveConflict(cycle: string, record: number): ObligatoError {
  return problem(
    'OBLIGATO_ARCHIVE_CONFLICT',
    {
      en: `${cycle} is in the archive as record ${record}, with other content`,
      'zh-CN': `${cycle} 已归档为第${record}条记录，但内容不同`,
    },
    {
      en: 'An archived cycle never changes. Compare the store with the archive: one of the two was altered',
      'zh-CN': '已归档的事项不会变动。请核对存储与档案：其中之一被改动过',
    },
  );
}

/** Its retention has not run out. */
export function archiveKept(what: Text, hint: Text): ObligatoError {
  return problem('OBLIGATO_ARCHIVE_KEPT', what, hint);
}

/** A witness will not keep this checkpoint. */
export function archiveWitness(what: Text, hint: Text): ObligatoError {
  return problem('OBLIGATO_ARCHIVE_WITNESS', what, hint);
}

/** A text that should be a checkpoint or a proof. */
export function archiveCheckpoint(what: Text, hint: Text): ObligatoError {
  return problem('OBLIGATO_ARCHIVE_CHECKPOINT', what, hint);
}

function problem(code: ObligatoError['code'], message: Text, hint: Text): ObligatoError {
  return new ObligatoError({ code, ...translated(message, hint) });
}
