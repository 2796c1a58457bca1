/**
 * Unit files, `obligato.yaml`, plugins by name, rosters, exports, tables and papers: everything that reads or writes files. Needs
 * Node. Rosters, spreadsheets and papers need `csv-parse`, `read-excel-file`, `write-excel-file`, `mustache` and `markdown-it`, which
 * are asked for when they are used.
 *
 * @packageDocumentation
 */

export { isFileOfDays, readCalendar } from './calendars/read-calendar.ts';
export { configSchema } from './config/config-schema.ts';
export { Fields } from './config/fields.ts';
export { readLocatedYaml } from './config/located-yaml.ts';
export { type Config, type ExaminedConfig, examineConfig, readConfig } from './config/read-config.ts';
export { type ChangedRule, type ConfigDiff, configDiff, type StatedRule } from './config-views/config-diff.ts';
export { configShow, type ShownConfig, type ShownRule, type ShownValue } from './config-views/config-show.ts';
export { configWhy, type WhyConfig } from './config-views/config-why.ts';
export { configWhyKept, type KeptWhy } from './config-views/config-why-kept.ts';
export { renderConfigDiff, renderConfigShow, renderConfigWhy, renderKeptWhy } from './config-views/render-config.ts';
export { cellColumns } from './intake/cell-columns.ts';
export type { Remark, Tell } from './intake/remark.ts';
export { readText } from './intake/text/read-text.ts';
export { whyUnreadable } from './intake/why-unreadable.ts';
export { yamlFilesBelow } from './intake/yaml-files-below.ts';
export { calendarUid } from './papers/calendar-uid.ts';
export { asMarkdownText, fillPaper, templateProblems } from './papers/fill-paper.ts';
export {
  type PaperCorrection,
  type PaperFacts,
  type PaperInput,
  type PaperItem,
  type PaperKind,
  paperFacts,
  paperKinds,
} from './papers/paper-facts.ts';
export { paperTemplates } from './papers/paper-templates.ts';
export { paperToHtml } from './papers/paper-to-html.ts';
export { ensureTypeScriptLoader } from './plugins/ensure-typescript-loader.ts';
export { type KnownPlugins, loadPlugins } from './plugins/load-plugins.ts';
export { missingFacts } from './plugins/missing-facts.ts';
export { resolvePackage } from './plugins/resolve-package.ts';
export { type ExaminedRoster, examineRoster, type RosterWords } from './roster/examine-roster.ts';
export { type Contact, type ContactFault, readContact } from './roster/read-contact.ts';
export { readRoster } from './roster/read-roster.ts';
export { type RosterColumn, type RosterColumnName, rosterColumns, rosterColumnsOf } from './roster/roster-columns.ts';
export { rosterWordsOf } from './roster/roster-words-of.ts';
export { unitsInList } from './roster/units-in-list.ts';
export { asText } from './transfer/as-text.ts';
export { type ExportLine, exportFormat } from './transfer/export-line.ts';
export { exportUnits } from './transfer/export-units.ts';
export { type Imported, importUnits } from './transfer/import-units.ts';
export { ledgerTable } from './transfer/ledger-table.ts';
export { type ExportedUnit, readExport } from './transfer/read-export.ts';
export { type RewrittenRoster, rewriteRoster } from './transfer/rewriting/rewrite-roster.ts';
export { rosterTable } from './transfer/roster-table.ts';
export type { Cell, ColumnKind, Table } from './transfer/table.ts';
export { tableToCsv } from './transfer/table-to-csv.ts';
export { tableToMarkdown } from './transfer/table-to-markdown.ts';
export { rosterTemplate } from './transfer/workbook/roster-template.ts';
export { tableToXlsx } from './transfer/workbook/table-to-xlsx.ts';
export { languageProblems } from './units/language-problems.ts';
export { readUnitFiles, readUnits, type UnitFiles } from './units/read-units.ts';
export { unitSchema } from './units/unit-schema.ts';
