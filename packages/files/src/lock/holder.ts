/** Who holds a folder, written so that a later process can tell whether the holder still lives. */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Changes with every boot; null where the system does not tell. */
  readonly bootId: string | null;
  /** Clock ticks from boot to the start of the process: another process with the same pid has another one. */
  readonly startTicks: string | null;
  /** Pids of one container mean nothing in another. */
  readonly pidNamespace: string | null;
  /** Of the installation: two machines may have one host name. Null where there is none, and in files of before. */
  readonly machineId: string | null;
  /** Whether it holds the lock of the operating system as well: whoever gets that one knows that this process is gone. */
  readonly kernel: boolean;
}

/** `foreign`: on another machine or in another container, where nobody here can look. */
export type HolderState = 'alive' | 'gone' | 'foreign';

/** This process. */
export function thisProcess(kernel = false): Holder {
  return Object.freeze({
    pid: process.pid,
    host: hostname(),
    bootId: readOrNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    startTicks: statOf(process.pid)?.startTicks ?? null,
    pidNamespace: readOrNull(() => readlinkSync('/proc/self/ns/pid')),
    machineId: readOrNull(() => readFileSync('/etc/machine-id', 'utf8').trim() || null),
    kernel,
  });
}

export function stateOf(holder: Holder, self: Holder = thisProcess()): HolderState {
  if (holder.host !== self.host) return 'foreign';
  // No process outlives its boot. Asked before the namespace, whose number may differ after a reboot. But two machines may have one
  // host name, and the boot of another is not one before this: only the machine's own id tells them apart.
  if (holder.bootId !== self.bootId) return isSameMachine(holder, self) ? 'gone' : 'foreign';
  if (holder.pidNamespace !== self.pidNamespace) return 'foreign';
  if (!isRunning(holder.pid)) return 'gone';
  const stat = statOf(holder.pid);
  if (stat === undefined) return self.startTicks === null || isRunning(holder.pid) ? 'alive' : 'gone';
  const isAnother = holder.startTicks !== null && stat.startTicks !== holder.startTicks;
  return isAnother || stat.isDead ? 'gone' : 'alive';
}

/** A file of before, without the id, is of this machine: so it was understood by whoever wrote it. */
function isSameMachine(holder: Holder, self: Holder): boolean {
  return holder.machineId === self.machineId || holder.machineId === null;
}

/** Reads a holder back; undefined when the text is none. */
export function parseHolder(value: unknown): Holder | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { pid, host, bootId, startTicks, pidNamespace, machineId, kernel } = value as Partial<
    Record<keyof Holder, unknown>
  >;
  // Zero and negative pids address groups of processes: they would always look alive.
  if (!Number.isSafeInteger(pid) || (pid as number) <= 0 || typeof host !== 'string') return undefined;
  return {
    pid: pid as number,
    host,
    bootId: textOrNull(bootId),
    startTicks: textOrNull(startTicks),
    pidNamespace: textOrNull(pidNamespace),
    machineId: textOrNull(machineId),
    kernel: kernel === true,
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** The third and twenty-second fields of `/proc/<pid>/stat`; the second, a name in brackets, may hold anything. */
function statOf(pid: number): { readonly startTicks: string; readonly isDead: boolean } | undefined {
  const text = readOrNull(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  const startTicks = fields?.[19];
  return startTicks === undefined ? undefined : { startTicks, isDead: fields?.[0] === 'Z' || fields?.[0] === 'X' };
}

function readOrNull(read: () => string | null): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
