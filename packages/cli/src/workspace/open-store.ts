/** The store that a configuration names: lowdb, a package, or the module at a path. The one place where the command opens records. */

import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Text } from '@obligato/core';
import { ObligatoError, type Stated, translated } from '@obligato/core';
import { quotedFailure } from '@obligato/core/internal';
import { type Engine, MemoryStore, type OpenStore, rulesDigest, type Store } from '@obligato/engine';
import { type Config, ensureTypeScriptLoader, resolvePackage } from '@obligato/engine/files';
import type { ServedStore } from '@obligato/lowdb';
import { fromWhereYouStand } from './from-where-you-stand.ts';

/** What of a configuration says where records are and who opens them. */
export type StorePlace = Pick<Config, 'folder' | 'data' | 'store'>;

/** Read here, and not above: what needs no records does not wait for it. */
const lowdb = () => import('@obligato/lowdb');

/** Opens lowdb's records in a folder, whatever a configuration says: for what only lowdb can do. */
export const openLowdb: OpenStore = async (options) => (await lowdb()).openLowdbStore(options);

/** Opens the records to change them, as their only owner; what is missing is made. */
export const openStore = (place: StorePlace): Promise<Store> => openWith(place, false);

/** The same, but a data folder that is not there yet is not made: it reads as an empty one, and forgets. */
export async function openExisting(place: StorePlace): Promise<Store> {
  return place.store || (await isThere(place.data)) ? openStore(place) : new MemoryStore();
}

/**
 * Opens the records to change them. While another process has lowdb's folder open, through that one, where it lets others: `through` is
 * told its process number. `makes`: whether a folder that is not there is made; otherwise it reads as an empty one, and forgets.
 */
export async function openWritable(
  place: StorePlace,
  { makes, through }: { readonly makes: boolean; readonly through?: ((pid: number) => void) | undefined },
): Promise<Store> {
  try {
    return await (makes ? openStore : openExisting)(place);
  } catch (error) {
    if (!(error instanceof ObligatoError) || error.code !== 'OBLIGATO_STORE_LOCKED' || place.store) throw error;
    const served = await (await lowdb()).openServed(place.data);
    if (!served) throw error;
    through?.(served.pid);
    return served.store;
  }
}

/**
 * Opens the records for reading: no lock is taken, and nothing in them changes. While somebody else has lowdb's folder open, what had
 * been written by now is read.
 */
export async function openReadable(place: StorePlace): Promise<Store> {
  if (place.store) return openWith(place, true);
  if (!(await isThere(place.data))) return new MemoryStore();
  return fromWhereYouStand(place.folder, async () =>
    (await lowdb()).openLowdbStore({ folder: place.data, readOnly: 'beside' }),
  );
}

/** Lets the command write through a store that a server has open. Undefined for another store than lowdb: that lets everybody in itself. */
export async function serveRecords(
  { data, store: named }: StorePlace,
  store: Store,
  engine: Pick<Engine, 'domain' | 'announce'>,
): Promise<ServedStore | undefined> {
  if (named) return undefined;
  const { serveStore } = await lowdb();
  return serveStore({ store, folder: data, rules: rulesDigest(engine.domain), written: engine.announce });
}

/**
 * Of which units there are records, cheaply, and beside a server that has them open. None where none are kept yet, where another store
 * than lowdb keeps them, and where they cannot be read: why not is for `doctor` to tell.
 */
export async function storedUnitsOf({ data, store }: StorePlace): Promise<readonly string[]> {
  if (store || !(await isThere(data))) return [];
  const { storedUnits } = await lowdb();
  try {
    return await storedUnits({ folder: data });
  } catch (error) {
    if (error instanceof ObligatoError) return [];
    throw error;
  }
}

/** Throws `OBLIGATO_USAGE` for another store: the journal, its backups and its chain are lowdb's. */
export function requireLowdb({ store }: Pick<Config, 'store'>, command: string): void {
  if (!store) return;
  throw new ObligatoError({
    code: 'OBLIGATO_USAGE',
    ...translated(
      {
        en: `obligato ${command} works on records that lowdb keeps; here the store "${store.value}" keeps them`,
        'zh-CN': `\`obligato ${command}\` 只用于 \`lowdb\` 所存的记录，此处的记录由“${store.value}”保存`,
      },
      {
        en: 'Use what that store brings along for this; obligato export and obligato import work with every store',
        'zh-CN': '请用该存储自带的办法；`obligato export` 和 `obligato import` 适用于任何存储',
      },
    ),
    origins: [store.origin],
  });
}

