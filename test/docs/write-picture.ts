/** Draws the README's picture anew: `npm run docs`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { file, picture } from './picture.ts';

mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, picture());
process.stdout.write('1 picture drawn to docs/pictures\n');
