/** Which plugins may stand together: one version of each, what they require, the Obligato they were written for. */
import {
  ObligatoError,
  type Origin,
  type Plugin,
  type Plugins,
  type Problem,
  type Text,
  translated,
  type UnitSource,
} from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import satisfies from 'semver/functions/satisfies.js';
import valid from 'semver/functions/valid.js';
import validRange from 'semver/ranges/valid.js';
import { engineVersion } from '../version.ts';
import { translationFaults } from './translation-faults.ts';

export interface ResolvedPlugins {
  /** Every plugin once. */
  readonly plugins: Plugins;
  /** For a plugin that was named twice: its second namespace, and the one under which it stands. */
  readonly namespaces: ReadonlyMap<string, string>;
}

type Origins = ReadonlyMap<string, { readonly origin: Origin }>;

/**
 * A plugin is its name and version: the same one twice is accepted once, under its first namespace.
 *
 * Throws `OBLIGATO_PLUGIN_CONFLICT`, naming whoever asks for either version, `OBLIGATO_PLUGIN_UNKNOWN` for a plugin that
 * another requires, and `OBLIGATO_PLUGIN_INVALID`, for all of them at once.
 */
export function resolvePlugins(named: Plugins, origins: Origins = new Map()): ResolvedPlugins {
  const problems: Problem[] = [];
  const plugins: Record<string, Plugin> = {};
  const namespaces = new Map<string, string>();
  const first = new Map<string, string>();
  // By name, so that the order in which they were written does not show.
  for (const [namespace, plugin] of Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const other = first.get(plugin.name);
    if (other === undefined) first.set(plugin.name, namespace);
    const same = other === undefined ? undefined : plugins[other];
    if (other !== undefined && same && isSame(same, plugin)) namespaces.set(namespace, other);
    else {
      if (other !== undefined && same) problems.push(twoVersions([other, same], [namespace, plugin], origins));
      plugins[namespace] = plugin;
    }
  }
  for (const [namespace, plugin] of Object.entries(plugins)) {
    problems.push(...faultsOf(namespace, plugin, plugins, origins));
  }
  if (problems.length > 0) throw new ObligatoError(problems);
  return { plugins, namespaces };
}

const identityOf = ({ name, version }: Plugin) => `${name}@${version}`;
const placesOf = (origins: Origins, ...namespaces: readonly string[]) => {
  const known = namespaces.flatMap((namespace) => origins.get(namespace)?.origin ?? []);
  return known.length > 0 ? { origins: known } : {};
};

/** Two copies of one package are two objects; what they bring tells whether they are one plugin. */
function isSame(a: Plugin, b: Plugin): boolean {
  const content = ({ rules, presets, obligations, calendar }: Plugin) =>
    JSON.stringify([Object.keys(rules).sort(), presets, obligations.map(({ name }) => name), calendar?.version]);
  return a === b || (identityOf(a) === identityOf(b) && content(a) === content(b));
}

function twoVersions([other, a]: [string, Plugin], [namespace, b]: [string, Plugin], origins: Origins): Problem {
  const same = identityOf(a) === identityOf(b);
  return {
    code: 'OBLIGATO_PLUGIN_CONFLICT',
    ...(same
      ? translated(
          {
            en: `Two different plugins call themselves ${identityOf(a)}: "${other}" and "${namespace}"`,
            'zh-CN': `两个不同的插件都自称 ${identityOf(a)}：“${other}”与“${namespace}”`,
          },
          { en: 'Rename one, or raise its version', 'zh-CN': '请为其中一个改名或提升版本' },
        )
      : translated(
          {
            en: `Two versions of ${a.name} are named: ${a.version} by "${other}", and ${b.version} by "${namespace}"`,
            'zh-CN': `${a.name} 指定了两个版本：“${other}”为${a.version}，“${namespace}”为${b.version}`,
          },
          { en: 'Keep one: a rule has one meaning', 'zh-CN': '请只保留一个：一条规则只能有一种含义' },
        )),
    ...placesOf(origins, other, namespace),
  };
}

/** What one plugin asks for that is not so, and what it says of itself that is not so. */
function faultsOf(namespace: string, plugin: Plugin, plugins: Plugins, origins: Origins): readonly Problem[] {
  const invalid: Invalid = (message, hint) => ({
    code: 'OBLIGATO_PLUGIN_INVALID',
    ...translated(
      { en: `${identityOf(plugin)} ${message.en}`, 'zh-CN': `${identityOf(plugin)} ${message['zh-CN']}` },
      hint,
    ),
    ...placesOf(origins, namespace),
  });
  return [
    ...(valid(plugin.version) === null
      ? [
          invalid(
            { en: 'has no valid version', 'zh-CN': '没有有效的版本号' },
            { en: 'Write 1.2.0, for instance', 'zh-CN': '请写明，例如 1.2.0' },
          ),
        ]
      : []),
    ...engineFaults(plugin, invalid),
    ...Object.entries(plugin.requires ?? {}).flatMap(([name, range]) =>
      requirementFaults({ namespace, plugin, name, range }, { plugins, origins, invalid }),
    ),
    ...presetFaults(plugin, invalid),
    ...translationFaults(identityOf(plugin), plugin.translations ?? {}, placesOf(origins, namespace)),
  ];
}

