/**
 * The tables, as the steps that make them: the number of a step is the version of the schema after it. A step that was released never
 * changes. It only adds what an earlier release does not mind, so that two releases can run side by side.
 *
 * - Stored JSON is `json`, its text as it was written: `jsonb` sorts keys, rounds numbers and refuses U+0000. Nothing looks into it on
 *   the server.
 * - Ids are `collate "C"`: sorted as everywhere else, whatever the language of the database.
 */
export const migrations: readonly string[] = [
  `
  create table units (
    unit text collate "C" primary key,
    revision integer not null,
    due_on text collate "C",
    pending boolean not null
  );
  create index units_due on units (due_on, unit) where due_on is not null;
  create index units_pending on units (unit) where pending;

  create table commits (
    unit text collate "C" not null,
    revision integer not null,
    changed boolean not null,
    body json not null,
    primary key (unit, revision)
  );
  create index commits_changed on commits (unit, revision) where changed;

  create table decisions (
    unit text collate "C" not null,
    revision integer not null,
    place integer not null,
    id text collate "C" not null,
    primary key (unit, revision, place)
  );
  create index decisions_id on decisions (id);

  create table snapshots (
    unit text collate "C" primary key,
    revision integer not null,
    state json not null
  );
  `,
  /*
   * In which transaction a commit was made. Those of before are all over: they stand first. An earlier release need not know of it.
   */
  `
  alter table commits add column xid xid8 not null default '0';
  alter table commits alter column xid set default pg_current_xact_id();
  create index commits_feed on commits (xid, unit, revision);
  `,
  /* Who has a unit in hand just now. Not logged: what a server forgets when it fails has ended with it. */
  `
  create unlogged table claims (
    work text collate "C" not null,
    unit text collate "C" not null,
    holder uuid not null,
    ends timestamptz not null,
    primary key (work, unit)
  );
  `,
  /* Which rules decide. An earlier release neither asks nor says. */
  `
  alter table store add column rules text collate "C";
  alter table store add column rules_since timestamptz;
  `,
];
