/** What the page for opinions says: where it goes, before a word is written. */
export const words = {
  title: { en: 'Give an opinion', 'zh-CN': '提意见' },
  lead: {
    en: 'Nobody can see who said it: no name is asked for, and none is stored. It is owed an answer.',
    'zh-CN': '不问姓名，也不记录由谁提出，任何人都查不到。所提意见须有答复。',
  },
  where: { en: 'Where shall it go?', 'zh-CN': '提给谁？' },
  goesTo: { en: 'It goes to {{unit}} first.', 'zh-CN': '首先送达{{unit}}。' },
  goesPast: {
    en: 'It goes past this unit, straight to {{unit}}. Nobody here sees it.',
    'zh-CN': '不经本单位，直接送达{{unit}}，本单位任何人都看不到。',
  },
  none: { en: 'Nothing can be raised in confidence in this unit.', 'zh-CN': '本单位没有可供保密反映的事项。' },
  send: { en: 'Send it', 'zh-CN': '提交意见' },
  sent: {
    en: 'It has been received. Nothing of it is kept in this browser.',
    'zh-CN': '意见已收到。本浏览器没有留下任何内容。',
  },
  sentTo: { en: 'What becomes of it stands here:', 'zh-CN': '办理情况见：' },
  another: { en: 'Give another', 'zh-CN': '再提一条' },
  notKept: {
    en: 'While you write, nothing is kept: if you close the page, it is gone.',
    'zh-CN': '填写期间不作任何暂存，关闭页面即消失。',
  },
} as const;