/**
 * The function that opens the records; loading it opens nothing.
 *
 * Throws, with the line of `store:`, `OBLIGATO_STORE_MODULE` when the module is missing, fails or exports no function, and
 * `OBLIGATO_TYPESCRIPT` when it is TypeScript and nothing here reads that.
 */
export async function loadStore({ folder, store }: Pick<Config, 'folder' | 'store'>): Promise<OpenStore> {
  if (!store) return openLowdb;
  const name = packageOf(store.value);
  const path = name === undefined ? resolve(folder, store.value) : resolvePackage(name, folder);
  if (path === undefined)
    throw broken(
      { ...store, value: name ?? store.value },
      { en: 'is not installed', 'zh-CN': '未安装' },
      {
        en: `Install it beside obligato.yaml: npm install ${name}`,
        'zh-CN': `请在 obligato.yaml 所在文件夹安装：\`npm install ${name}\``,
      },
    );
  await ensureTypeScriptLoader(path, store.origin);
  let module: { readonly default?: unknown };
  try {
    module = await import(pathToFileURL(path).href);
  } catch (cause) {
    const why = quotedFailure(cause);
    throw broken(
      store,
      { en: `failed to load: ${why.en}`, 'zh-CN': `加载失败：${why['zh-CN']}` },
      { en: 'Correct the path under "store:", or the module', 'zh-CN': '请改正 `store:` 所写的路径，或改正该模块' },
      cause,
    );
  }
  if (typeof module.default === 'function') return module.default as OpenStore;
  throw broken(
    store,
    { en: 'does not export a function by default', 'zh-CN': '没有默认导出函数' },
    {
      en: 'Write export default async ({ folder }) => … as in docs/write-a-store.md',
      'zh-CN': '请写 `export default async ({ folder }) => …`，见 docs/write-a-store.md',
    },
  );
}

/** The packages that open what an address names, by its scheme. */
const packagesByScheme: Readonly<Record<string, string>> = {
  'postgres:': '@obligato/postgres',
  'postgresql:': '@obligato/postgres',
};

const isUrl = (store: string) => store.includes('://');

/** Undefined for the path of a module. */
function packageOf(store: string): string | undefined {
  if (isUrl(store)) return packagesByScheme[new URL(store).protocol];
  return store.startsWith('@') ? store : undefined;
}

type Needed = {
  [Name in keyof Store]-?: undefined extends Store[Name] ? never : Name;
}[keyof Store];

/** Every method that a store has to have: another is another row. */
const methods = Object.keys({
  unit: true,
  commit: true,
  dueUnits: true,
  outboxUnits: true,
  units: true,
  decision: true,
  decisions: true,
  changes: true,
  close: true,
} satisfies Record<Needed, true>) as readonly Needed[];

function openWith(place: StorePlace, readOnly: boolean): Promise<Store> {
  return fromWhereYouStand(place.folder, async () => {
    const open = await loadStore(place);
    const url = place.store && isUrl(place.store.value) ? { url: place.store.value } : {};
    const opened = await open({ folder: place.data, readOnly, ...url });
    const lacks = methods.filter((method) => typeof opened?.[method] !== 'function');
    if (place.store && lacks.length > 0)
      throw broken(
        place.store,
        { en: `opens something without ${lacks.join(', ')}`, 'zh-CN': `打开后缺少 \`${lacks.join(', ')}\`` },
        { en: 'Give back every method of a Store', 'zh-CN': '请给出 `Store` 的全部方法' },
      );
    return opened;
  });
}

function broken({ value, origin }: Stated<string>, what: Text, hint: Text, cause?: unknown): ObligatoError {
  const message = { en: `The store "${value}" ${what.en}`, 'zh-CN': `存储“${value}”${what['zh-CN']}` };
  return new ObligatoError(
    { code: 'OBLIGATO_STORE_MODULE', ...translated(message, hint), origins: [origin] },
    { cause },
  );
}

const isThere = (folder: string) =>
  stat(folder).then(
    () => true,
    () => false,
  );
