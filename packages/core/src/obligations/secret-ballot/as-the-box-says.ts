/** An electronic count is what its box says, and what a box has counted is not counted otherwise. */

import type { BoxCount } from '../../machine/traits.ts';
import { noOptions } from '../../rules/define-rule.ts';
import { checkedAgain } from '../checked-again.ts';
import { countedBoxes } from './counted-boxes.ts';
import type { CountedBox } from './how-counted.ts';

/** What every rule that holds a count against a box has alike. */
export const boxTerms = {
  clause: checkedAgain('secret ballots'),
  why: {
    en: 'A secret ballot is worth nothing if somebody types another result in.',
    'zh-CN': '电子投票的结果若能另行填写，投票就失去了意义。',
  },
  ...noOptions,
  facts: { boxes: countedBoxes },
  messages: {
    noBox: {
      en: 'It is said to be counted electronically, and no counted box belongs to it.',
      'zh-CN': '注明为电子投票，但没有与之对应的已计票票箱。',
      remedy: {
        en: 'Record it from the page of the ballot once both scrutineers have counted; what was counted from papers is recorded as on paper.',
        'zh-CN': '请在两名监票人计票后，从投票页面登记；人工清点的，请填“纸质票”。',
      },
    },
    otherwise: {
      en: 'It is not what the box of “{{ballot}}” says: {{fields}}.',
      'zh-CN': '与“{{ballot}}”票箱的计票结果不符：{{fields}}。',
      remedy: {
        en: 'Record it from the page of the ballot, as it was counted.',
        'zh-CN': '请按投票页面上的计票结果登记。',
      },
    },
    boxOnPaper: {
      en: 'It is said to be counted on paper, and names the box of a secret ballot.',
      'zh-CN': '注明为纸质票，却填写了电子票箱。',
      remedy: { en: 'Choose “Electronically”, or leave the box out.', 'zh-CN': '请改选“电子投票”，或不填电子票箱。' },
    },
    countedAlready: {
      en: 'The secret ballot “{{ballot}}” has been counted for this: nothing else is recorded in its place.',
      'zh-CN': '本事项已由电子投票“{{ballot}}”计票，不得另行填写结果。',
      remedy: { en: 'Record what its box says.', 'zh-CN': '请按票箱的计票结果登记。' },
    },
  },
} as const;

export interface SaidCount {
  readonly how?: 'paper' | 'electronic' | undefined;
  readonly box?: CountedBox | undefined;
}

export type AgainstBox =
  | { readonly is: 'noBox' | 'boxOnPaper' }
  | { readonly is: 'countedAlready'; readonly ballot: string }
  | { readonly is: 'named'; readonly box: BoxCount }
  | undefined;

/**
 * Which box a count is held against; undefined where it stands by itself, counted from papers.
 *
 * @example
 * againstBox({ how: 'electronic' }, []) // → { is: 'noBox' }
 */
export function againstBox({ how = 'paper', box }: SaidCount, boxes: readonly BoxCount[]): AgainstBox {
  if (how === 'electronic') {
    const found = boxes.find(({ ballot }) => ballot === box?.ballot);
    return found ? { is: 'named', box: found } : { is: 'noBox' };
  }
  if (box) return { is: 'boxOnPaper' };
  // Where too few sheets came back to a question, papers may be counted in its place.
  const whole = boxes.find(({ isWhole }) => isWhole);
  return whole && { is: 'countedAlready', ballot: whole.ballot };
}
