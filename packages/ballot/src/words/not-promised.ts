/** What a secret ballot does not promise. It stands before the first question, in these words. */
import type { Text } from '@obligato/core';

export const notPromised: readonly Text[] = [
  {
    en: 'Whoever changes the program, records the traffic or reads the memory of the server while people vote can learn who voted what. A shared device, or the network of another office, helps against the second.',
    'zh-CN':
      '投票期间修改程序、记录网络通信或读取服务器内存的人，可能知道谁投了什么。使用共用设备或其他单位的网络，可以防备记录通信。',
  },
  {
    en: 'Whoever holds the keys of the server can put in sheets for those who fetched papers and did not vote. More sheets than papers are noticed, and then nothing is counted.',
    'zh-CN': '掌握服务器密钥的人，可能替领了票却没有投票的人投票。选票多于领票数时会被发现，该问题不予计票。',
  },
  {
    en: 'Nobody is protected from being forced: whoever stands beside you sees what you choose.',
    'zh-CN': '无法防止胁迫：站在您身边的人能看到您的选择。',
  },
  {
    en: 'Both scrutineers and the administrator together can open single sheets.',
    'zh-CN': '两名监票人与管理员串通，可以打开单张选票。',
  },
  {
    en: 'If everybody answers alike, everybody knows what you answered.',
    'zh-CN': '如果所有人的选择都相同，大家也就知道您的选择。',
  },
  {
    en: 'All others together can work out the one answer that is missing.',
    'zh-CN': '其余所有人合起来，可以推算出剩下一人的选择。',
  },
  {
    en: 'A name that is written in is counted as it is written: choose words that others would choose too.',
    'zh-CN': '另选他人的姓名按所写统计：请用别人也会用的写法。',
  },
  {
    en: 'Who fetched papers is known. Fetch yours even if you do not mean to vote: then nobody can tell who did.',
    'zh-CN': '谁领取了选票是知道的。即使不打算投票也请领取，这样谁也看不出谁没有投票。',
  },
  {
    en: 'A lost phone is a lost vote: nobody can issue a second paper.',
    'zh-CN': '手机丢失，选票也就丢失：谁也不能补发。',
  },
];
