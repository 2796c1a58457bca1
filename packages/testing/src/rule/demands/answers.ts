/** Every case is answered as it says. */
import { caseLists } from '../kinds-in-cases.ts';
import type { Case, Complaint, Subject } from '../subject.ts';

export function answers({ read }: Subject): readonly Complaint[] {
  return read.flatMap((one) => {
    const message = wrongWith(one);
    return message === undefined ? [] : [{ of: one.label, message }];
  });
}

function wrongWith({ list, asked, scene }: Case): string | undefined {
  if (asked.endless) return undefined;
  if (!asked.answer) return `is not answered: the rule ${asked.failed}`;
  return caseLists[list].check(asked.answer, scene);
}
