/** What speaks against evidence: each cause in its own words, under one code. */
import { ObligatoError, type Text, translated } from '@obligato/core';
import { counted } from '@obligato/core/internal';
import { kindsOfContent } from './kinds-of-content.ts';

/** Nothing of it was kept. */
export const refusedEvidence = (message: Text, hint: Text): ObligatoError =>
  new ObligatoError({ code: 'OBLIGATO_EVIDENCE', ...translated(message, hint) });

const mebibyte = 1024 * 1024;

/** As people say it: `100 MB`, `512 bytes`. */
const sizeText = (bytes: number): Text => {
  const rounded = String(Math.round((bytes / mebibyte) * 10) / 10);
  return bytes < mebibyte / 10
    ? { en: counted(bytes, 'bytes'), 'zh-CN': `${bytes}字节` }
    : { en: `${rounded} MB`, 'zh-CN': `${rounded}兆字节` };
};

export const emptyContent = () =>
  refusedEvidence(
    { en: 'The file is empty', 'zh-CN': '文件是空的' },
    { en: 'Attach the file that was meant', 'zh-CN': '请附上所需的文件' },
  );

/**
 * For a content of more bytes than may be kept.
 *
 * @example
 * tooLargeContent(1000).code // → 'OBLIGATO_EVIDENCE'
 */
export const tooLargeContent = (maxBytes: number) => {
  const most = sizeText(maxBytes);
  return refusedEvidence(
    { en: `The file is larger than ${most.en}`, 'zh-CN': `文件超过${most['zh-CN']}` },
    {
      en: 'Attach a smaller one, or link to it; whoever keeps the configuration may allow larger ones',
      'zh-CN': '请附较小的文件，或改附链接；上限可由管理员调整',
    },
  );
};

export const typeNotAllowed = (type: string, types: readonly string[]) =>
  refusedEvidence(
    { en: `What is in the file is ${type}, which is not allowed`, 'zh-CN': `文件内容为 \`${type}\`，不在允许之列` },
    {
      en: `Allowed are: ${kindsOfContent(types).en}; whoever keeps the configuration may allow more`,
      'zh-CN': `允许附：${kindsOfContent(types)['zh-CN']}；可由管理员增加`,
    },
  );

/** The content itself is not there: the one who names it has to put it first. */
export const contentMissing = (sha256: string) =>
  refusedEvidence(
    { en: `No file is kept under ${sha256}`, 'zh-CN': `没有保存哈希值为 ${sha256} 的文件` },
    { en: 'Put the file first, then name it', 'zh-CN': '请先存入文件，再予引用' },
  );

export const nowhereToKeep = () =>
  refusedEvidence(
    { en: 'This engine keeps no files', 'zh-CN': '本引擎未设文件存放处' },
    {
      en: 'Give it an evidence store, or attach a link or a reference',
      'zh-CN': '请为引擎配置佐证存储，或改附链接、文字说明',
    },
  );

export const evidenceUnknown = (cycle: string, sha256: string) =>
  new ObligatoError({
    code: 'OBLIGATO_EVIDENCE_UNKNOWN',
    ...translated(
      { en: `No decision of ${cycle} names a file ${sha256}`, 'zh-CN': `${cycle} 的决定中没有文件 ${sha256}` },
      {
        en: 'Its history says which there are (obligato evidence CYCLE)',
        'zh-CN': '请在事项的办理记录中查看已有佐证材料（`obligato evidence 事项`）',
      },
    ),
  });

export const evidenceInConfidenceUnsaid = () =>
  refusedEvidence(
    {
      en: 'What people say in confidence, or judge each other in, takes evidence only if whoever attaches it says so',
      'zh-CN': '保密事项及评议、评价事项，须由提交人明确表示后方可附佐证材料',
    },
    {
      en: 'What is in a file may tell who gave it: leave it out, or say so with evidenceInConfidence (--evidence-in-confidence)',
      'zh-CN': '文件内容可能暴露提交人：请不附文件，或以 `evidenceInConfidence`（`--evidence-in-confidence`）明确表示',
    },
  );
