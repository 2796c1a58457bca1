/** Dues, talks, care, and offices that are empty. */
import { duesBackPay } from './dues-back-pay.ts';
import { duesCounted } from './dues-counted.ts';
import { duesPublished } from './dues-published.ts';
import { duesRemitted } from './dues-remitted.ts';
import { everyoneReached } from './everyone-reached.ts';
import { fewOffices } from './few-offices.ts';
import { talksPerPair } from './talks-per-pair.ts';
import { vacantSecretary } from './vacant-secretary.ts';

export const peopleRules = {
  'dues-back-pay': duesBackPay,
  'dues-counted': duesCounted,
  'dues-published': duesPublished,
  'dues-remitted': duesRemitted,
  'everyone-reached': everyoneReached,
  'few-offices': fewOffices,
  'talks-per-pair': talksPerPair,
  'vacant-secretary': vacantSecretary,
};
