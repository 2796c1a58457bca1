/** What is said of how the installation stands. */
export const checkWords = {
  title: { en: 'The installation', 'zh-CN': '系统检查' },
  hint: {
    en: 'What `obligato doctor` finds: records, rules, notifications of every unit; and whether the archive is as it was.',
    'zh-CN': '检查各单位的记录、规则和通知，并核验档案是否与归档时一致。',
  },
  never: { en: 'It has not been looked at yet.', 'zh-CN': '尚未检查。' },
  look: { en: 'Look now', 'zh-CN': '立即检查' },
  looking: { en: 'It is being looked at. This takes two minutes at most.', 'zh-CN': '正在检查，最长两分钟。' },
  at: { en: 'Looked at: {{when}}', 'zh-CN': '最近检查：{{when}}' },
  well: { en: 'No problems found.', 'zh-CN': '未发现问题。' },
  found: { en: '{{wrong}} to be mended, {{notes}} worth knowing', 'zh-CN': '{{wrong}}项须处理，{{notes}}项供参考' },
  more: { en: 'and {{count}} more', 'zh-CN': '另有{{count}}项' },
  incomplete: {
    en: 'Not everything could be looked at within two minutes: have `obligato doctor` run on the server.',
    'zh-CN': '两分钟内未能检查完毕，请在服务器上运行 `obligato doctor`。',
  },
  notes: { en: 'Worth knowing: {{count}}', 'zh-CN': '供参考：{{count}}项' },
  backup: { en: 'Backup', 'zh-CN': '备份' },
  taken: {
    en: 'The last one: {{when}}; records: {{records}}',
    'zh-CN': '最近一次：{{when}}，共{{records}}条记录',
  },
  age: { en: '{{days}} days ago', 'zh-CN': '距今{{days}}天' },
  partial: { en: 'It leaves out what was damaged.', 'zh-CN': '已损坏的部分未包括在内。' },
  noBackup: {
    en: 'None is known of: have `obligato backup` run on the server.',
    'zh-CN': '没有备份记录，请在服务器上运行 `obligato backup`。',
  },
  archive: { en: 'Archive', 'zh-CN': '档案核验' },
  sound: {
    en: 'As it was archived, each year of a unit as its checkpoint says: {{years}}; records in them: {{records}}.',
    'zh-CN': '与归档时一致：共{{years}}卷、{{records}}条记录，均与各卷校验点相符。',
  },
  unsound: {
    en: 'Something is not as it was archived: `obligato archive verify` says what.',
    'zh-CN': '有内容与归档时不一致，请在服务器上运行 `obligato archive verify` 查明。',
  },
  nothingArchived: { en: 'Nothing has been archived yet.', 'zh-CN': '尚无归档内容。' },
} as const;
