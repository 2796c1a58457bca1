/** One row of a roster: every cell is read into what it means, or told with its place. */
import { commonPeople, type Origin, type RosterRow, type Standing, type Text } from '@obligato/core';
import {
  cleanCell,
  didYouMean,
  hasControls,
  isUnitId,
  memo,
  type PeopleValues,
  peopleValuesOf,
  readRoleWord,
  suggest,
} from '@obligato/core/internal';
import { type DateFault, readDateCell } from '../intake/read-date-cell.ts';
import { isPlaceholder, isStillSo, wordsOfCell } from './cell-words.ts';
import type { RosterWords } from './examine-roster.ts';
import { readContact } from './read-contact.ts';
import type { RosterColumnName } from './roster-columns.ts';
import type { RosterFaults } from './roster-faults.ts';

export interface RowInput {
  /** The cell of a column; empty where the table has none. */
  readonly cell: (column: RosterColumnName) => string;
  /** What the column is called in the table. */
  readonly heading: (column: RosterColumnName) => string;
  readonly placeOf: (column: RosterColumnName) => Origin;
  /** Whether numbers are told from text: then no text was shortened. */
  readonly isTyped: boolean;
  /** Whether `from` holds the day somebody joined, which may be a month alone. */
  readonly isJoining: boolean;
}

/** What was made of cells although nothing is wrong with them: said once for the whole table. */
export interface RowNotes {
  readonly serial: Map<string, string>;
  readonly month: Map<string, string>;
  readonly otherRoles: Set<string>;
  /** Lines in which nobody stands: what was written below the table. */
  readonly ofNobody: number[];
}

export const everyRow: Text = { en: 'Every row needs one', 'zh-CN': '每行都须填写' };

/** Undefined for a row with a fault. */
export class RowReader {
  readonly #words: RosterWords;
  readonly #values: PeopleValues;
  readonly #faults: RosterFaults;
  readonly #notes: RowNotes;
  #input!: RowInput;
  #isSound = true;

  constructor(words: RosterWords, faults: RosterFaults, notes: RowNotes) {
    this.#words = words;
    this.#values = words.people === null ? anyWords : peopleValuesOf(words.people ?? commonPeople);
    this.#faults = faults;
    this.#notes = notes;
  }

