/**
 * Obligato's shared store: any number of engines on one PostgreSQL.
 *
 * @packageDocumentation
 */
export { openFromEnvironment as default } from './open-from-environment.ts';
export { openPostgresStore, type PostgresStoreOptions } from './open-postgres-store.ts';
