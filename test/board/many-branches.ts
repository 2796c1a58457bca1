/** A superior of many branches, as a page has to show them. */
import { parseUnit, type UnitSource } from '@obligato/engine';

export const superior = 'bureau';

export const manyBranches = (count: number): readonly UnitSource[] => [
  parseUnit(`unit: ${superior}\ntitle: 市税务局机关党委 · City bureau\nextends: [organ/recommended]`),
  ...Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    return parseUnit(
      `unit: ${superior}/branch-${number}\ntitle: 第${number}党支部 · Branch ${number}\nparent: ${superior}`,
    );
  }),
];
