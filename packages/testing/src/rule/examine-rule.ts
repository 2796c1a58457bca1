/** Everything that is demanded of a rule and its cases, asked or not. */
import type { Rule } from '@obligato/core';
import { answers } from './demands/answers.ts';
import { endsInTime, nothingTouched, onlyDeclared, sameAgain } from './demands/conduct.ts';
import { everyLimitTried } from './demands/limits.ts';
import { defaultsSatisfy, everyOptionDirected, noCaseTwice } from './demands/options.ts';
import { stricterNeverLoosens } from './demands/stricter-never-loosens.ts';
import { bothLanguages, everyMessageSaid, everyPlaceholderFilled } from './demands/texts.ts';
import type { RuleCases } from './rule-cases.ts';
import { type Complaint, readSubject, type Subject } from './subject.ts';

interface Demand {
  /** Read after the rule's name: "organ/notice: reads only what it declared". */
  readonly title: string;
  readonly complaints: (subject: Subject) => readonly Complaint[];
}

export const demands = {
  cases: { title: 'has cases that could happen', complaints: ({ misread }) => misread },
  answers: { title: 'answers every case as it says', complaints: answers },
  duplicates: { title: 'has no case twice', complaints: noCaseTwice },
  messages: { title: 'says every one of its messages in some case', complaints: everyMessageSaid },
  languages: { title: 'speaks both languages, with the same placeholders', complaints: bothLanguages },
  placeholders: { title: 'fills every placeholder', complaints: everyPlaceholderFilled },
  defaults: { title: 'has defaults that its schema takes, and takes nothing else', complaints: defaultsSatisfy },
  directions: { title: 'says of every option which way is stricter', complaints: everyOptionDirected },
  limits: { title: 'is tried at the limit of every numeric option, and just beyond', complaints: everyLimitTried },
  stricter: { title: 'loosens nothing when an option becomes stricter', complaints: stricterNeverLoosens },
  repeatable: { title: 'answers the same when it is asked again', complaints: sameAgain },
  untouched: { title: 'changes nothing of what it is handed', complaints: nothingTouched },
  declared: { title: 'looks at nothing that it did not declare', complaints: onlyDeclared },
  budget: { title: 'answers in time', complaints: endsInTime },
} as const satisfies Readonly<Record<string, Demand>>;

export type DemandId = keyof typeof demands;

export interface RuleFault extends Complaint {
  readonly demand: DemandId;
}

/**
 * Examines a rule by its cases. An empty answer means that nothing is wrong.
 *
 * @example
 * examineRule(notice, { admits: [], denies: [] }) // → [{ demand: 'cases', message: 'There is no case in "admits": …' }, …]
 */
export function examineRule<R extends Rule>(rule: R, cases: RuleCases<R>): readonly RuleFault[] {
  const subject = readSubject(rule, cases as RuleCases);
  return (Object.keys(demands) as DemandId[]).flatMap((demand) =>
    demands[demand].complaints(subject).map((complaint) => ({ demand, ...complaint })),
  );
}

/** One line: which case, and what is wrong. */
export const tellFault = ({ of, message }: Complaint): string => (of === undefined ? message : `${of} ${message}`);
