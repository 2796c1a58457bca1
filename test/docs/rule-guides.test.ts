/** The guides of rules, as their readers do them: each from an empty folder, every block written or run, in order. */
import { ofRules, walkThrough } from './guides.ts';

walkThrough(ofRules);
