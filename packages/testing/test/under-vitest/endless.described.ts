import { describeRule } from '../../src/index.ts';
import { soundCases, spoilt } from '../a-rule-with-cases.ts';

describeRule(
  spoilt({
    evaluate: () => {
      for (;;);
    },
  }),
  soundCases,
);
