/** What `obligato archive` says, in both languages. */
import type { ProblemKind } from '@obligato/archive';
import type { Text } from '@obligato/core';

export const archiveWords = {
  action: {
    en: 'verify, checkpoint, prove, show, witness or dispose',
    'zh-CN': 'verify、checkpoint、prove、show、witness 或 dispose',
  },
  subject: {
    en: 'prove, show, dispose: a cycle · checkpoint, prove --from: a unit · witness: a file with a checkpoint',
    'zh-CN': 'prove、show、dispose：事项；checkpoint、prove --from：单位；witness：检查点文件',
  },
  folder: {
    en: 'the archive’s folder (default: archive in the data folder of the configuration)',
    'zh-CN': '档案文件夹（默认：配置数据文件夹下的 archive）',
  },
  year: { en: 'the year of the archive', 'zh-CN': '档案年度' },
  size: { en: 'as it was when it had so many records', 'zh-CN': '按记录数为此值时的状态' },
  from: {
    en: 'prove: that the unit’s year was only added to since it had so many records',
    'zh-CN': 'prove：证明自记录数为此值以来该年度只增未改',
  },
  checkpoint: {
    en: 'verify: against a checkpoint in this file, kept elsewhere',
    'zh-CN': 'verify：对照另行保存的检查点文件',
  },
  witnessFolder: {
    en: 'where checkpoints of others are kept, best on another machine (default: beside the data folder)',
    'zh-CN': '保存检查点的文件夹，宜在另一台机器上（默认：数据文件夹旁）',
  },
  proof: {
    en: 'verify: check the proof in this file · witness: that the checkpoint goes on from the one held',
    'zh-CN': 'verify：检查此证明文件；witness：证明检查点承接已保存者',
  },
  reason: { en: 'dispose: why', 'zh-CN': 'dispose：销毁理由' },
  by: { en: 'dispose: who approved it', 'zh-CN': 'dispose：批准人' },
  reference: { en: 'dispose: under which paper', 'zh-CN': 'dispose：批准文号' },
  asOf: {
    en: 'prove: against the last checkpoint that a witness had kept by then',
    'zh-CN': 'prove：以见证方截至该时间留存的最后一个检查点为准',
  },
  on: { en: 'dispose: the day of the approval', 'zh-CN': 'dispose：批准日期' },

  sound: { en: 'sound', 'zh-CN': '完好' },
  yearLine: {
    en: '{{unit}} {{year}}: {{records}} records, {{disposed}} disposed of, {{witnessed}} vouched for by a checkpoint',
    'zh-CN': '{{unit}} {{year}}年：{{records}}条记录，已销毁{{disposed}}条，检查点可证{{witnessed}}条',
  },
  unsound: { en: 'NOT SOUND', 'zh-CN': '已损坏' },
  place: {
    en: '{{file}}, record {{record}}, byte {{offset}}',
    'zh-CN': '{{file}}，第{{record}}条记录，第{{offset}}字节',
  },
  allSound: { en: 'Everything is as it was archived.', 'zh-CN': '全部档案与归档时一致。' },
  withoutWitness: {
    en: 'No checkpoint was given: what was cut off the end, or rolled back as a whole, cannot be missed. Give one with --checkpoint.',
    'zh-CN': '未提供检查点：末尾被截断或整体回退将无法发现。请用 --checkpoint 提供。',
  },
  proofHolds: { en: 'The proof holds.', 'zh-CN': '证明成立。' },
  proofFails: { en: 'The proof does not hold: {{why}}', 'zh-CN': '证明不成立：{{why}}' },
  keptFirst: { en: 'Kept, the first of its kind.', 'zh-CN': '已保存（首个检查点）。' },
  keptNext: { en: 'Kept. It goes on from the one held before.', 'zh-CN': '已保存，且承接此前的检查点。' },
  keptKnown: { en: 'It was held already.', 'zh-CN': '此检查点此前已保存。' },
  heldNothing: { en: 'No checkpoint is held.', 'zh-CN': '未保存任何检查点。' },
  disposed: {
    en: '{{cycle}}: its content is gone, its record {{record}} stays with a tombstone. The journal and backups still have it.',
    'zh-CN': '{{cycle}}：内容已销毁，第{{record}}条记录及销毁标记保留。日志与备份中仍有其内容。',
  },
  disposedFiles: {
    en: 'Its files were removed ({{count}}); their hashes stay in the decisions.',
    'zh-CN': '所附的{{count}}个文件已清除，哈希值仍保留在决定中。',
  },
  disposedBefore: { en: '{{cycle}} had been disposed of already.', 'zh-CN': '{{cycle}}此前已销毁。' },
} as const satisfies Record<string, Text>;

/** What kind of thing is wrong; the report's own words, which name bytes and hashes, follow in English. */
export const problemWords: Readonly<Record<ProblemKind, Text>> = {
  damaged: { en: 'damaged', 'zh-CN': '记录受损' },
  'out-of-order': { en: 'out of order', 'zh-CN': '记录次序有误' },
  'not-an-entry': { en: 'not an entry', 'zh-CN': '并非档案记录' },
  missing: { en: 'missing', 'zh-CN': '缺失' },
  'content-changed': { en: 'content changed', 'zh-CN': '内容被改动' },
  truncated: { en: 'cut off', 'zh-CN': '末尾被截断' },
  rewritten: { en: 'rewritten', 'zh-CN': '被重写' },
  gone: { en: 'gone', 'zh-CN': '整年缺失' },
};
