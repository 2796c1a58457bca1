/** Reads an export, and refuses one that is not whole, with the number of the line. */

import { createHash } from 'node:crypto';
import {
  type CharterData,
  type Cycle,
  type DecisionRecord,
  ObligatoError,
  type Roster,
  type Text,
  translated,
} from '@obligato/core';
import { counted, isUnitId } from '@obligato/core/internal';
import type { Deputy } from '../deputies/deputy.ts';
import type { ChangeRecord } from '../ports/change-record.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';
import { exportFormat } from './export-line.ts';

export interface ExportedUnit {
  readonly unit: string;
  readonly roster: Roster;
  readonly deputies: readonly Deputy[];
  readonly charters: readonly CharterData[];
  readonly cycles: readonly Cycle[];
  readonly outbox: readonly OutboxEntry[];
  readonly decisions: readonly DecisionRecord[];
  readonly changes: readonly ChangeRecord[];
}

interface Growing {
  readonly unit: string;
  readonly roster: Roster;
  readonly deputies: readonly Deputy[];
  readonly charters: CharterData[];
  readonly cycles: Cycle[];
  readonly outbox: OutboxEntry[];
  readonly decisions: DecisionRecord[];
  readonly changes: ChangeRecord[];
}

/**
 * Unit by unit; `onTrial` is told beforehand of records that do not count, and may throw. Throws `OBLIGATO_EXPORT_FILE` at the first
 * line that is not as it was exported.
 *
 * @example
 * const lines = createInterface({ input: createReadStream('all.jsonl') });
 * for await (const { unit, cycles } of readExport(lines)) print(`${unit}: ${cycles.length}`);
 */
export async function* readExport(
  lines: AsyncIterable<string>,
  { onTrial }: { readonly onTrial?: () => void } = {},
): AsyncGenerator<ExportedUnit, void, void> {
  const hash = createHash('sha256');
  let number = 0;
  let growing: Growing | undefined;
  let isEnded = false;
  for await (const text of lines) {
    if (isEnded) throw fault(number + 1, { en: 'something follows the end', 'zh-CN': '结尾之后还有内容' });
    const line = parse(text, number + 1);
    if (number === 0) {
      requireHeader(line);
      if (line.trial === true) onTrial?.();
    } else if (isObject(line.end)) {
      requireEnd(line.end, number, hash.digest('hex'));
      isEnded = true;
    } else if (typeof line.unit === 'string') {
      if (growing) yield growing;
      growing = begin(line, number + 1);
    } else add(growing, line, number + 1);
    if (!isEnded) hash.update(`${text.replace(/\n$/, '')}\n`);
    number += 1;
  }
  if (!isEnded)
    throw fault(number + 1, { en: 'the end is missing: the file was cut off', 'zh-CN': '缺少结尾，文件不完整' });
  if (growing) yield growing;
}

type Line = Readonly<Record<string, unknown>>;

function begin({ unit, roster, deputies = [] }: Line, number: number): Growing {
  if (typeof unit !== 'string' || !isUnitId(unit)) {
    const shown = JSON.stringify(unit);
    throw fault(number, { en: `${shown} is not a unit id`, 'zh-CN': `${shown} 不是有效的单位编号` });
  }
  if (!Array.isArray(roster)) throw fault(number, { en: 'a unit has no roster', 'zh-CN': '单位缺少名册' });
  if (!Array.isArray(deputies)) throw fault(number, { en: 'its deputies are no list', 'zh-CN': '代理人应为列表' });
  return { unit, roster, deputies, charters: [], cycles: [], outbox: [], decisions: [], changes: [] };
}

function add(growing: Growing | undefined, line: Line, number: number): void {
  if (!growing) throw fault(number, { en: 'it belongs to no unit', 'zh-CN': '不属于任何单位' });
  const content = line.charter ?? line.cycle ?? line.outbox ?? line.decision ?? line.change;
  if (!isObject(content)) {
    throw fault(number, {
      en: 'it is not a charter, cycle, outbox entry, decision or change',
      'zh-CN': '既不是生效规则、事项、待发通知，也不是决定或变更',
    });
  }
  if (!line.charter && content.unit !== growing.unit) {
    throw fault(number, {
      en: `it belongs to ${content.unit}, not ${growing.unit}`,
      'zh-CN': `属于 ${content.unit}，而不是 ${growing.unit}`,
    });
  }
  // The checksum at the end vouches for the rest: these are the very bytes that were exported.
  if (line.charter) growing.charters.push(line.charter as CharterData);
  else if (line.cycle) growing.cycles.push(line.cycle as Cycle);
  else if (line.outbox) growing.outbox.push(line.outbox as OutboxEntry);
  else if (line.decision) growing.decisions.push(line.decision as DecisionRecord);
  else growing.changes.push(line.change as ChangeRecord);
}

function requireHeader({ obligato, format }: Line): void {
  if (obligato !== 'export' || typeof format !== 'number') {
    throw fault(1, { en: 'it is not the first line of an export', 'zh-CN': '不是导出文件的首行' });
  }
  if (format > exportFormat) {
    throw fault(1, {
      en: `format ${format} is newer than this release knows (${exportFormat})`,
      'zh-CN': `格式版本${format}新于本版本所支持的（${exportFormat}）`,
    });
  }
}

function requireEnd({ lines, sha256 }: Line, number: number, found: string): void {
  if (lines !== number) {
    throw fault(number + 1, {
      en: `${counted(String(lines), 'lines were')} exported, ${number} are here`,
      'zh-CN': `导出时为${lines}行，现有${number}行`,
    });
  }
  if (sha256 !== found) {
    throw fault(number + 1, {
      en: 'something before it is not as it was exported',
      'zh-CN': '此前的内容与导出时不符',
    });
  }
}

function parse(text: string, number: number): Line {
  try {
    const line: unknown = JSON.parse(text);
    if (isObject(line)) return line;
  } catch {
    // Told below, like everything else that is no line.
  }
  throw fault(number, { en: 'it is not a JSON object', 'zh-CN': '不是 JSON 对象' });
}

function isObject(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(line: number, what: Text): ObligatoError {
  return new ObligatoError({
    code: 'OBLIGATO_EXPORT_FILE',
    ...translated(
      { en: `Line ${line} of the export: ${what.en}`, 'zh-CN': `导出文件第${line}行：${what['zh-CN']}` },
      { en: 'Nothing was imported. Export it again', 'zh-CN': '未导入任何内容，请重新导出' },
    ),
  });
}
