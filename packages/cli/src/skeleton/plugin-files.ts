/** The files of a new plugin, with one rule in it. */
import { type Files, identifierOf, importing, ruleFiles } from './rule-files.ts';

/** Paths below the plugin's folder → texts. `version` is that of the packages it is written for. */
export function pluginFiles(
  name: string,
  { rule, version }: { readonly rule: string; readonly version: string },
): Files {
  return { 'package.json': manifest(name, version), 'src/index.js': index(name, rule), ...ruleFiles(rule, name) };
}

function manifest(name: string, version: string): string {
  const content = {
    ...{ name, version: '0.1.0', private: true, type: 'module', exports: './src/index.js' },
    scripts: { test: 'vitest run' },
    dependencies: { '@obligato/core': `^${version}`, zod: '^4.0.0' },
    devDependencies: { '@obligato/testing': `^${version}`, vitest: '^4.0.0' },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const index = (name: string, rule: string) => `// @ts-check
${importing('definePlugin', '@obligato/core')}
${importing(identifierOf(rule), `./${rule}.js`)}

export default definePlugin({
  name: '${name}',
  version: '0.1.0',
  title: { en: '${name}', 'zh-CN': '${name}' },
  rules: { '${rule}': ${identifierOf(rule)} },
  presets: { recommended: { '${rule}': 'deny' } },
});
`;
