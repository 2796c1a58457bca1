/** What the page for voting says. Whoever is there is nobody: no sentence speaks to a person by name. */
export const words = {
  title: { en: 'Vote', 'zh-CN': '投票' },
  insecure: {
    en: 'This connection is not protected, so nothing can be sealed here. Open this address with https.',
    'zh-CN': '当前连接未加密，无法封装选票。请改用加密地址（`https`）打开本页。',
  },
  nobody: {
    en: 'You are not signed in here, and nobody is told that you are here.',
    'zh-CN': '此页面无须登录，也不向任何人报告您来过。',
  },
  noPapers: {
    en: 'This browser holds no papers for this ballot. Open the page on the device where you fetched them, or load the file that you saved.',
    'zh-CN': '此浏览器中没有本次投票的选票。请在领票时所用的设备上打开本页，或载入当时保存的选票文件。',
  },
  lost: {
    en: 'A lost phone or a lost file is a lost vote: nobody can issue a second set, because nobody knows which one is yours.',
    'zh-CN': '手机或文件丢失，选票也就丢失：谁也不能补发，因为谁也不知道哪一份是您的。',
  },
  load: { en: 'Load papers from a file', 'zh-CN': '从文件载入选票' },
  notAFile: {
    en: 'This file holds no papers of this ballot.',
    'zh-CN': '此文件中没有本次投票的选票。',
  },
  fingerprint: { en: 'Fingerprint', 'zh-CN': '校验码' },
  compare: {
    en: 'Compare it with the one that is posted on the notice board. If it differs, do not vote, and tell the scrutineers.',
    'zh-CN': '请与张贴的校验码核对；不一致的，请勿投票，并告知监票人。',
  },
  notPromised: { en: 'What is not promised', 'zh-CN': '以下各项不作保证' },
  opens: {
    en: 'Voting opens {{at}}. Your papers stay where they are until then.',
    'zh-CN': '{{at}}开始投票。在此之前，选票留在原处。',
  },
  open: { en: 'You can vote until {{at}}.', 'zh-CN': '投票至{{at}}截止。' },
  over: { en: 'Voting ended {{at}}.', 'zh-CN': '投票已于{{at}}截止。' },
  begin: { en: 'Begin', 'zh-CN': '开始填写' },
  question: { en: 'Question {{at}} of {{count}}', 'zh-CN': '第{{at}}题，共{{count}}题' },
  chooseOne: { en: 'Choose one, or none: then the sheet is blank.', 'zh-CN': '请选一项；不选即为空白票。' },
  chooseUpTo: {
    en: 'Choose {{most}} at most, or none: then the sheet is blank.',
    'zh-CN': '最多选{{most}}名；一名不选即为空白票。',
  },
  chosen: { en: '{{count}} chosen', 'zh-CN': '已选{{count}}名' },
  wouldBeInvalid: {
    en: 'So filled in, the sheet would be invalid: {{least}} to {{most}} different people can be chosen.',
    'zh-CN': '这样填写将成为无效票：应选{{least}}至{{most}}名，且不得重复。',
  },
  writeIn: { en: 'Somebody else', 'zh-CN': '另选他人' },
  tooLong: { en: 'This name is too long for a sheet.', 'zh-CN': '姓名过长，选票上写不下。' },
  none: { en: 'No answer', 'zh-CN': '不作选择' },
  back: { en: 'Back', 'zh-CN': '上一步' },
  next: { en: 'Next', 'zh-CN': '下一步' },
  review: { en: 'Read it once more', 'zh-CN': '请再核对一遍' },
  reviewLead: {
    en: 'Nothing has been sent yet, and nothing of it is kept here. Once cast, nobody can change it, nor you.',
    'zh-CN': '目前尚未提交，本机也没有保存。投出后任何人都不能更改，包括您本人。',
  },
  blank: { en: 'Blank', 'zh-CN': '空白' },
  change: { en: 'Change', 'zh-CN': '修改' },
  cast: { en: 'Cast', 'zh-CN': '投出' },
  sealing: { en: 'Sealing …', 'zh-CN': '正在封装……' },
  sending: {
    en: 'Each answer is sent by itself, at a random time within some minutes. Keep this page open until all of them are in.',
    'zh-CN': '每个答案单独发送，时间在几分钟内随机选定。请保持本页打开，直至全部送达。',
  },
  state: {
    waiting: { en: 'waits to be sent', 'zh-CN': '等待发送' },
    received: { en: 'received, not kept yet', 'zh-CN': '已收到，尚未存盘' },
    kept: { en: 'in the box', 'zh-CN': '已在票箱中' },
    refused: { en: 'not taken', 'zh-CN': '未收' },
    missing: { en: 'not in the list: object to the scrutineers', 'zh-CN': '清单中没有：请向监票人提出异议' },
    exchanged: {
      en: 'the paper was used with another sheet: object to the scrutineers',
      'zh-CN': '该空白选票对应的是另一张选票：请向监票人提出异议',
    },
    'root-differs': {
      en: 'the list is not the one that was closed: object to the scrutineers',
      'zh-CN': '清单不是截止时的清单：请向监票人提出异议',
    },
  },
  allReceived: {
    en: 'All answers are received. They come to the disk five and more at a time, so that nobody can watch yours arrive. Open this page again before the end: it sends once more what is missing.',
    'zh-CN':
      '全部答案均已收到。选票每凑足五张以上才一起存盘，以免有人看出哪一张是您的。请在截止前再打开一次本页，缺少的会自动重新发送。',
  },
  allKept: {
    en: 'All your sheets are in the box. It shows that they are there, not what they say.',
    'zh-CN': '您的选票已全部在票箱中。这里只能看到选票已在，看不到内容。',
  },
  look: { en: 'Look again', 'zh-CN': '再查一次' },
  looked: { en: 'Last looked at {{at}}', 'zh-CN': '上次查询：{{at}}' },
  save: { en: 'Save what is to be sent as a file', 'zh-CN': '将待发送内容存为文件' },
  saveLead: {
    en: 'Nothing stays on this computer. To look your sheets up elsewhere, save them before you close the page.',
    'zh-CN': '本机不留任何内容。如需在别处核对，请在关闭页面前存为文件。',
  },
  forget: { en: 'Forget everything on this device', 'zh-CN': '清除本机上的全部内容' },
  forgetLead: {
    en: 'A receipt shows whoever finds it that you voted. Forget it when you have seen your sheets in the list.',
    'zh-CN': '凭据会让拿到它的人知道您投过票。确认选票已在清单中之后，请予清除。',
  },
  forgotten: { en: 'Nothing of this ballot is on this device any more.', 'zh-CN': '本机上已没有本次投票的任何内容。' },
  toBallots: { en: 'To the ballots', 'zh-CN': '返回投票列表' },
} as const;
