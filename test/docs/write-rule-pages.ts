/** Writes docs/rules anew: `npm run docs`. What is no page any more is removed. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folder, rulePages } from './rule-pages.ts';

const pages = rulePages();
rmSync(folder, { recursive: true, force: true });
for (const [path, text] of pages) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
process.stdout.write(`${pages.size} pages written to docs/rules\n`);
