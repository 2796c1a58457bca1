/** What lies ready for whoever comes next is whole: pages, manifests, decisions, the workflow, templates, changesets. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const linesOf = (page: string) => page.trimEnd().split('\n').length;
const without = (page: string, what: RegExp) => page.replace(what, '');
const fences = /^```[\s\S]*?^```$/gm;

const packages = ['packages', 'plugins'].flatMap((group) =>
  readdirSync(join(root, group))
    .filter((name) => existsSync(join(root, group, name, 'package.json')))
    .map((name) => `${group}/${name}`),
);
const rootManifest = JSON.parse(read('package.json'));

describe.each(packages)('%s', (folder) => {
  const manifest = JSON.parse(read(`${folder}/package.json`));

  test('says who made it, where it lives and what it is about', () => {
    const { keywords, repository, ...rest } = manifest;
    const { url } = rootManifest.repository;
    expect(repository).toEqual({ type: 'git', url, directory: folder });
    const page = url.replace(/^git\+|\.git$/g, '');
    expect(rest).toMatchObject({
      license: rootManifest.license,
      author: rootManifest.author,
      homepage: `${page}/tree/main/${folder}#readme`,
      bugs: `${page}/issues`,
    });
    expect(rest.description.length).toBeGreaterThan(15);
    expect(keywords.length).toBeGreaterThan(3);
    expect(new Set(keywords).size).toBe(keywords.length);
    expect(keywords[0]).toBe('obligato');
  });

  // The general pack is rules that others state, and no plugin.
  test.runIf(folder.startsWith('plugins/') && folder !== 'plugins/general')(
    'says in its source which version it is',
    async () => {
      const { default: plugin } = await import(join(root, folder, 'src/index.ts'));
      expect(plugin).toMatchObject({ version: manifest.version });
    },
  );

  test('has a README of at most forty lines, with something to copy and somewhere to go', () => {
    const page = read(`${folder}/README.md`);
    expect(page).toMatch(/^# \S/);
    expect(linesOf(page)).toBeLessThanOrEqual(40);
    expect(page).toMatch(/^```(ts|yaml)$/m);
    expect(without(page, fences)).toMatch(/\]\([^)]+\)/);
  });

  test('has a place in the pages about the house', () => {
    const [group = '', name = ''] = folder.split('/');
    expect(read('CONTRIBUTING.md')).toMatch(new RegExp(`\\b${name}\\b`));
    expect(read('ARCHITECTURE.md')).toContain(group === 'plugins' ? '`plugins/*`' : `| \`${name}\` |`);
  });
});

describe('the pages at the top', () => {
  const pages = [
    ...readdirSync(root).filter((name) => name.endsWith('.md')),
    ...readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`),
    ...packages.map((folder) => `${folder}/README.md`),
    '.changeset/README.md',
  ];

  test.each(pages)('%s leads to places that are there', (page) => {
    const targets = [...without(read(page), fences).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const missing = targets
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? join(root, page) : join(root, dirname(page), path);
        return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
      });
    expect(missing).toEqual([]);
  });

  test('the architecture is two pages', () => {
    expect(linesOf(read('ARCHITECTURE.md'))).toBeLessThanOrEqual(120);
  });
});

/** As a reader's page makes them of headings. */
const anchorsOf = (file: string) =>
  statSync(file).isDirectory()
    ? []
    : [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
        heading
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      );

describe('decisions', () => {
  const files = readdirSync(join(root, 'docs/decisions'))
    .filter((name) => name !== 'README.md')
    .sort();
  const index = read('docs/decisions/README.md');

  test('are numbered one after the other', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_, at) => at + 1));
  });

  test.each(files)('%s is short, dated, whole, and in the index under its own title', (name) => {
    const page = read(`docs/decisions/${name}`);
    const [, number, title] = /^# (\d{4})\. (.+)$/m.exec(page) ?? [];
    expect(name).toMatch(new RegExp(`^${number}-[a-z0-9-]+\\.md$`));
    expect(page).toMatch(/^2\d{3}-\d\d-\d\d$/m);
    expect([...page.matchAll(/^\*\*(\w+)\.\*\* \S/gm)].map(([, part]) => part)).toEqual([
      'Context',
      'Decision',
      'Weighed',
      'Consequence',
    ]);
    expect(linesOf(page)).toBeLessThanOrEqual(30);
    expect(index.split('\n').filter((line) => line === `- [${number}](${name}) ${title}`)).toHaveLength(1);
  });

  test('and the index has no others', () => {
    expect([...index.matchAll(/^- \[/gm)]).toHaveLength(files.length);
  });
});

