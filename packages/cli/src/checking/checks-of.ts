/** What the page of settings says of the installation: found by the very commands that one would type, in a process beside the server. */
import { execFile } from 'node:child_process';
import { systemClock } from '@obligato/engine';
import type { Config } from '@obligato/engine/files';
import type { Answers, CheckSource } from '@obligato/http';
import type { SharedOptions } from '../command.ts';
import type { Ailment } from '../doctor/ailment.ts';
import { keepNote, readNote } from './checks-folder.ts';

type Checks = Answers['Checks'];
type Found = NonNullable<Checks['last']>;

/** Whoever reads more than this asks the command. */
const mostFindings = 50;
/** For all of it: a folder that takes longer is looked at by hand. */
const milliseconds = 120_000;
const atMostEvery = 60_000;

interface Printed {
  readonly findings?: readonly Pick<Ailment, 'weight' | 'what' | 'fix'>[];
  readonly years?: readonly { readonly records: number }[];
  readonly isSound?: boolean;
  readonly problems?: readonly {
    readonly code?: string;
    readonly message?: string;
    readonly hint?: string;
    readonly translations?: { readonly 'zh-CN': { readonly message: string; readonly hint: string } };
  }[];
}

/** On what, and in a folder for trials when, the server runs. */
type Given = Pick<SharedOptions, 'config' | 'now'>;

/** Runs a command of this program for what it says as JSON; undefined where it did not come to an end in time. */
type Ask = (args: readonly string[], left: number) => Promise<Printed | undefined>;

export interface ServedChecks extends CheckSource {
  /** Ends what is under way; nothing is noted of it. */
  close(): void;
}

/** The same program, on the same configuration. It cannot hold up whoever the server answers, and is ended when its time is over. */
const askMyself =
  ({ config, now }: Given, signal: AbortSignal): Ask =>
  (args, left) =>
    new Promise((done) => {
      const program = [...process.execArgv, process.argv[1] ?? '', ...args, '--json'];
      const given = [
        ...program,
        ...(config === undefined ? [] : ['--config', config]),
        ...(now === undefined ? [] : ['--now', now]),
      ];
      const limits = { timeout: Math.max(left, 1), maxBuffer: 64_000_000, signal };
      execFile(process.execPath, given, limits, (_, stdout) => done(printed(stdout)));
    });

function printed(stdout: string): Printed | undefined {
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

/** The notes lie beside the data. */
export function checksOf(blueprint: { readonly config: Config }, given: Given): ServedChecks {
  const ending = new AbortController();
  const ask = askMyself(given, ending.signal);
  const clock = systemClock(blueprint.config.zone);
  let under: Promise<void> | undefined;
  let begun = Number.NEGATIVE_INFINITY;

  const look = async () => {
    const until = Date.now() + milliseconds;
    const doctor = await ask(['doctor'], until - Date.now());
    const archive = await ask(['archive', 'verify'], until - Date.now());
    if (ending.signal.aborted) return;
    await keepNote(blueprint.config, 'doctor', foundIn(clock.now(), doctor, archive));
  };
  return Object.freeze({
    async read() {
      const [last, backup] = await Promise.all([
        readNote(blueprint.config, 'doctor'),
        readNote(blueprint.config, 'backup'),
      ]);
      return {
        running: under !== undefined,
        last: (last as Found | undefined) ?? null,
        backup: (backup as Checks['backup'] | undefined) ?? null,
      };
    },
    begin() {
      if (under || Date.now() - begun < atMostEvery) return;
      begun = Date.now();
      under = look().finally(() => {
        under = undefined;
      });
    },
    close: () => ending.abort(),
  });
}

function foundIn(at: string, doctor: Printed | undefined, archive: Printed | undefined): Found {
  const problems = [...(doctor?.findings ? [] : (doctor?.problems ?? [])), ...(archive?.years ? [] : missing(archive))];
  const findings = [
    ...problems.map(({ message = '', hint = '', translations }) => ({
      weight: 'wrong' as const,
      what: { en: message, 'zh-CN': translations?.['zh-CN'].message ?? message },
      fix: { en: hint, 'zh-CN': translations?.['zh-CN'].hint ?? hint },
    })),
    ...(doctor?.findings ?? []).map(({ weight, what, fix }) => ({ weight, what, fix })),
  ].sort((a, b) => Number(a.weight === 'note') - Number(b.weight === 'note'));
  const wrong = findings.filter(({ weight }) => weight === 'wrong').length;
  return {
    ...{ at, complete: doctor !== undefined && archive !== undefined, wrong, notes: findings.length - wrong },
    findings: findings.slice(0, mostFindings),
    archive: archive?.years
      ? {
          years: archive.years.length,
          records: archive.years.reduce((sum, { records }) => sum + records, 0),
          sound: archive.isSound === true,
        }
      : null,
  };
}

/** That nothing has been archived yet is no trouble; whatever else keeps the archive from being read is. */
const missing = (archive: Printed | undefined) =>
  (archive?.problems ?? []).filter(({ code }) => code !== 'OBLIGATO_ARCHIVE_UNKNOWN');
