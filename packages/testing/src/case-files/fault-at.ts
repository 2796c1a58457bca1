/** What is wrong in a file of cases, at its place. */
import { type Origin, type Problem, type Stated, type Text, translated } from '@obligato/core';
import { readTimestamp } from '@obligato/engine';

export function faultAt(problems: Problem[], origin: Origin, message: Text, hint: Text, other?: Origin): void {
  const origins = other ? [origin, other] : [origin];
  problems.push({ code: 'OBLIGATO_CONFIG_FIELD', ...translated(message, hint), origins });
}

export function notADay(problems: Problem[], { value, origin }: Stated<string>): void {
  const words = translated(
    { en: `Invalid date or timestamp "${value}"`, 'zh-CN': `日期或时间“${value}”无效` },
    {
      en: 'Write a date such as 2026-03-12, or a time such as 2026-03-12T09:00',
      'zh-CN': '请写日期，例如 2026-03-12；或时间，例如 2026-03-12T09:00',
    },
  );
  problems.push({ code: 'OBLIGATO_DATE', ...words, origins: [origin] });
}

export function checkMoment(said: Stated<string> | undefined, problems: Problem[]): void {
  if (said && readTimestamp(said.value, 'Asia/Shanghai') === undefined) notADay(problems, said);
}
