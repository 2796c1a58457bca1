import { describeRule } from '../../src/index.ts';
import { sound, soundCases } from '../a-rule-with-cases.ts';

describeRule(sound, soundCases);
