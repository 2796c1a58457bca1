/** Reading as of a past timestamp: what was known then, and how much the answer leaves out that was recorded since. */
import type { Text, Timestamp } from '@obligato/core';
import {
  type Clock,
  type KnownThen,
  type LeftOut,
  leftOutSince,
  readAsOf,
  requireKnown,
  type Store,
  storeAsOf,
} from '@obligato/engine';
import type { Report } from '../output/report.ts';
import type { View } from '../output/view.ts';
import type { Blueprint } from './open-workspace.ts';

/** The option of every command that can. */
export const asOfOption = {
  flags: '--as-of <timestamp>',
  meaning: {
    en: 'as it was known then, without what was recorded since; a day means its end (default: now)',
    'zh-CN': '按当时已知的情况显示，不含此后登记的内容；只写日期即当日结束时（默认：现在）',
  },
} as const;

export interface AsOfOptions {
  readonly asOf?: string;
}

/** Printed by `--json` under `asKnown`. */
export interface AsKnown {
  readonly at: Timestamp;
  readonly leftOut: LeftOut;
}

const texts = {
  asKnown: {
    en: 'As known on {{at}}: {{decisions}} decisions and {{changes}} changes recorded since are left out.',
    'zh-CN': '以上为截至 {{at}} 已知的情况，未计入此后登记的{{decisions}}项决定和{{changes}}项变更。',
  },
  nothingSince: {
    en: 'As known on {{at}}; nothing was recorded since.',
    'zh-CN': '以上为截至 {{at}} 已知的情况，此后未再登记。',
  },
} as const satisfies Record<string, Text>;

export interface RecordsAsOf {
  readonly store: Store;
  readonly clock: Clock;
  /**
   * What an answer about these units leaves out; undefined where it is of now, and leaves out nothing. Throws `OBLIGATO_AS_OF` where nothing had been
   * recorded of any of them.
   */
  asKnown(units: readonly string[]): Promise<AsKnown | undefined>;
}

/** The records as they were known, and a clock that stands there, for whoever reads a store. Throws `OBLIGATO_DATE`. */
export function recordsAsOf(
  store: Store,
  { clock, config }: Pick<Blueprint, 'clock' | 'config'>,
  asOf: string | undefined,
): RecordsAsOf {
  if (asOf === undefined) return { store, clock, asKnown: async () => undefined };
  const at = readAsOf(asOf, { zone: config.zone, now: clock.now() });
  const then = storeAsOf(store, at);
  return {
    store: then,
    clock: { now: () => at },
    asKnown: async (units) => {
      await requireKnown(store, { units, moment: at });
      return { at, leftOut: await leftOutSince(store, then, units) };
    },
  };
}

/** What an answer about some units leaves out; undefined where it leaves out nothing, being of now. */
export async function asKnownOf(then: KnownThen | undefined, units: readonly string[]): Promise<AsKnown | undefined> {
  return then && { at: then.moment, leftOut: await then.leftOut(units) };
}

/** The same for a table that is printed: its text is the table alone, and says it in a column. */
export const withAsKnown = (report: Report, asKnown: AsKnown | undefined): Report =>
  asKnown ? Object.freeze({ ...report, data: { ...report.data, asKnown } }) : report;

/** The same report, which says as of when it holds, and what it leaves out. */
export function reportAsKnown(report: Report, asKnown: AsKnown | undefined): Report {
  if (!asKnown) return report;
  return Object.freeze({
    exitCode: report.exitCode,
    data: { ...report.data, asKnown },
    text: (view: View) => `${report.text(view)}\n\n${sayAsKnown(asKnown, view)}`,
  });
}

export const sayAsKnown = ({ at, leftOut }: AsKnown, { say }: View): string =>
  say(leftOut.decisions + leftOut.changes === 0 ? texts.nothingSince : texts.asKnown, { at: shortly(at), ...leftOut });

/** `2026-03-20 23:59:59`, in the organisation's zone. */
export const shortly = (at: Timestamp): string => at.slice(0, 19).replace('T', ' ');
