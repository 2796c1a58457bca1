/** A store that remembers each commit as it was written: what stands together, and everything that was ever kept. */
import { type Commit, MemoryStore } from '@obligato/engine';

export class EveryCommit extends MemoryStore {
  readonly commits: Commit[] = [];

  override async commit(commit: Commit) {
    const conflict = await super.commit(commit);
    if (!conflict) this.commits.push(commit);
    return conflict;
  }

  /** Every record but the roster and what changed in it, as it would lie on a disk. */
  written(): string {
    const changesOf = (commit: Pick<Commit, 'changes'>) =>
      commit.changes?.filter(({ change }) => change.does !== 'roster');
    return JSON.stringify(
      this.commits.map(({ roster: _roster, ...records }) => ({ ...records, changes: changesOf(records) })),
    );
  }
}
