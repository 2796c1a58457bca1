/**
 * The workspace that every command of `obligato` opens, for a program that wants the same: config, plugins, units, people,
 * store and engine in one call.
 *
 * @packageDocumentation
 */
export {
  type Blueprint,
  openEngine,
  readBlueprint,
  type Workspace,
  withWorkspace,
} from './workspace/open-workspace.ts';
