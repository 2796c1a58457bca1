/** Many small histories, each lived twice: in the store, and in the one in memory. The same in every run. */
import { type Commit, type CommitPage, MemoryStore, type Store } from '@obligato/engine';
import { contentOf } from '../../fixtures/content-of.ts';
import { sampleChange, sampleCycle, sampleDecision, sampleEntry } from '../../fixtures/sample-commit.ts';
import type { Reopen } from '../examine-store.ts';
import { differences } from './differences.ts';

const commits = 160;
/** Units of one history never meet those of another: a prefix each, so that one folder serves for all. */
const histories = ['first', 'second', 'third'];

export const answersLikeMemory = (open: Reopen) => compared(open, () => false);

/** Closed and opened again now and then, and at the end. */
export const staysAfterReopening = (open: Reopen) => compared(open, (step) => step % 37 === 36);

async function compared(open: Reopen, closesAfter: (step: number) => boolean): Promise<readonly string[]> {
  const model = new MemoryStore();
  let store = await open();
  const random = seeded(7);
  for (let step = 0; step < commits; step++) {
    const history = histories[step % histories.length] ?? '';
    const commit = await nextCommit(random, history, model);
    const asked = `Commit ${step + 1}, ${JSON.stringify({ unit: commit.unit, basedOn: commit.basedOn })}`;
    const faults = differences(asked, await store.commit(commit), await model.commit(commit));
    if (faults.length > 0) return faults;
    if (closesAfter(step)) store = await open();
  }
  const [found, right] = [await contentOf(store), await contentOf(model)];
  const parts = (Object.keys(right) as (keyof typeof right)[]).flatMap((part) =>
    differences(`${part} after ${commits} commits`, found[part], right[part]),
  );
  return [...parts, ...(await singleDecisions(store, model)), ...(await commitsLikeMemory(store, model))];
}

/** Read a few at a time, as whoever asks what was known on a day reads them. A store need not have kept them. */
async function commitsLikeMemory(store: Store, model: MemoryStore): Promise<readonly string[]> {
  if (!store.commitsOf) return [];
  for (const unit of [...(await model.units()), 'nobody']) {
    const made: Commit[] = [];
    for (let after: number | undefined = 0; after !== undefined; ) {
      const page: CommitPage = await store.commitsOf(unit, { after, limit: 7 });
      if (page.commits.length > 7) return [`commitsOf ${unit} tells ${page.commits.length} commits, not 7`];
      made.push(...page.commits);
      after = page.next;
    }
    const { commits } = await model.commitsOf(unit, { after: 0, limit: commitsInAll });
    const faults = differences(`commitsOf ${unit}`, asWritten(made), asWritten(commits));
    if (faults.length > 0) return faults;
  }
  return [];
}

const commitsInAll = 1_000;
const asWritten = (commits: readonly Commit[]) => JSON.parse(JSON.stringify(commits));

async function singleDecisions(store: Store, model: Store): Promise<readonly string[]> {
  for (const unit of await model.units()) {
    const some = (await model.decisions(unit)).filter((_, at) => at % 3 === 0).reverse();
    const ids = [...some.map(({ id }) => id), `${unit}/nothing/2026#1`];
    const named = await (store.decisionsNamed?.(unit, ids) ?? some);
    const ordered = (await model.decisions(unit)).map(({ id }) => id);
    const faults = [
      ...differences(`decisionsNamed of ${unit}`, named, some),
      ...differences(`decisionIds of ${unit}`, await (store.decisionIds?.(unit) ?? ordered), ordered),
    ];
    if (faults.length > 0) return faults;
    for (const decision of await model.decisions(unit)) {
      const faults = differences(`decision ${decision.id}`, await store.decision(decision.id), decision);
      if (faults.length > 0) return faults;
    }
  }
  return [];
}

/** Mostly what the engine would commit; now and then stale, without a cycle, without a decision, or of a roster alone. */
async function nextCommit(random: () => number, history: string, model: Store): Promise<Commit> {
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T;
  const unit = pick([history, `${history}/a`, `${history}/a/2025`]);
  const period = pick(['2026-Q1', '2026-02', '2026']);
  const record = await model.unit(unit);
  const version = record.cycles.get(`${unit}/general-meeting/${period}`)?.version ?? 0;
  const decided = record.decided.get(`${unit}/general-meeting/${period}`) ?? 0;
  const dueOn = pick(['2026-01-10', '2026-02-10', '2026-03-10', undefined]);
  const sample = { unit, number: version + 1, period, dueOn };
  const cycle = sampleCycle(sample);
  const key = pick([undefined, `key-${Math.floor(random() * 5)}-钥匙`]);
  const decision = sampleDecision({ ...sample, number: decided + 1, ...(key === undefined ? {} : { key }) });
  const roster = [{ member: 'm', name: pick(['李', '王']), standing: 'full' as const, roles: [], from: '2026-01-01' }];
  return {
    ...(random() < 0.5 ? { id: `${history}-${Math.floor(random() * 40)}` } : {}),
    ...{
      unit,
      at: '2026-01-01T00:00:00+08:00',
      basedOn: pick([undefined, record.revision, record.revision, record.revision, record.revision - 1]),
    },
    cycles: random() < 0.85 ? [cycle] : [],
    decisions: random() < 0.85 ? [decision] : [],
    outbox: random() < 0.6 ? [sampleEntry({ ...sample, number: 1 + Math.floor(random() * 6) })] : [],
    ...(random() < 0.2 ? { roster } : {}),
    ...(random() < 0.2 ? { changes: [sampleChange({ unit, number: record.changed + 1 })] } : {}),
    ...(random() < 0.05 ? { retired: { cycles: [], outbox: [...record.outbox.keys()].slice(0, 1), keys: [] } } : {}),
  };
}

/** A linear congruential generator: the same histories in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
