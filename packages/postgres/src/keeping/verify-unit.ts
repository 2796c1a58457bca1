/** Whether what is kept of a unit beside its commits is what the commits come to. */
import { type Problem, type Text, translated } from '@obligato/core';
import type { Commit, UnitRecord } from '@obligato/engine';
import { applyCommit, decodeRecord, emptyUnit, encodeRecord, hasPending, nextDueOn } from '@obligato/engine/store';
import type { Query } from '../server/database.ts';

export interface VerifiedUnit {
  readonly commits: number;
  /** The first that was found. */
  readonly problem: Problem | undefined;
}

/** `query` sees one state of the tables: a transaction that reads repeatedly. Holds one page of commits at a time. */
export async function verifyUnit(query: Query, schema: string, unit: string): Promise<VerifiedUnit> {
  let record = emptyUnit(unit);
  const wrong = (what: Text): VerifiedUnit => ({ commits: record.revision, problem: corrupt(unit, what) });
  const [snapshot] = await query<{ revision: number; text: string }>(
    `select revision, state::text as text from "${schema}".snapshots where unit = $1`,
    [unit],
  );
  for (;;) {
    const page = await query<{ revision: number; text: string; ids: readonly string[] }>(
      `select revision, body::text as text,
         array(select id from "${schema}".decisions where unit = $1 and revision = commits.revision order by place) as ids
       from "${schema}".commits as commits where unit = $1 and revision > $2 order by revision limit ${pageOfCommits}`,
      [unit, record.revision],
    );
    for (const row of page) {
      if (row.revision !== record.revision + 1) return wrong(missing(record.revision + 1));
      const commit: Commit = JSON.parse(row.text);
      if (commit.decisions.map(({ id }) => id).join('\n') !== row.ids.join('\n')) return wrong(indexOf(row.revision));
      record = applyCommit(record, commit);
      if (row.revision === snapshot?.revision && !isSame(record, snapshot.text)) return wrong(snapshotOf(row.revision));
    }
    if (page.length < pageOfCommits) break;
  }
  const [row] = await query<{ revision: number; due_on: string | null; pending: boolean }>(
    `select revision, due_on, pending from "${schema}".units where unit = $1`,
    [unit],
  );
  if (!row || row.revision !== record.revision) return wrong(missing(record.revision + 1));
  if (row.due_on !== (nextDueOn(record) ?? null) || row.pending !== hasPending(record)) return wrong(rowOf());
  return { commits: record.revision, problem: undefined };
}

const pageOfCommits = 200;

/** An earlier release may have written it with other words: what it says counts, and not how. */
const isSame = (record: UnitRecord, text: string) =>
  JSON.stringify(encodeRecord(record)) === JSON.stringify(encodeRecord(decodeRecord(JSON.parse(text))));

const missing = (revision: number): Text => ({
  en: `commit ${revision} is missing`,
  'zh-CN': `缺少第${revision}次提交`,
});
const indexOf = (revision: number): Text => ({
  en: `the decisions of commit ${revision} are listed otherwise than it says`,
  'zh-CN': `第${revision}次提交的决定与索引所列不符`,
});
const snapshotOf = (revision: number): Text => ({
  en: `its snapshot at commit ${revision} is not what the commits come to`,
  'zh-CN': `截至第${revision}次提交的快照与各次提交的结果不符`,
});
const rowOf = (): Text => ({
  en: 'its next due, or whether a message waits, is not what the commits come to',
  'zh-CN': '其下一到期日或待发消息标记与各次提交的结果不符',
});

const corrupt = (unit: string, what: Text): Problem => ({
  code: 'OBLIGATO_STORE_CORRUPT',
  ...translated(
    { en: `Of ${unit}, ${what.en}`, 'zh-CN': `${unit}：${what['zh-CN']}` },
    {
      en: 'Somebody changed the tables by hand, or the disk of the server did: restore the database from its backup',
      'zh-CN': '有人直接改动了数据表，或服务器磁盘出错：请用备份恢复数据库',
    },
  ),
});
