/**
 * For readers of YAML files of your own, a page without a disk among them: every value with its place, every mistake told at once.
 *
 * @packageDocumentation
 */
export { Fields } from './config/fields.ts';
export { type Located, readLocatedYaml } from './config/located-yaml.ts';