describe('CONTRIBUTING.md', () => {
  const page = read('CONTRIBUTING.md');
  // What is built and what is linked is never walked: a link may lead to a folder that is being built.
  const sources = packages.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['node_modules', 'dist'].includes(entry.name))
      .flatMap(({ name }) =>
        readdirSync(join(root, folder, name), { recursive: true, encoding: 'utf8' }).map(
          (path) => `${folder}/${name}/${path}`,
        ),
      ),
  );
  const known = [...sources, ...readdirSync(join(root, 'test')).map((name) => `test/${name}`)];

  test('has five commands to begin with', () => {
    const [, commands = ''] = /^```sh\n([\s\S]*?)^```$/m.exec(page) ?? [];
    expect(commands.trim().split('\n')).toHaveLength(5);
  });

  test('names scripts that are there', () => {
    const named = [...page.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(([, script = '']) => script);
    const others = ['are', 'install'];
    expect(named.filter((script) => !(script in rootManifest.scripts) && !others.includes(script))).toEqual([]);
  });

  test('names files of the sources that are there', () => {
    const named = [...page.matchAll(/`((?:[\w-]+\/)*[\w-]+\.(?:test\.)?ts)`/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !known.some((file) => file === path || file.endsWith(`/${path}`)))).toEqual([]);
  });

  // Where it takes more files than that, something is chosen in too many places.
  test.each([
    ['an obligation', 5],
    ['a rule', 5],
    ['a store', 4],
    ['a command', 4],
    ['a rule kind', 8],
  ])('adds %s in at most %i files', (what, most) => {
    const section = page.split(`### How to add ${what}\n`)[1]?.split(/^##/m)[0] ?? '';
    const steps = section.split('\n').filter((line) => /^\d+\. /.test(line));
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.length).toBeLessThanOrEqual(most);
    // A file a step, or steps would count for nothing.
    for (const step of steps) expect(step.split(':')[0]?.match(/`[^`]+\.\w+`/g)?.length ?? 1, step).toBe(1);
  });
});

describe('the workshop', () => {
  test('the workflow runs what is run here, on the Node.js that is named here', () => {
    const { jobs } = parse(read('.github/workflows/ci.yml'));
    const steps = Object.values<{ steps: { run?: string; with?: object }[] }>(jobs).flatMap(({ steps }) => steps);
    expect(steps.flatMap(({ run }) => run ?? [])).toEqual(['.ci/run']);
    expect(steps).toContainEqual(expect.objectContaining({ with: { 'node-version-file': '.nvmrc' } }));
    expect(statSync(join(root, '.ci/run')).mode & 0o111).not.toBe(0);
    expect(rootManifest.engines.node).toMatch(new RegExp(`^>=${read('.nvmrc').trim()}\\b`));
  });

  test.each(['bug.yml', 'rule.yml', 'question.yml'])('the form %s asks in both languages', (name) => {
    const form = parse(read(`.github/ISSUE_TEMPLATE/${name}`));
    expect(form).toMatchObject({ name: expect.stringMatching(/ · \p{Script=Han}/u), labels: [expect.any(String)] });
    const labels = form.body.map(({ attributes }: { attributes: { label: string } }) => attributes.label);
    for (const label of labels) expect(label).toMatch(/\p{Script=Han}/u);
    expect(new Set(form.body.map(({ id }: { id: string }) => id)).size).toBe(form.body.length);
  });

  test('the debugger starts programs that are there', () => {
    const { configurations } = JSON.parse(read('.vscode/launch.json'));
    expect(configurations).toHaveLength(2);
    for (const { program } of configurations)
      expect(existsSync(program.replace(/^\$\{workspaceFolder\}/, root))).toBe(true);
  });

  test('changesets are of packages that there are', () => {
    const names = packages.map((folder) => JSON.parse(read(`${folder}/package.json`)).name);
    const changesets = readdirSync(join(root, '.changeset')).filter((name) => /^(?!README).*\.md$/.test(name));
    for (const name of changesets) {
      const [, head = '', text = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(read(`.changeset/${name}`)) ?? [];
      const bumps: Readonly<Record<string, string>> = parse(head);
      expect(
        Object.keys(bumps).filter((each) => !names.includes(each)),
        name,
      ).toEqual([]);
      for (const bump of Object.values(bumps)) expect(bump).toMatch(/^(patch|minor|major)$/);
      expect(text.trim().length, name).toBeGreaterThan(20);
    }
  });

  test('tools that are rarely asked for are not installed, and pinned where they are fetched', () => {
    const { mutation, changeset } = rootManifest.scripts;
    for (const script of [mutation, changeset]) expect(script).toMatch(/npx --yes .*@\d+\.\d+\.\d+/);
    for (const name of ['@stryker-mutator', '@changesets']) expect(read('pnpm-lock.yaml')).not.toContain(name);
  });
});
