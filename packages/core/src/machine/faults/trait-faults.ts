/** Traits that name an event there is not, or lack what their readers call. */
import type { Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import type { Obligation } from '../define-obligation.ts';
import type { Fault } from './fault.ts';

export function traitFaults({
  events,
  traits: { held, sitting, votes, judges, seals } = {},
}: Obligation): readonly Fault[] {
  const named: Readonly<Record<string, string | undefined>> = {
    ...(held && {
      ...{ 'held.event': held.event, 'held.notice': held.notice },
      ...{ 'held.resolution': held.resolution, 'held.minutes': held.minutes },
      ...Object.fromEntries((held.movements ?? []).map((event) => [`held.movements: ${event}`, event])),
    }),
    ...(sitting && {
      ...{ 'sitting.begins': sitting.begins, 'sitting.resumes': sitting.resumes },
      ...{ 'sitting.pauses': sitting.pauses, 'sitting.ends': sitting.ends },
    }),
    ...(votes && { 'votes.event': votes.event }),
    ...(judges && { 'judges.sealedUntil': judges.sealedUntil }),
    ...(seals?.until === undefined ? {} : { 'seals.until': seals.until }),
  };
  const called: Readonly<Record<string, unknown>> = {
    ...(held && { 'held.noticeOf': held.noticeOf }),
    ...(held?.attendanceOf && { 'held.attendanceOf': held.attendanceOf }),
    ...(sitting?.chairOf && { 'sitting.chairOf': sitting.chairOf }),
    ...(votes && { 'votes.countOf': votes.countOf }),
    ...(votes?.isRepeated && { 'votes.isRepeated': votes.isRepeated }),
    ...(judges && { 'judges.subjectsOf': judges.subjectsOf, 'judges.subjectsIn': judges.subjectsIn }),
    ...(seals && { 'seals.subjectsOf': seals.subjectsOf, 'seals.keepsUnitOut': seals.keepsUnitOut }),
  };
  const fault = (message: Text, hint: Text): Fault => ({ kind: 'trait', ...translated(message, hint), states: [] });
  return [
    ...Object.entries(named)
      .filter(([trait, event]) => (event === undefined ? needed.has(trait) : !Object.hasOwn(events, event)))
      .map(([trait, event]) =>
        event === undefined
          ? fault({ en: `Its trait ${trait} is missing`, 'zh-CN': `缺少特征 \`${trait}\`` }, nameOne)
          : fault(
              {
                en: `Its trait ${trait} names "${event}", which is not an event`,
                'zh-CN': `特征 \`${trait}\` 所写的“${event}”不是步骤`,
              },
              nameOne,
            ),
      ),
    ...Object.entries(called)
      .filter(([, value]) => typeof value !== 'function')
      .map(([trait]) =>
        fault(
          { en: `Its trait ${trait} is not a function`, 'zh-CN': `特征 \`${trait}\` 不是函数` },
          { en: 'Write one: it is asked of every cycle', 'zh-CN': '请写成函数：每个事项都要用到它' },
        ),
      ),
  ];
}

const nameOne: Text = { en: 'Name an event of the table', 'zh-CN': '请写步骤表中的一个步骤' };

/** Without it the trait says nothing; the others may be left out. */
const needed: ReadonlySet<string> = new Set(['held.event', 'sitting.begins', 'votes.event', 'judges.sealedUntil']);
