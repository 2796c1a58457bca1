/** Brings a stored state up to the installed version of its machine, one version at a time. */
import type { StateValue } from 'xstate';
import { ObligatoError } from '../text/problem.ts';
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
      `but ${name} version ${version} is installed`,
      'Install the version that wrote it, or a later one',
    );
  }
  let migrated: StoredState = { value: state.value, context: state.context };
  for (let from = state.version; from < version; from++) {
    const step = Object.hasOwn(migrations, from) ? migrations[from] : undefined;
    if (!step)
      throw refused(state, `and ${name} has no migration from version ${from}`, 'Install a version that has it');
    try {
      migrated = step(migrated);
    } catch (cause) {
      throw refused(
        state,
        `and its migration from version ${from} failed`,
        'Nothing was changed. Mend the migration',
        cause,
      );
    }
  }
  return freezeDeeply({ machine: name, version, value: migrated.value, context: migrated.context });
}

function refused(state: State, what: string, hint: string, cause?: unknown): ObligatoError {
  const message = `This cycle was written by ${state.machine} version ${state.version}, ${what}`;
  return new ObligatoError(
    { code: 'OBLIGATO_CYCLE_STATE', message, hint },
    cause === undefined ? undefined : { cause },
  );
}
