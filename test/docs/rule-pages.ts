/** The pages under docs/rules as they should be, by their path: made from the rules, their sources and their cases. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Catalogue, createCatalogue, type PresetEntry, type Severity } from '@obligato/core';
import { organBranch } from '@obligato/organ-branch';
import { type RulePage, renderRuleIndex, renderRulePage } from '@obligato/testing/cases';
import { ruleCases } from '../../plugins/organ-branch/test/cases/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const folder = join(root, 'docs/rules');

/** Path below `docs/rules` → text. */
export function rulePages(): ReadonlyMap<string, string> {
  const catalogue = createCatalogue({ organ: organBranch });
  const sources = sourcesBelow(join(root, 'plugins/organ-branch/src'));
  const pages = [...catalogue.rules.keys()].sort().map((id) => pageOf(id, catalogue, sources));
  const texts = pages.map((page): [string, string] => [fileOf(page), renderRulePage(page)]);
  return new Map([['README.md', renderRuleIndex(pages, fileOf)], ...texts]);
}

const fileOf = ({ id }: RulePage) => `${id}.md`;

function pageOf(id: string, catalogue: Catalogue, sources: ReadonlyMap<string, string>): RulePage {
  const installed = catalogue.rules.get(id);
  if (!installed) throw new Error(`no rule ${id}`);
  const name = id.slice(id.indexOf('/') + 1);
  const recommended = severityOf(organBranch.presets.recommended?.[name]);
  const what = whatOf(sources.get(name));
  return {
    ...{ id, catalogue, rule: installed.rule },
    ...(what === undefined ? {} : { what }),
    ...(recommended === undefined || installed.builtIn ? {} : { recommended }),
    ...(ruleCases[name] && !installed.builtIn ? { cases: ruleCases[name] } : {}),
  };
}

const severityOf = (entry: PresetEntry | undefined): Severity | undefined =>
  typeof entry === 'object' ? entry.severity : entry;

/** Each rule stands in a file of its own name. */
function sourcesBelow(path: string): ReadonlyMap<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.name.endsWith('.ts'),
  );
  const rules = files.filter(({ parentPath }) => /[\\/](checks|duties|deadlines|effects)$/.test(parentPath));
  return new Map(
    rules.map(({ name, parentPath }) => [basename(name, '.ts'), readFileSync(join(parentPath, name), 'utf8')]),
  );
}

/** The comment above the rule, as one paragraph. */
function whatOf(source: string | undefined): string | undefined {
  const [, comment] = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const \w+ = defineRule/.exec(source ?? '') ?? [];
  return comment
    ?.replace(/^\s*\*?\s?/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
