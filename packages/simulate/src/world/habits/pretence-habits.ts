/** Pretences, which nobody has unless it is said. */
import { period, share } from './habit.ts';

export const pretenceHabits = {
  typesInTogether: share(
    0,
    'Nothing is written down as it happens: it is typed in twice a year on one morning, as if it had been',
    '平时不记，每年两次一并补录',
  ),
  copies: share(0, 'Minutes, agendas and remarks are those of the time before', '记录、议题和意见照抄上次'),
  changesFigures: share(0, 'Where too few came, as many as are needed are said to have come', '人数不足时改报到会人数'),
  waitsForTheEnd: share(0, 'What has to be held is held on one of the last days', '拖到期末最后几天'),
  softensCriticism: share(
    0,
    'At a meeting for criticism leaders speak last, and something harmless stands on the agenda in place of what was raised',
    '组织生活会上领导最后发言，以无关痛痒的议题代替所提意见',
  ),
  lastDays: period(0.93, 0.99, 'Which days those are', '期末最后几天所指'),
} as const;
