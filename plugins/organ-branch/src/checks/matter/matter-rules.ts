/** Matters, opinions and what becomes of them. */
import { answerMadeKnown } from './answer-made-known.ts';
import { extensionOnce } from './extension-once.ts';
import { matterSaid } from './matter-said.ts';
import { measureMadeKnown } from './measure-made-known.ts';
import { notOnesOwnMatter } from './not-ones-own-matter.ts';
import { pastTheLeader } from './past-the-leader.ts';
import { verifiedByAnother } from './verified-by-another.ts';
import { verifiedFirst } from './verified-first.ts';

export const matterRules = {
  'answer-made-known': answerMadeKnown,
  'extension-once': extensionOnce,
  'matter-said': matterSaid,
  'measure-made-known': measureMadeKnown,
  'not-ones-own-matter': notOnesOwnMatter,
  'past-the-leader': pastTheLeader,
  'verified-by-another': verifiedByAnother,
  'verified-first': verifiedFirst,
};
