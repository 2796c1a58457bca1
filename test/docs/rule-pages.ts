/** The pages under docs/rules as they should be, by their path: made from the rules, their sources and their cases. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { admissionPlugin } from '@obligato/admission';
import { compliance } from '@obligato/compliance';
import {
  type Catalogue,
  createCatalogue,
  type Plugin,
  type PresetEntry,
  type Rule,
  type Severity,
} from '@obligato/core';
import { diagnosis } from '@obligato/diagnosis';
import { district } from '@obligato/district';
import { organBranch } from '@obligato/organ-branch';
import { type RuleCases, type RulePage, renderRuleIndex, renderRulePage } from '@obligato/testing/cases';
import { ruleCases as admissionCases } from '../../plugins/admission/test/cases.ts';
import { ruleCases as complianceCases } from '../../plugins/compliance/test/cases.ts';
import { ruleCases as diagnosisCases } from '../../plugins/diagnosis/test/cases/index.ts';
import { ruleCases as districtCases } from '../../plugins/district/test/cases.ts';
import { ruleCases as organCases } from '../../plugins/organ-branch/test/cases/index.ts';
import { builtInCases } from '../built-in-rules/cases.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const folder = join(root, 'docs/rules');

/** A rule is declared, stated anew from the general pack, or made by it. */
const declares = /= (?:defineRule|restated|raiseFindings|\(duty)\b/;

interface Pack {
  readonly plugin: Plugin;
  /** Its folder below `plugins`. */
  readonly home: string;
  readonly cases: Readonly<Record<string, RuleCases>>;
}

/** The plugins whose rules have pages, by the namespace that the pages use. */
export const packs: Readonly<Record<string, Pack>> = {
  organ: { plugin: organBranch, home: 'organ-branch', cases: organCases },
  district: { plugin: district, home: 'district', cases: districtCases },
  admission: { plugin: admissionPlugin, home: 'admission', cases: admissionCases },
  compliance: { plugin: compliance, home: 'compliance', cases: complianceCases },
  diagnosis: { plugin: diagnosis, home: 'diagnosis', cases: diagnosisCases },
};

/** Path below `docs/rules` → text. */
export function rulePages(): ReadonlyMap<string, string> {
  const plugins = Object.entries(packs).map(([namespace, { plugin }]) => [namespace, plugin] as const);
  const catalogue = createCatalogue(Object.fromEntries(plugins));
  const sources = new Map(Object.entries(packs).map(([namespace, { home }]) => [namespace, sourcesOf(home)]));
  const pages = [...catalogue.rules.keys()].sort().map((id) => pageOf(id, catalogue, sources));
  const texts = pages.map((page): [string, string] => [fileOf(page), renderRulePage(page)]);
  return new Map([['README.md', renderRuleIndex(pages, fileOf)], ...texts]);
}

const fileOf = ({ id }: RulePage) => `${id}.md`;

type Sources = ReadonlyMap<string, string>;

const generalSources = sourcesOf('general');

function pageOf(id: string, catalogue: Catalogue, sources: ReadonlyMap<string, Sources>): RulePage {
  const installed = catalogue.rules.get(id);
  if (!installed) throw new Error(`no rule ${id}`);
  const [namespace = '', name = ''] = id.split('/');
  const pack = packs[namespace];
  const preset = pack?.plugin.presets.recommended;
  // What the preset does not name, it does not switch on.
  const recommended = severityOf(preset?.[name]) ?? (preset && 'off');
  const inFull = severityOf(pack?.plugin.presets['in-full']?.[name]);
  // A rule that belongs to an obligation itself has a namespace of no pack.
  const source = sources.get(namespace)?.get(name) ?? generalSources.get(name);
  const what = installed.builtIn ? whatOfFile(id) : whatOf(source);
  const cases =
    (installed.builtIn ? builtInCases[id] : undefined) ??
    pack?.cases[name] ??
    (organCases as Pack['cases'])[nameInOrgan(installed.rule) ?? name];
  return {
    ...{ id, catalogue, rule: installed.rule },
    ...(what === undefined ? {} : { what }),
    ...(recommended === undefined || installed.builtIn ? {} : { recommended }),
    ...(inFull ? { inFull } : {}),
    ...(cases ? { cases } : {}),
  };
}

/** What a pack states from the general one does what a rule of the national pack does, whatever it is called. */
const nameInOrgan = (rule: Rule): string | undefined =>
  Object.entries(organBranch.rules).find(([, other]) => deedOf(other) === deedOf(rule))?.[0];
const deedOf = (rule: Rule) =>
  ['evaluate', 'bounds', 'plan', 'owed', 'measure']
    .map((name) => Reflect.get(rule, name))
    .find((deed) => deed !== undefined);

const severityOf = (entry: PresetEntry | undefined): Severity | undefined =>
  typeof entry === 'object' ? entry.severity : entry;

/** Each rule stands in a file of its own name. */
function sourcesOf(home: string): Sources {
  const files = readdirSync(join(root, 'plugins', home, 'src'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.name.endsWith('.ts'),
  );
  const texts = files.map(
    ({ name, parentPath }) => [basename(name, '.ts'), readFileSync(join(parentPath, name), 'utf8')] as const,
  );
  return new Map(texts.filter(([, text]) => declares.test(text)));
}

/** What the file of a built-in rule begins with: it holds nothing else. */
function whatOfFile(id: string): string | undefined {
  const [obligation = '', name = ''] = id.split('/');
  const floor = join(root, 'packages/core/src/obligations');
  const room = join(floor, obligation === 'core' ? '' : obligation);
  // A room with many rules keeps them in one of their own; what belongs to several obligations stands above or beside their rooms.
  const path = [room, join(room, 'rules'), floor, join(floor, 'looked-up')]
    .map((folder) => join(folder, `${name}.ts`))
    .find(existsSync);
  if (path === undefined) throw new Error(`no file of the rule ${id}`);
  const text = readFileSync(path, 'utf8');
  return /^\/\*\* (.+) \*\/$/m.exec(text)?.[1];
}

/** The comment above the rule, as one paragraph. */
function whatOf(source: string | undefined): string | undefined {
  const [, comment] =
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const \w+ = (?:defineRule|restated|raiseFindings|\(duty)/.exec(
      source ?? '',
    ) ?? [];
  return comment
    ?.replace(/^\s*\*?\s?/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
