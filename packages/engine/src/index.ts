/**
 * Obligato's engine: plan, attempt, tick, explain, over ports that an embedding program can swap. The one import of such a
 * program: what it needs of the core (obligations, `defineRule`, texts, days) comes along.
 *
 * @packageDocumentation
 */
export * from '@obligato/core';
export type { AttemptRequest } from './attempting/attempts.ts';
export type { DecisionOf, TypedAttempt } from './attempting/typed-attempt.ts';
export { configSchema } from './config/config-schema.ts';
export { Fields } from './config/fields.ts';
export { readLocatedYaml } from './config/located-yaml.ts';
export * from './config/read-config.ts';
export * from './config-views/config-diff.ts';
export * from './config-views/config-show.ts';
export * from './config-views/config-why.ts';
export * from './config-views/render-config.ts';
export * from './create-engine.ts';
export * from './domain.ts';
export { fillPaper } from './papers/fill-paper.ts';
export * from './papers/paper-facts.ts';
export * from './papers/paper-templates.ts';
export * from './papers/paper-to-html.ts';
export type { UnitProposal } from './planning/date-suggestions.ts';
export type { RaiseRequest, UnitPlan } from './planning/planning.ts';
export * from './plugins/load-plugins.ts';
export { missingFacts } from './plugins/missing-facts.ts';
export * from './ports/clock.ts';
export * from './ports/fact-provider.ts';
export * from './ports/notifier.ts';
export * from './ports/outbox-entry.ts';
export { decodeRecord, encodeRecord, type UnitRecordData } from './ports/record-data.ts';
export * from './ports/store.ts';
export * from './ports/unit-record.ts';
export * from './reading/render-decision.ts';
export type { StatusRow } from './reading/status.ts';
export type {
  DecisionEvent,
  DueEvent,
  EffectEvent,
  EngineEvent,
  EngineEventKind,
  Interest,
  Listener,
} from './reading/subscribe.ts';
export type { Difference } from './replay/compare-decisions.ts';
export * from './replay/explain-everything.ts';
export * from './replay/replay.ts';
export * from './replay/would-deny.ts';
export { cellColumns } from './roster/cell-columns.ts';
export * from './roster/read-roster.ts';
export { inParallel } from './stores/in-parallel.ts';
export * from './stores/memory-store.ts';
export * from './stores/wrap-store.ts';
export type { UnitFailure } from './ticking/for-each-unit.ts';
export type { Fired } from './ticking/ticking.ts';
export * from './tokens.ts';
export { type ExportLine, exportFormat } from './transfer/export-line.ts';
export * from './transfer/export-units.ts';
export * from './transfer/import-units.ts';
export * from './transfer/ledger-table.ts';
export * from './transfer/read-export.ts';
export * from './transfer/roster-table.ts';
export * from './transfer/table.ts';
export * from './transfer/table-to-csv.ts';
export * from './transfer/table-to-markdown.ts';
export * from './transfer/table-to-xlsx.ts';
export { parseUnit } from './units/read-unit.ts';
export * from './units/read-units.ts';
export { unitSchema } from './units/unit-schema.ts';
export { engineVersion } from './version.ts';
