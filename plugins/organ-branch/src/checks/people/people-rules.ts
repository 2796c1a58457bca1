/** Dues, talks, care, and offices that are empty. */
import { duesBackPay } from './dues-back-pay.ts';
import { duesCounted } from './dues-counted.ts';
import { duesRemitted } from './dues-remitted.ts';
import { everyoneReached } from './everyone-reached.ts';
import { talksPerPair } from './talks-per-pair.ts';
import { vacantSecretary } from './vacant-secretary.ts';

export const peopleRules = {
  'dues-back-pay': duesBackPay,
  'dues-counted': duesCounted,
  'dues-remitted': duesRemitted,
  'everyone-reached': everyoneReached,
  'talks-per-pair': talksPerPair,
  'vacant-secretary': vacantSecretary,
};
