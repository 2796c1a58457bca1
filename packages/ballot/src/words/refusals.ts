/** Every way in which a ballot says no: expected, told in a sentence, and nothing has changed. */
import type { Text } from '@obligato/core';

export interface Refused {
  readonly is: 'refused';
  readonly code: RefusalCode;
  readonly message: Text;
}

export const refusals = {
  'before-issue': {
    en: 'Papers are not issued yet: come back when the announced time has begun.',
    'zh-CN': '尚未到领票时间，请在公布的时间内领取。',
  },
  'after-issue': {
    en: 'Papers are not issued any more: whoever has none takes no part in this ballot.',
    'zh-CN': '领票时间已过；未领票的，不能参加本次投票。',
  },
  'before-cast': {
    en: 'Voting has not begun yet: your papers stay where they are until then.',
    'zh-CN': '投票尚未开始；选票会留在您的设备上。',
  },
  'after-cast': {
    en: 'Voting is over: this sheet came too late and is not counted.',
    'zh-CN': '投票已经截止；这张票来迟了，不予计票。',
  },
  'not-on-list': {
    en: 'You are not on the list of those who may vote, which was fixed when the ballot was announced.',
    'zh-CN': '您不在投票人名单中；名单在公布时已经确定。',
  },
  'issued-already': {
    en: 'Your papers have been issued already. Whoever loses the phone or the browser that holds them has lost them: nobody can issue a second set, because nobody knows which one is yours.',
    'zh-CN':
      '您的选票已经领取。存放选票的手机或浏览器一旦丢失，选票也就丢失了：谁也不能补发，因为谁也不知道哪一份是您的。',
  },
  'not-the-papers': {
    en: 'The request does not ask for the papers of this ballot, one for each of your questions.',
    'zh-CN': '请求与本次投票不符：应为每个问题各领一张选票。',
  },
  'not-this-ballot': {
    en: 'The announcement that this phone holds is not the one of this ballot: compare the fingerprint with the posted one.',
    'zh-CN': '本机保存的公告与本次投票的公告不一致，请与张贴的校验码核对。',
  },
  'not-a-sheet': {
    en: 'This is no sheet of this ballot.',
    'zh-CN': '这不是本次投票的选票。',
  },
  'not-signed': {
    en: 'This paper was not issued for this question: it is another’s, of another question, or forged.',
    'zh-CN': '这张选票不是为本问题发放的：可能属于他人、属于其他问题，或系伪造。',
  },
  'used-already': {
    en: 'This paper has been used already: the first sheet counts, and this one does not.',
    'zh-CN': '这张选票已经使用过：以第一次为准，本次不计。',
  },
  'not-ended': {
    en: 'Voting is still open: it is closed when the announced time has passed.',
    'zh-CN': '投票尚在进行，到公布的截止时间后方可截止。',
  },
  'not-closed': {
    en: 'The ballot is not closed yet: nothing can be counted before that.',
    'zh-CN': '投票尚未截止，不能计票。',
  },
  'tallied-already': {
    en: 'The tally of this ballot has been recorded already.',
    'zh-CN': '本次投票的计票结果已经登记。',
  },
  'not-tallied': {
    en: 'The ballot has no tally yet: nothing is destroyed before that.',
    'zh-CN': '本次投票尚未计票，不能销毁。',
  },
  'too-early-to-destroy': {
    en: 'The sealed sheets are kept for 30 days after the tally, or for good where that was announced.',
    'zh-CN': '密封的选票在计票后保存30天；公布为长期保存的，不予销毁。',
  },
  'share-missing': {
    en: 'The shares of both scrutineers are needed: one of them is missing, and nothing can be opened without it.',
    'zh-CN': '需要两名监票人的密钥分片：缺少其中一份，任何选票都无法打开。',
  },
  'share-mistyped': {
    en: 'This is no share, or it was mistyped: it has 18 groups of four digits from 0 to f.',
    'zh-CN': '密钥分片有误：应为18组，每组四位，由0至9、a至f组成，请重新核对。',
  },
  'share-of-another': {
    en: 'This share belongs to no scrutineer of this ballot.',
    'zh-CN': '这份密钥分片不属于本次投票的监票人。',
  },
  'part-of-another': {
    en: 'What the scrutineer prepared was prepared for another list of sheets.',
    'zh-CN': '监票人准备的开票数据不属于这份选票清单。',
  },
  'root-differs': {
    en: 'The list of sheets is not the one that was closed: its root differs.',
    'zh-CN': '选票清单与截止时的不同：根值不一致。',
  },
  'counts-differ': {
    en: 'The tally does not add up to the sheets in the box.',
    'zh-CN': '计票结果与票箱中的选票数不符。',
  },
  'cell-of-one': {
    en: 'The tally shows the answer of a single person: such a grade is counted together with the one beside it.',
    'zh-CN': '计票结果显示了单独一个人的评价：该档次应与相邻档次合并统计。',
  },
  'paper-refused': {
    en: 'The server’s signature does not fit the announced key: do not vote with this paper, and ask the scrutineers.',
    'zh-CN': '服务器的签名与公布的密钥不符：请不要使用这张选票，并询问监票人。',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type RefusalCode = keyof typeof refusals;

export const refused = (code: RefusalCode): Refused => ({ is: 'refused', code, message: refusals[code] });
