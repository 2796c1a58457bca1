/** Real units, as a module: there are as many as it names. */
import { organYear } from './the-organ.ts';

export default organYear(7);
