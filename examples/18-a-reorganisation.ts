/** Question: what if units are renamed, merged, divided, moved and dissolved in one year? Answer: the year stays whole, and nobody owes twice. */
import { cnCalendar } from '@obligato/cn-calendar';
import { createEngine, MemoryStore, parseUnit, type RosterRow, treeOn, VirtualClock } from '@obligato/engine';
import { ledgerTable } from '@obligato/engine/files';
import { organBranch } from '@obligato/organ-branch';
import { print } from './try-organ.ts';

const unit = (id: string, ...lines: readonly string[]) => parseUnit([`unit: ${id}`, ...lines].join('\n'), `${id}.yaml`);
const bureaus = [unit('tax', 'extends: [organ/recommended]'), unit('customs', 'extends: [organ/recommended]')];
const below = 'parent: tax';

/** As the files stand in January; and as they are written in March, with the day of each change. */
const january = [...bureaus, ...['levy', 'audit', 'service', 'office', 'port'].map((id) => unit(`tax/${id}`, below))];
const march = [
  ...bureaus,
  unit('tax/levy', below, 'until: 2026-03-31', 'successor: tax/revenue'), // renamed
  unit('tax/revenue', below, 'from: 2026-04-01'),
  unit('tax/audit', below, 'until: 2026-06-30', 'successor: tax/control'), // two become one
  unit('tax/service', below, 'until: 2026-06-30', 'successor: tax/control'),
  unit('tax/control', below, 'from: 2026-07-01'),
  unit('tax/office', below, 'until: 2026-09-30', 'successor: [tax/staff, tax/files]'), // one becomes two
  ...['staff', 'files'].map((id) => unit(`tax/${id}`, below, 'from: 2026-10-01')),
  unit('tax/port', 'parent: [tax, { unit: customs, from: 2026-06-01 }]', 'until: 2026-11-30'), // moved, then dissolved
];

const store = new MemoryStore();
const clock = new VirtualClock('2026-01-05T09:00:00+08:00');
const shared = { plugins: { organ: organBranch, calendar: cnCalendar }, clock, store };
const year = { from: '2026-01-01', to: '2026-12-31' };
const row = (member: string, from: string, to?: string): RosterRow => ({
  ...{ member, name: member, standing: 'full', from, ...(to === undefined ? {} : { to }) },
  roles: member.endsWith('1') ? ['secretary'] : [],
});

// January: everybody is planned for the whole year.
const before = await createEngine({ ...shared, units: january });
for (const { unit: id } of january) {
  const name = id.replace('tax/', '');
  await before.setRoster(
    id,
    ['1', '2', '3'].map((n) => row(`${name}${n}`, '2024-01-01')),
  );
}
await before.plan(year);
// The second member of the levy branch begins the report of the first half in good time: it is not begun twice.
clock.set('2026-03-02T09:00:00+08:00');
const report = 'tax/levy/member-report/2026-H1/levy2';
const { outcome } = await before.attempt({ cycle: report, event: 'draft', payload: { by: 'levy2' } });
print(`levy2 drafts the report of the first half: ${outcome}`);

// March: the changes are written down, some of them months ahead.
clock.set('2026-03-20T09:00:00+08:00');
const after = await createEngine({ ...shared, units: march });
for (const [to, from, day, last] of [
  ['tax/revenue', ['tax/levy'], '2026-04-01', '2026-03-31'],
  ['tax/control', ['tax/audit', 'tax/service'], '2026-07-01', '2026-06-30'],
  ['tax/staff', ['tax/office'], '2026-10-01', '2026-09-30'],
] as const) {
  const moving = (await Promise.all(from.map((id) => after.unit(id)))).flatMap(({ roster }) => roster);
  await after.setRoster(
    to,
    moving.map((each) => ({ ...each, from: day })),
  );
  for (const id of from) await after.changeRoster(id, (roster) => roster.map((each) => ({ ...each, to: last })));
}
await after.setRoster(
  'tax/files',
  ['files1', 'files2', 'files3'].map((member) => row(member, '2026-10-01')),
);
const plans = await after.plan(year);
const lapsed = plans.flatMap((each) => each.lapsed);
print(
  `${lapsed.length} cycles lapse, such as ${lapsed.find(({ cycle }) => cycle.includes('/2026-Q3'))?.cycle}: ${lapsed.find(({ cycle }) => cycle.includes('/2026-Q3'))?.because.en}`,
);
const borne = plans.flatMap(({ borneAnew }) => borneAnew);
print(`borne anew: ${borne.map(({ cycle, from, to }) => `${cycle} by ${to} instead of ${from}`).join(', ')}`);
const reports = plans
  .flatMap(({ created }) => created)
  .filter((id) => id.includes('tax/revenue/member-report/2026-H1'));
print(
  `first-half reports owed in tax/revenue: ${reports.map((id) => id.split('/').at(-1)).join(', ')}; levy2 has begun theirs`,
);

// The year goes by. Nobody is reminded of what a unit owes after its end.
for (const day of ['2026-04-01', '2026-07-01', '2026-10-01', '2026-12-01', '2027-01-04']) {
  clock.set(`${day}T09:00:00+08:00`);
  const { failed } = await after.tick();
  const tree = treeOn(after.domain.organisation, day);
  const there = [...tree.units.values()].filter(({ from = day, until = day }) => from <= day && day <= until);
  print(`${day}: ${there.map(({ id }) => id).join(' ')}${failed.length > 0 ? ` FAILED ${failed.length}` : ''}`);
}

// The ledger of the year has every unit that there was, with what it did and what lapsed.
const records = await Promise.all((await store.units()).map((id) => after.unit(id)));
const { heading, rows } = ledgerTable(records, { language: 'en' });
const counted = new Map<string, number>();
for (const cells of rows) counted.set(String(cells[0]), (counted.get(String(cells[0])) ?? 0) + 1);
print(`the ledger, ${heading.length} columns: ${[...counted].map(([id, count]) => `${id} ${count}`).join(', ')}`);
const late = (await after.status()).filter(
  ({ unit: id, notAfter }) => (after.domain.organisation.units.get(id)?.until ?? '9') < (notAfter ?? '0'),
);
print(`owed after the end of a unit: ${late.length}`);
