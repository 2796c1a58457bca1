/** Writes docs/reference anew: `npm run docs`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, referencePages } from './reference/pages.ts';

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [path, text] of referencePages) writeFileSync(join(folder, path), text);
process.stdout.write(`${referencePages.size} pages written to docs/reference\n`);
