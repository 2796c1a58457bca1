/** Everything that a store asks the server, once its tables are there. */

/** What stands between two places of $10, all texts one after the other: as elements of a list each quotation mark would be escaped, and unescaped. */
const jsonOf = (from: string, to: string) =>
  `convert_from(substring($10::bytea from ${from} + 1 for ${to} - ${from}), 'UTF8')::json`;

/** `schema` is a name that needs no escaping between quotes. */
export function statementsFor(schema: string) {
  const units = `"${schema}".units`;
  const commits = `"${schema}".commits`;
  const decisions = `"${schema}".decisions`;
  const claims = `"${schema}".claims`;
  const store = `"${schema}".store`;
  const snapshots = `"${schema}".snapshots`;
  return Object.freeze({
    snapshot: `select state::text as text from ${snapshots} where unit = $1`,
    commitsAfter: `select body::text as text from ${commits} where unit = $1 and revision > $2 order by revision`,
    commitsOf: `select body::text as text from ${commits} where unit = $1 and revision > $2 order by revision limit $3`,
    /**
     * Compares and writes in one statement, and so in one transaction: the row of a unit is locked while its revision is compared,
     * and nothing of it is written when it has moved on, or when it was decided by other rules than those in force. Answers with the units of which something was written. In the order of their
     * ids, so that two programs never wait for each other in a ring.
     */
    write: `
      with given as (
        select * from unnest($1::text[], $2::integer[], $3::text[], $4::boolean[], $5::boolean[], $6::text[], $7::integer[], $8::integer[], $9::integer[])
          as given (unit, revision, due_on, pending, changed, rules, body_from, state_from, ends)
      ), moved as (
        insert into ${units} as known (unit, revision, due_on, pending)
        select unit, revision, due_on, pending from given
          where not exists (select from ${store} as store where store.rules <> given.rules)
          order by unit collate "C"
        on conflict (unit) do update
          set revision = excluded.revision, due_on = excluded.due_on, pending = excluded.pending
          where known.revision = excluded.revision - 1
        returning unit, revision
      ), kept as (
        insert into ${commits} (unit, revision, changed, body)
        select unit, revision, changed, ${jsonOf('body_from', 'state_from')} from given join moved using (unit, revision)
      ), named as (
        insert into ${decisions} (unit, revision, place, id)
        select unit, revision, place, id from moved
          join unnest($11::text[], $12::integer[], $13::text[]) as told (unit, place, id) using (unit)
      ), whole as (
        insert into ${snapshots} (unit, revision, state)
        select unit, revision, ${jsonOf('state_from', 'ends')} from given join moved using (unit, revision) where state_from < ends
        on conflict (unit) do update set revision = excluded.revision, state = excluded.state
      )
      select unit from moved`,
    dueUnits: `select unit, due_on as on from ${units} where due_on <= $1 order by due_on, unit`,
    outboxUnits: `select unit from ${units} where pending order by unit`,
    units: `select unit from ${units} order by unit`,
    decision: `
      select id, place, body::text as text from ${decisions} join ${commits} using (unit, revision)
      where id = $1 order by revision, place limit 1`,
    decisionsOf: `
      select body::text as text from ${commits}
      where unit = $1 and revision in (select revision from ${decisions} where unit = $1) order by revision`,
    decisionsNamed: `
      select body::text as text from ${commits}
      where unit = $1 and revision in (select revision from ${decisions} where unit = $1 and id = any ($2::text[]))
      order by revision`,
    decisionIds: `select id from ${decisions} where unit = $1 order by revision, place`,
    /** Transactions before this one have all ended, one way or the other. */
    feedEnd: 'select pg_snapshot_xmin(pg_current_snapshot())::text as xid',
    /** By the number itself: `xid` alone would be the text that is answered with, by which 1000 comes before 999. */
    feedAfter: `
      select xid::text as xid, unit, revision, body::text as text from ${commits} as made
      where xid < pg_snapshot_xmin(pg_current_snapshot()) and (xid, unit, revision) > ($1::xid8, $2, $3)
      order by made.xid, unit, revision limit $4`,
    /** What waits: of the feed, and of the clock until a day. */
    waits: `
      select pg_snapshot_xmin(pg_current_snapshot())::text as xmin,
        (select count(*)::integer from ${commits} where xid >= pg_snapshot_xmin(pg_current_snapshot())) as untold,
        (select count(*)::integer from ${units} where due_on <= $1) as due,
        (select min(due_on) from ${units} where due_on <= $1) as oldest`,
    inHand: `select work, count(*)::integer as units from ${claims} where ends > clock_timestamp() group by work order by work`,
    /** In one order, so that two who claim the same do not wait for each other. */
    claim: `
      insert into ${claims} as known (work, unit, holder, ends)
      select $1, unit, $2::uuid, clock_timestamp() + $4 * interval '1 second'
      from unnest($3::text[]) as asked (unit) order by unit collate "C"
      on conflict (work, unit) do update set holder = excluded.holder, ends = excluded.ends
        where known.ends < clock_timestamp()
      returning unit`,
    release: `delete from ${claims} where work = $1 and holder = $2::uuid and unit = any ($3::text[])`,
    /** And who works by them, beside $1 and with it. */
    rules: `
      select rules as digest, rules_since as since,
        (select count(*)::integer from ${claims} where work = 'rules' and ends > clock_timestamp()) as processes,
        (select count(*)::integer from ${claims} where work = 'rules' and ends > clock_timestamp() and unit <> $1) as others,
        has_column_privilege('${store}', 'rules', 'update') as "mayChange"
      from ${store}`,
    putInForce: `update ${store} set rules = $1, rules_since = clock_timestamp()`,
    dismiss: `delete from ${claims} where work = 'rules'`,
    present: `
      insert into ${claims} (work, unit, holder, ends)
      select 'rules', $1, $1::text::uuid, clock_timestamp() + $3 * interval '1 second' from ${store} where rules = $2
      on conflict (work, unit) do update set ends = excluded.ends`,
    leave: `delete from ${claims} where work = 'rules' and unit = $1`,
    changesOf: `select body::text as text from ${commits} where unit = $1 and changed order by revision`,
  });
}
