/** The day on which those concerned heard of a visit, a check or a ballot. */
import { day } from '../payload.ts';
import { field } from './field.ts';

export const announcedOn = field(
  day,
  'day',
  { en: 'Announced on', 'zh-CN': '事先告知日期' },
  {
    description: {
      en: 'The day on which those concerned were told of it; a rule may ask for so many working days between.',
      'zh-CN': '有关人员得知此事的日期；有的规则要求提前若干工作日告知。',
    },
  },
);
