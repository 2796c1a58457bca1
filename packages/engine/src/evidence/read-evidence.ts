/** The content of a file, for whoever may read the decision that names it. */
import { ObligatoError, type Text, translated, unitOfCycle } from '@obligato/core';
import type { EvidenceFile } from '@obligato/core/internal';
import { noCycleId } from '../attempting/unknown-cycle.ts';
import type { Store } from '../ports/store.ts';
import { decisionsNamed } from '../stores/decisions-named.ts';
import { namesOf } from '../stores/decisions-up-to.ts';
import { evidenceUnknown } from './evidence-problem.ts';
import type { EvidenceStore } from './evidence-store.ts';
import { filesOf } from './named-evidence.ts';

export interface OpenedEvidence {
  readonly file: EvidenceFile;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Throws `OBLIGATO_EVIDENCE_UNKNOWN` for one that no decision of the cycle names, and for one that is gone, and says why. */
export async function readEvidence(
  store: Store,
  evidence: EvidenceStore | undefined,
  { cycle, sha256 }: { readonly cycle: string; readonly sha256: string },
): Promise<OpenedEvidence> {
  const unit = unitOfCycle(cycle);
  if (unit === undefined) throw noCycleId(cycle);
  const { decided } = await store.unit(unit);
  const decisions = await decisionsNamed(store, unit, namesOf(cycle, decided.get(cycle) ?? 0));
  const file = decisions.flatMap(filesOf).find((each) => each.sha256 === sha256);
  if (!file) throw evidenceUnknown(cycle, sha256);
  const content = await evidence?.open(sha256);
  if (content) return { file, content };
  const why = await evidence?.disposalOf(sha256);
  throw why
    ? gone(
        {
          en: `“${file.name}” was disposed of with ${why.cycle}: ${why.reason} (${why.reference}, ${why.by})`,
          'zh-CN': `“${file.name}”已随 ${why.cycle} 销毁：${why.reason}（${why.reference}，${why.by}）`,
        },
        { en: 'Its hash stays in the decision', 'zh-CN': '其哈希值仍保留在决定中' },
      )
    : gone(
        { en: `The content of “${file.name}” is not where files are kept`, 'zh-CN': `存放处没有“${file.name}”的内容` },
        {
          en: 'Put it back from a backup: obligato doctor names every file that is missing',
          'zh-CN': '请从备份恢复：`obligato doctor` 会列出所有缺失的文件',
        },
      );
}

const gone = (message: Text, hint: Text) =>
  new ObligatoError({ code: 'OBLIGATO_EVIDENCE_UNKNOWN', ...translated(message, hint) });
