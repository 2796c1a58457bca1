/** `notify:` of `obligato.yaml`: how people are told, and through what. Secrets come from the environment, and from nowhere else. */
import { resolve } from 'node:path';
import { type Located, languages, type Problem, type Told, toldWhen } from '@obligato/core';
import { readQuietHours } from '@obligato/core/internal';
import { Fields } from '@obligato/engine/files';
import type { ChannelSettings } from '../channels/open-channels.ts';
import { notifyProblem } from './notify-problem.ts';
import { type NotifySettings, standardTelling, type TellingSettings } from './notify-settings.ts';
import { readChannel } from './read-channel.ts';
import type { NoticeFile } from './read-notice-templates.ts';

export interface ReadSurroundings {
  /** Of the file: paths in it are relative to it. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Those of the organisation, in their order: people are told in them where `notify:` names none. */
  readonly languages?: readonly string[];
  /** Those that plugins bring: people may be told in them. */
  readonly translated?: readonly string[];
  /** The units there are; names are not checked when absent. */
  readonly units?: ReadonlySet<string>;
}

export interface ReadSettings {
  /** What could be made out, and what holds where nothing is said. */
  readonly settings: NotifySettings;
  readonly problems: readonly Problem[];
}

const fieldNames = ['language', 'told', 'digest', 'quiet', 'url', 'directory', 'notice', 'channels'];

/**
 * Reads the part of a configuration that says how people are told, and all that is wrong with it. Sends nothing, connects to nothing.
 *
 * @example
 * const { notify, folder } = await readConfig('obligato.yaml');
 * if (!notify) throw new Error('nobody is told');
 * const { settings, problems } = readNotifySettings(notify, { folder, environment: process.env });
 */
export function readNotifySettings(notify: Located, surroundings: ReadSurroundings): ReadSettings {
  const problems: Problem[] = [];
  const fields = new Fields(notify, { en: 'notify', 'zh-CN': 'notify ' }, fieldNames, problems);
  const telling = readTelling(fields, surroundings, problems);
  const channels: ChannelSettings[] = [];
  for (const { name, key, value } of fields.entries('channels')) {
    const channel = readChannel({ name, key, value }, surroundings, problems);
    if (channel) channels.push(channel);
  }
  if (fields.entries('channels').length === 0 && problems.length === 0)
    problems.push(notifyProblem.noChannel(notify.origin));
  const directory = fields.text('directory');
  const notice = noticeFiles(fields, surroundings.folder);
  return {
    settings: { ...telling, ...(directory ? { directory } : {}), ...(notice.length > 0 ? { notice } : {}), channels },
    problems,
  };
}

function readTelling(
  fields: Fields,
  { languages: spoken = [], translated = [] }: ReadSurroundings,
  problems: Problem[],
): TellingSettings {
  const { reading, told, digestAt, quiet } = standardTelling;
  const language = oneOf(fields, 'language', [...new Set([...languages, ...spoken, ...translated])], problems);
  const said = [...(language === undefined ? [] : [language]), ...spoken];
  return {
    reading: said.length > 0 ? said : reading,
    told: oneOf<Told>(fields, 'told', toldWhen, problems) ?? told,
    digestAt: timeOf(fields, problems) ?? digestAt,
    quiet: fields.at('quiet') === undefined ? quiet : quietOf(fields, problems),
    url: webAddress(fields, problems),
  };
}

/** One for everybody, or one for each language. */
function noticeFiles(fields: Fields, folder: string): readonly NoticeFile[] {
  const said = fields.at('notice');
  if (said === undefined) return [];
  if (said.kind !== 'map') {
    const stated = fields.text('notice');
    return stated ? [{ path: resolve(folder, stated.value), stated }] : [];
  }
  return fields.entries('notice').flatMap(({ name: language, value }): readonly NoticeFile[] => {
    if (value.kind !== 'scalar') return [];
    const stated = { value: String(value.value), origin: value.origin };
    return [{ language, path: resolve(folder, stated.value), stated }];
  });
}

function oneOf<T extends string>(
  fields: Fields,
  name: string,
  known: readonly T[],
  problems: Problem[],
): T | undefined {
  const stated = fields.text(name);
  if (!stated) return undefined;
  const found = known.find((each) => each === stated.value);
  if (found === undefined) problems.push(notifyProblem.notOneOf(name, stated, known));
  return found;
}

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

function timeOf(fields: Fields, problems: Problem[]): string | undefined {
  const stated = fields.text('digest');
  if (!stated || clockTime.test(stated.value)) return stated?.value;
  problems.push(notifyProblem.noTime(stated));
  return undefined;
}

function quietOf(fields: Fields, problems: Problem[]): TellingSettings['quiet'] {
  const stated = fields.text('quiet');
  const hours = stated && readQuietHours(stated.value);
  if (!stated || hours === 'any-hour') return undefined;
  if (hours) return hours;
  problems.push(notifyProblem.noHours(stated));
  return undefined;
}

function webAddress(fields: Fields, problems: Problem[]): string | undefined {
  const stated = fields.text('url');
  if (!stated) return undefined;
  const url = URL.canParse(stated.value) ? new URL(stated.value) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.password === '') return stated.value;
  problems.push(notifyProblem.noAddress('url', stated));
  return undefined;
}