  read(input: RowInput): { readonly unit: string; readonly row: RosterRow } | undefined {
    this.#input = input;
    this.#isSound = true;
    const unit = this.#unit();
    const member = this.#id('id', this.#need('id'));
    const name = this.#text(
      'name',
      this.#need('name', (cell) => cell),
    );
    const standing = this.#standing();
    const from = this.#day('from', this.#need('from'));
    const to = this.#lastDay(from);
    const electedOn = this.#day('electedOn', this.#optional('electedOn'));
    const roles = this.#roles();
    const group = this.#id('group', this.#optional('group'));
    const notCounted = this.#text(
      'notCounted',
      this.#optional('notCounted', (cell) => cell),
    );
    const exempt = this.#exempt();
    const contact = readContact(
      (column) => this.#text(column, this.#optional(column)),
      (column, fault) => this.#fault(column, fault),
      this.#words,
    );
    if (!this.#isSound) return undefined;
    const row: RosterRow = Object.freeze({
      ...{ member, name, standing: standing as Standing, roles, from },
      ...(group === '' ? {} : { group }),
      ...(to === '' ? {} : { to }),
      ...(notCounted === '' ? {} : { notCounted }),
      ...(electedOn === '' ? {} : { electedOn }),
      ...(exempt.length === 0 ? {} : { exempt }),
      ...contact,
    });
    return { unit, row };
  }

  #unit(): string {
    const written = this.#need('unit');
    if (written === '') return '';
    const { unitsByTitle, units } = this.#words;
    const named = isUnitId(written) ? [written] : (unitsByTitle?.get(written) ?? []);
    if (named.length > 1) {
      const several = { en: `"${written}" is the title of several units`, 'zh-CN': `“${written}”是多个单位的名称` };
      const list = { en: `Write the id: ${named.join(', ')}`, 'zh-CN': `请写编号：${named.join('、')}` };
      this.#fault('unit', { kind: written, message: several, hint: list });
      return '';
    }
    const [unit] = named;
    if (unit === undefined) {
      const message = { en: `"${written}" is not a unit id`, 'zh-CN': `“${written}”不是有效的单位编号` };
      const known = [...(units ?? []), ...(unitsByTitle?.keys() ?? [])];
      const hint = { en: 'Use the id of a unit file', 'zh-CN': '请用单位文件中的编号' };
      this.#fault('unit', { kind: written, message, hint: known.length > 0 ? suggest(written, known) : hint });
      return '';
    }
    if (units && !units.has(unit)) {
      this.#faults.add({
        code: 'OBLIGATO_UNIT_UNKNOWN',
        cause: `unit of no file ${unit}`,
        message: { en: `unit: no unit file describes "${unit}"`, 'zh-CN': `“unit”列：没有单位文件描述“${unit}”` },
        hint: suggest(unit, units),
        origin: this.#input.placeOf('unit'),
      });
      this.#isSound = false;
    }
    return unit;
  }

  /** Both become parts of cycle ids, which "/" and "#" divide. */
  #id(column: 'id' | 'group', id: string): string {
    if (/^\d+(?:\.\d+)?e[+-]?\d+$/i.test(id) || (!this.#input.isTyped && /^\d{15}\d*000$/.test(id))) {
      this.#fault(column, {
        kind: 'shortened',
        value: id,
        message: { en: `"${id}" is a number that a spreadsheet shortened`, 'zh-CN': `“${id}”是被电子表格截短的数字` },
        hint: {
          en: 'Format the column as text before entering the ids, and enter them anew: the last digits are lost',
          'zh-CN': '末几位已丢失：请先将该列设为文本格式，再重新填写编号',
        },
      });
      return '';
    }
    if (/[/#\s]|^__proto__$/.test(id)) {
      this.#fault(column, {
        kind: 'id',
        value: id,
        message: { en: `"${id}" is not an id`, 'zh-CN': `“${id}”不是有效编号` },
        hint: { en: 'Use letters, digits and hyphens', 'zh-CN': '请用字母、数字和连字符' },
      });
    }
    return this.#text(column, id);
  }

  #standing(): Standing | undefined {
    const written = this.#need('standing');
    const { standings, standingOf } = this.#values;
    const standing = standingOf(written);
    if (standing === undefined && written !== '') {
      const message = { en: `"${written}" is not a standing`, 'zh-CN': `“${written}”不是有效的成员身份` };
      this.#fault('standing', { kind: written, message, hint: nearest(written, standings.flat(), oneOf(standings)) });
    }
    return standing;
  }

  #lastDay(from: string): string {
    const written = this.#optional('to');
    const to = isStillSo(written) ? '' : this.#day('to', written);
    if (to !== '' && from !== '' && to < from) {
      const message = { en: `${to} is before ${from}`, 'zh-CN': `${to}早于${from}` };
      this.#fault('to', { kind: 'order', value: to, message, hint: { en: 'Swap them', 'zh-CN': '请对调' } });
    }
    return to;
  }

  #day(column: 'from' | 'to' | 'electedOn', written: string): string {
    if (written === '') return '';
    const isJoining = column === 'from' && this.#input.isJoining;
    const { day = '', fault, by } = readDateCell(written, { monthOnly: isJoining });
    if (by !== undefined && !this.#notes[by].has(column)) this.#notes[by].set(column, `${written} = ${day}`);
    if (fault) {
      const message = { en: `"${written}" is not a date`, 'zh-CN': `“${written}”不是有效日期` };
      this.#fault(column, { kind: `date ${fault}`, value: written, message, hint: dateHints[fault] });
    }
    return day;
  }

  #roles(): readonly string[] {
    const { roles, rolesOf } = this.#values;
    return this.#listed('roles', rolesOf, (word) => {
      const read = readRoleWord(word, this.#words.people ?? commonPeople);
      if (read.roles) {
        this.#notes.otherRoles.add(word);
        return read.roles;
      }
      const message = { en: `"${word}" is not a role`, 'zh-CN': `“${word}”不是名册中的职务` };
      return { message, hint: read.near === undefined ? knownRolesOf(roles) : didYouMean(read.near) };
    });
  }

  #exempt(): readonly string[] {
    const { exemptions } = this.#words;
    const meant = (word: string) => {
      const known = exemptions?.get(word);
      return known === undefined ? undefined : [known];
    };
    return this.#listed('exempt', meant, (word) => {
      if (!exemptions) return [word];
      const message = {
        en: `"${word}" is not a duty, nor a tag of duties`,
        'zh-CN': `“${word}”不是义务，也不是义务标签`,
      };
      return { message, hint: suggest(word, exemptions.keys()) };
    });
  }

  /** What the words of a cell stand for, each once; `otherwise` is asked of a word that stands for nothing known. */
  #listed(
    column: 'roles' | 'exempt',
    meant: (word: string) => readonly string[] | undefined,
    otherwise: (word: string) => readonly string[] | { readonly message: Text; readonly hint: Text },
  ): readonly string[] {
    const written = wordsOfCell(this.#optional(column, cleaners[column]), (word) => meant(word) !== undefined);
    const found = written.flatMap((word): readonly string[] => {
      const known = meant(word) ?? otherwise(word);
      if (!('message' in known)) return known;
      this.#fault(column, { kind: word, ...known });
      return [];
    });
    return Object.freeze([...new Set(found)]);
  }

  #text(column: RosterColumnName, text: string): string {
    if (hasControls(text)) {
      this.#fault(column, {
        kind: 'controls',
        message: { en: 'contains a control character', 'zh-CN': '含有不可见的控制字符' },
        hint: { en: 'Write it anew', 'zh-CN': '请重新填写' },
      });
    }
    return text;
  }

  #optional(column: RosterColumnName, clean = cleanCell): string {
    const cell = clean(this.#input.cell(column));
    return isBlank(cell) || isPlaceholder(cell) ? '' : cell;
  }

  #need(column: RosterColumnName, clean = cleanCell): string {
    const cell = clean(this.#input.cell(column));
    if (isBlank(cell)) {
      this.#fault(column, { kind: 'empty', message: { en: 'is empty', 'zh-CN': '为空' }, hint: everyRow });
      return '';
    }
    if (isPlaceholder(cell)) {
      const message = { en: `"${cell}" says that there is none`, 'zh-CN': `“${cell}”表示没有` };
      this.#fault(column, { kind: 'placeholder', value: cell, message, hint: everyRow });
      return '';
    }
    return cell;
  }

  #fault(
    column: RosterColumnName,
    {
      kind,
      value,
      message,
      hint,
    }: { readonly kind: string; readonly value?: string; readonly message: Text; readonly hint: Text },
  ): void {
    this.#isSound = false;
    const heading = this.#input.heading(column);
    this.#faults.add({
      cause: `${column} ${kind}`,
      ...(value === undefined ? {} : { value }),
      message: { en: `${heading}: ${message.en}`, 'zh-CN': `“${heading}”列：${message['zh-CN']}` },
      hint,
      origin: this.#input.placeOf(column),
    });
  }
}

