/** One channel of the configuration, with its secrets. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Located, Origin, Problem } from '@obligato/core';
import { isMailAddress } from '@obligato/core/internal';
import { Fields } from '@obligato/engine/files';
import { type ChannelKind, type ChannelSettings, channelKinds } from '../channels/open-channels.ts';
import { notifyProblem } from './notify-problem.ts';
import type { ReadSurroundings } from './read-notify-settings.ts';

interface Stated {
  readonly name: string;
  readonly key: Origin;
  readonly value: Located;
}

interface Reading extends Stated {
  readonly fields: Fields;
  readonly surroundings: ReadSurroundings;
  readonly problems: Problem[];
  /** Of the environment; undefined, and told, where it has none. */
  readonly secret: (name: string) => string | undefined;
}

type Read<Kind extends ChannelKind> = (
  reading: Reading,
) => Omit<Extract<ChannelSettings, { readonly kind: Kind }>, 'kind' | 'name' | 'units'> | undefined;

const kinds: { readonly [Kind in ChannelKind]: { readonly fields: readonly string[]; readonly read: Read<Kind> } } = {
  mail: { fields: ['host', 'port', 'tls', 'from', 'user', 'ca', 'bounces'], read: readMail },
  wecom: { fields: ['url'], read: (reading) => robot(reading, ['key'] as const) },
  dingtalk: { fields: ['url'], read: (reading) => robot(reading, ['token', 'secret'] as const) },
  feishu: { fields: ['url'], read: (reading) => robot(reading, ['token', 'secret'] as const) },
  'wecom-app': {
    fields: ['url', 'corp', 'agent'],
    read: (reading) => appOf(reading, { corp: nameIn(reading, 'corp'), agent: agentIn(reading) }),
  },
  'dingtalk-app': {
    fields: ['url', 'app', 'agent'],
    read: (reading) => appOf(reading, { app: nameIn(reading, 'app'), agent: agentIn(reading) }),
  },
  'feishu-app': { fields: ['url', 'app'], read: (reading) => appOf(reading, { app: nameIn(reading, 'app') }) },
  file: { fields: ['folder'], read: readFolder },
};

const secretFields = ['password', 'key', 'token', 'secret'];

/** Undefined for one that cannot be opened; why is among the problems. */
export function readChannel(
  stated: Stated,
  surroundings: ReadSurroundings,
  problems: Problem[],
): ChannelSettings | undefined {
  const before = problems.length;
  const { name, key, value } = stated;
  const kind = kindOf(stated, problems);
  if (!kind) return undefined;
  const what = { en: `The channel "${name}"`, 'zh-CN': `通道“${name}”` };
  // `mail:` with nothing below it, or a folder without a setting, says all there is to say of some.
  const map: Located =
    value.kind === 'scalar' && value.value === null ? { kind: 'map', fields: new Map(), origin: key } : value;
  const known = ['kind', 'units', ...kinds[kind].fields];
  const fields = new Fields(withoutSecrets(map, name, problems), what, known, problems);
  const units = unitsOf(fields, surroundings, problems);
  const secret = (part: string) => {
    const variable = variableOf(name, part);
    const found = surroundings.environment[variable];
    if (found !== undefined && found !== '') return found;
    problems.push(notifyProblem.noSecret(name, variable, key));
    return undefined;
  };
  const own = kinds[kind].read({ ...stated, fields, surroundings, problems, secret });
  if (!own || problems.length > before) return undefined;
  return { kind, name, ...(units.length > 0 ? { units } : {}), ...own } as ChannelSettings;
}

/**
 * The variable in which a secret of a channel stands.
 *
 * @example
 * variableOf('branch-1', 'key') // → 'OBLIGATO_BRANCH_1_KEY'
 */
export const variableOf = (channel: string, part: string): string =>
  `OBLIGATO_${`${channel}_${part}`.replaceAll(/[^A-Za-z0-9]+/g, '_').toUpperCase()}`;

/** Its own name is its kind, where it says no other. */
function kindOf({ name, key, value }: Stated, problems: Problem[]): ChannelKind | undefined {
  const field = value.kind === 'map' ? value.fields.get('kind')?.value : undefined;
  const said = field?.kind === 'scalar' ? String(field.value) : name;
  const kind = channelKinds.find((each) => each === said);
  if (!kind) problems.push(notifyProblem.noKind(said, field?.origin ?? key, channelKinds));
  return kind;
}

