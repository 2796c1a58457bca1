/** Brings a stored state up to the installed version of its machine, one version at a time. */
import type { StateValue } from 'xstate';
import { ObligatoError } from '../text/problem.ts';
import type { Text } from '../text/text.ts';
import { translated } from '../text/translated.ts';
import type { Obligation } from './define-obligation.ts';
import { freezeDeeply } from './freeze-deeply.ts';
import type { State } from './machine.ts';

/** What a migration changes: where the machine stands, and what it remembers. */
export interface StoredState {
  readonly value: StateValue;
  readonly context: Readonly<Record<string, unknown>>;
}

/** Version → how a state of that version becomes one of the next. Pure: the same state is migrated again at every reading. */
export type Migrations = Readonly<Record<number, (state: StoredState) => StoredState>>;

/**
 * The state in the form of the installed version; the same object when it has it already.
 *
 * Throws `OBLIGATO_CYCLE_STATE` for a newer state, another machine's, and where a step of the chain is missing or fails.
 *
 * @example
 * migrateState({ ...meeting, version: 2, migrations: { 1: (state) => state } }, stateOfVersion1).version // → 2
 */
export function migrateState(obligation: Pick<Obligation, 'name' | 'version' | 'migrations'>, state: State): State {
  const { name, version, migrations = {} } = obligation;
  if (state.machine === name && state.version === version) return state;
  if (state.machine !== name || !(state.version < version)) {
    throw refused(
      state,
      { en: `but ${name} version ${version} is installed`, 'zh-CN': `而现装 ${name} 版本为${version}` },
      { en: 'Install the version that wrote it, or a later one', 'zh-CN': '请安装写入时的版本或更新的版本' },
    );
  }
  let migrated: StoredState = { value: state.value, context: state.context };
  for (let from = state.version; from < version; from++) {
    const step = Object.hasOwn(migrations, from) ? migrations[from] : undefined;
    if (!step)
      throw refused(
        state,
        { en: `and ${name} has no migration from version ${from}`, 'zh-CN': `而 ${name} 没有自版本${from}的升级步骤` },
        { en: 'Install a version that has it', 'zh-CN': '请安装含有该升级步骤的版本' },
      );
    try {
      migrated = step(migrated);
    } catch (cause) {
      throw refused(
        state,
        { en: `and its migration from version ${from} failed`, 'zh-CN': `自版本${from}的升级步骤出错` },
        { en: 'Nothing was changed. Correct the migration', 'zh-CN': '未作任何改动。请修正该升级步骤' },
        cause,
      );
    }
  }
  return freezeDeeply({ machine: name, version, value: migrated.value, context: migrated.context });
}

function refused({ machine, version }: State, what: Text, hint: Text, cause?: unknown): ObligatoError {
  const message = {
    en: `This cycle was written by ${machine} version ${version}, ${what.en}`,
    'zh-CN': `该事项由 ${machine} 版本${version}写成，${what['zh-CN']}`,
  };
  return new ObligatoError(
    { code: 'OBLIGATO_CYCLE_STATE', ...translated(message, hint) },
    cause === undefined ? undefined : { cause },
  );
}