/** Roles are looked up as they were written; the words of an exemption are cleaned like any cell. */
const cleaners = { roles: (cell: string) => cell, exempt: cleanCell } as const;

const isBlank = (cell: string): boolean => cell.trim() === '';

/** Of two letters, every other word is one letter away: then all of them are named. */
function nearest(word: string, words: readonly string[], all: Text): Text {
  const hint = suggest(word, words);
  return word.length > 2 && hint.en.startsWith('Did you mean') ? hint : all;
}

/** Where nobody knows the words: what is wrong besides can be told all the same. */
const anyWords: PeopleValues = { standingOf: () => 'full', rolesOf: (word) => [word], roles: [], standings: [] };

type Words = readonly (readonly [string, string])[];

const oneOf = (words: Words): Text => ({
  en: `Write ${words.map(([word]) => word).join(', ')}`,
  'zh-CN': `请写${words.map(([, word]) => word).join('、')}`,
});

const knownRolesOf = memo((words: Words): Text => {
  const { en, 'zh-CN': zh } = oneOf(words);
  return {
    en: `${en}, or leave it empty; other posts go into a column of another name, which is not read`,
    'zh-CN': `${zh}，或留空；其他职务请另设一列（如“行政职务”），该列不读取`,
  };
});

const dateHints: Readonly<Record<DateFault, Text>> = {
  none: { en: 'Write dates as YYYY-MM-DD', 'zh-CN': '日期请写作 YYYY-MM-DD' },
  order: {
    en: 'Day or month first? It may be two days. Write dates as YYYY-MM-DD',
    'zh-CN': '月、日先后不明，可作两种理解。日期请写作 YYYY-MM-DD',
  },
  year: {
    en: 'The year has two digits, and may stand first or last. Write dates as YYYY-MM-DD',
    'zh-CN': '年份只有两位，先后不明。日期请写作 YYYY-MM-DD',
  },
  day: { en: 'The day is missing. Write dates as YYYY-MM-DD', 'zh-CN': '未写明日期中的“日”。日期请写作 YYYY-MM-DD' },
};
