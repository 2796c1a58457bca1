/** The table of contents of the rules' pages. */
import type { RuleKind } from '@obligato/core';
import { ruleKinds } from '@obligato/core/internal';
import type { RulePage } from './render-rule-page.ts';

/**
 * Renders the index; `fileOf` says where each page stands, seen from it.
 *
 * @example
 * const pages = [{ id: 'house/room-number', rule: roomNumber, catalogue }];
 * await writeFile('rules/README.md', renderRuleIndex(pages, ({ id }) => `${id.replace('/', '-')}.md`));
 */
export function renderRuleIndex(pages: readonly RulePage[], fileOf: (page: RulePage) => string): string {
  const blocks = (Object.keys(ruleKinds) as RuleKind[]).map((kind) => {
    const rows = pages.filter(({ rule }) => rule.kind === kind).map((page) => rowOf(page, fileOf(page)));
    const { en, 'zh-CN': zh } = ruleKinds[kind].title;
    return rows.length === 0
      ? ''
      : `## ${en} · ${zh}\n\n| rule · 规则 | why | 为何 |\n|---|---|---|\n${rows.join('\n')}`;
  });
  return `${['# Rules · 规则', ...blocks.filter((block) => block !== '')].join('\n\n')}\n`;
}

const rowOf = ({ id, rule: { why } }: RulePage, file: string) => `| [${id}](${file}) | ${why.en} | ${why['zh-CN']} |`;