type Invalid = (message: Text, hint: Text) => Problem;

function engineFaults({ engine }: Plugin, invalid: Invalid): readonly Problem[] {
  if (engine === undefined) return [];
  if (validRange(engine) === null) return [noRange(engine, 'Obligato', invalid)];
  if (accepts(engine, engineVersion)) return [];
  const hint = {
    en: 'Install a version of it that fits, or another Obligato',
    'zh-CN': '请安装相符的插件版本，或换用相符的 Obligato 版本',
  };
  const message = {
    en: `was written for Obligato ${engine}; this is ${engineVersion}`,
    'zh-CN': `适用于 Obligato ${engine}，而现用版本为 ${engineVersion}`,
  };
  return [invalid(message, hint)];
}

function requirementFaults(
  asked: { readonly namespace: string; readonly plugin: Plugin; readonly name: string; readonly range: string },
  { plugins, origins, invalid }: { readonly plugins: Plugins; readonly origins: Origins; readonly invalid: Invalid },
): readonly Problem[] {
  const { namespace, plugin, name, range } = asked;
  if (validRange(range) === null) return [noRange(range, name, invalid)];
  const [found, installed] = Object.entries(plugins).find(([, each]) => each.name === name) ?? [];
  if (found === undefined || !installed) {
    const words = translated(
      {
        en: `${identityOf(plugin)} requires ${name} ${range}, which is not installed`,
        'zh-CN': `${identityOf(plugin)} 需要 ${name} ${range}，而后者未安装`,
      },
      { en: 'Name it under "plugins:" as well', 'zh-CN': '请在“plugins:”下一并写明' },
    );
    return [{ code: 'OBLIGATO_PLUGIN_UNKNOWN', ...words, ...placesOf(origins, namespace) }];
  }
  if (accepts(range, installed.version)) return [];
  return [
    {
      code: 'OBLIGATO_PLUGIN_CONFLICT',
      ...translated(
        {
          en: `"${namespace}" (${identityOf(plugin)}) requires ${name} ${range}, but "${found}" is ${installed.version}`,
          'zh-CN': `“${namespace}”（${identityOf(plugin)}）需要 ${name} ${range}，而“${found}”的版本为 ${installed.version}`,
        },
        { en: 'Install versions of the two that fit', 'zh-CN': '请安装相互匹配的版本' },
      ),
      ...placesOf(origins, namespace, found),
    },
  ];
}

const noRange = (range: string, of: string, invalid: Invalid) =>
  invalid(
    {
      en: `asks for "${range}" of ${of}, which is not a version range`,
      'zh-CN': `对 ${of} 要求的“${range}”不是版本范围`,
    },
    { en: 'Write ^1.2.0, for instance', 'zh-CN': '请写明，例如 ^1.2.0' },
  );

function presetFaults({ presets, rules }: Plugin, invalid: Invalid): readonly Problem[] {
  return Object.entries(presets).flatMap(([preset, entries]) =>
    Object.keys(entries)
      .filter((rule) => !Object.hasOwn(rules, rule))
      .map((rule) =>
        invalid(
          {
            en: `has no rule "${rule}", which its preset "${preset}" names`,
            'zh-CN': `没有其预设“${preset}”所列的规则“${rule}”`,
          },
          suggest(rule, Object.keys(rules)),
        ),
      ),
  );
}

const accepts = (range: string, version: string) => satisfies(version, range, { includePrerelease: true });

/** Unit files may use either namespace of a plugin that was named twice; from here on there is one. */
export function inOneNamespace(
  units: readonly UnitSource[],
  namespaces: ResolvedPlugins['namespaces'],
): readonly UnitSource[] {
  if (namespaces.size === 0) return units;
  const renamed = (id: string) => {
    const [namespace = '', ...name] = id.split('/');
    return [namespaces.get(namespace) ?? namespace, ...name].join('/');
  };
  return units.map(({ waivers, ...unit }) => ({
    ...unit,
    extends: unit.extends.map((stated) => ({ ...stated, value: renamed(stated.value) })),
    rules: unit.rules.map((statement) => ({ ...statement, rule: renamed(statement.rule) })),
    ...(waivers
      ? { waivers: waivers.map((each) => ({ ...each, rule: { ...each.rule, value: renamed(each.rule.value) } })) }
      : {}),
  }));
}