/** What whoever sees the folder or its history would read. */
function withoutSecrets(map: Located, channel: string, problems: Problem[]): Located {
  if (map.kind !== 'map') return map;
  const fields = new Map(map.fields);
  for (const name of secretFields) {
    const field = fields.get(name);
    if (!field) continue;
    problems.push(notifyProblem.secretInFile(name, variableOf(channel, name), field.key));
    fields.delete(name);
  }
  return { ...map, fields };
}

function unitsOf(fields: Fields, { units }: ReadSurroundings, problems: Problem[]): readonly string[] {
  const named = fields.texts('units');
  for (const each of named) if (units && !units.has(each.value)) problems.push(notifyProblem.noUnit(each, units));
  return named.map(({ value }) => value);
}

function readMail({ fields, surroundings, problems, secret }: Reading): ReturnType<Read<'mail'>> {
  const host = fields.requiredText('host')?.value;
  const from = fields.requiredText('from');
  if (from && !isMailAddress(from.value)) problems.push(notifyProblem.noAddress('from', from));
  const tls = tlsOf(fields, problems);
  const port = portOf(fields, problems) ?? (tls === 'implicit' ? 465 : 587);
  const user = fields.text('user')?.value;
  const password = user === undefined ? undefined : secret('password');
  const bounces = fields.text('bounces');
  const returned = bounces && resolve(surroundings.folder, bounces.value);
  if (bounces && returned !== undefined && !existsSync(returned)) problems.push(notifyProblem.noFolder(bounces));
  const ca = fields.text('ca');
  const certificate = ca && certificateOf(ca.value, surroundings.folder);
  if (ca && certificate === undefined) problems.push(notifyProblem.noFile(ca));
  if (host === undefined || !from) return undefined;
  if (tls === 'none' && !isHere(host)) problems.push(notifyProblem.inTheClear(host, fields.at('tls')?.origin));
  return {
    ...{ host, port, tls, from: from.value, secrets: password === undefined ? {} : { password } },
    ...(user === undefined ? {} : { user }),
    ...(returned === undefined ? {} : { bounces: returned }),
    ...(certificate === undefined ? {} : { ca: certificate }),
  };
}

const tlsKinds = ['implicit', 'starttls', 'none'] as const;

function tlsOf(fields: Fields, problems: Problem[]): (typeof tlsKinds)[number] {
  const stated = fields.text('tls');
  const found = tlsKinds.find((each) => each === stated?.value);
  if (stated && !found) problems.push(notifyProblem.notOneOf('tls', stated, tlsKinds));
  return found ?? (fields.stated('port')?.value === 587 ? 'starttls' : 'implicit');
}

function portOf(fields: Fields, problems: Problem[]): number | undefined {
  const stated = fields.stated('port');
  if (!stated) return undefined;
  const { value } = stated;
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 65_536) return value;
  problems.push(notifyProblem.noPort(stated.origin));
  return undefined;
}

function certificateOf(path: string, folder: string): string | undefined {
  try {
    return readFileSync(resolve(folder, path), 'utf8');
  } catch {
    return undefined;
  }
}

const isHere = (host: string) => /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host);

function robot<Name extends string>({ fields, problems, secret }: Reading, names: readonly Name[]) {
  const stated = fields.text('url');
  const url = stated && URL.canParse(stated.value) ? new URL(stated.value) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere(url.hostname));
  // The address that a messenger shows has its secret in it.
  if (stated && (!url || !isSafe || url.search !== '')) problems.push(notifyProblem.noRobotAddress(stated));
  const secrets = Object.fromEntries(names.map((name) => [name, secret(name)]));
  return { secrets: secrets as Record<Name, string>, ...(stated ? { url: stated.value } : {}) };
}

/** Undefined while any of what it is called is missing: that is among the problems. */
function appOf<Names extends Readonly<Record<string, string | number | undefined>>>(reading: Reading, names: Names) {
  const own = robot(reading, ['secret'] as const);
  const isWhole = Object.values(names).every((value) => value !== undefined);
  return isWhole ? { ...own, ...(names as { readonly [Name in keyof Names]: NonNullable<Names[Name]> }) } : undefined;
}

const nameIn = ({ fields }: Reading, name: string): string | undefined => fields.requiredText(name)?.value;

function agentIn({ fields, problems, key }: Reading): number | undefined {
  const stated = fields.stated('agent');
  const value = Number(stated?.value);
  if (Number.isSafeInteger(value) && value > 0) return value;
  problems.push(notifyProblem.noAgent(stated?.origin ?? key));
  return undefined;
}

function readFolder({ fields, surroundings }: Reading): ReturnType<Read<'file'>> {
  return { folder: resolve(surroundings.folder, fields.text('folder')?.value ?? 'told') };
}
