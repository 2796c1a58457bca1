/** Processes that differ, side by side: they hear of each other, and each does what it may. */
import { differences } from '../../store/demands/differences.ts';
import { hostUnits } from '../host-engine.ts';
import { endOf, noticeOf, type Trial, until } from '../trial.ts';

export async function hearsOfOthers({ startAll, start, setClock, follow }: Trial): Promise<readonly string[]> {
  const [listener, ...others] = await startAll();
  setClock('2026-03-02T09:00:00+08:00');
  // Of what it does itself it hears, and of all that came before it in the feed: so nothing is waited for in vain.
  const hearsItself = async (month: string) => {
    const { id } = await listener.attempt(noticeOf('bureau', `theme-day/2026-${month}`));
    await until(`${id} is heard of`, async () => (await listener.heard()).includes(id));
    return id;
  };
  const first = await hearsItself('03');
  const [, ...units] = hostUnits;
  await Promise.all(
    units.flatMap((unit, at) => {
      const door = others[at % others.length] ?? listener;
      return ['03', '04', '05'].map((month) => door.attempt(noticeOf(unit, `theme-day/2026-${month}`)));
    }),
  );
  await hearsItself('04');
  // One that came later, after another had gone.
  await others[0]?.kill();
  await (await start()).attempt(noticeOf('bureau', 'theme-day/2026-05'));
  await hearsItself('06');
  const heard = await listener.heard();
  const { told } = await follow();
  return differences('Heard, once each and in the order of the feed', heard, told.slice(told.indexOf(first)));
}

export async function holdsBackOtherRules({ startAll, start, setClock, store }: Trial): Promise<readonly string[]> {
  const doors = await startAll();
  setClock('2026-03-02T09:00:00+08:00');
  const faults = differences('By the rules in force', await endOf(doors[0].attempt(noticeOf('bureau/a'))), 'accepted');
  const other = await start({ rules: 'others' });
  const refused = await endOf(other.attempt(noticeOf('bureau/b')));
  const goesOn = await endOf(doors[1].attempt(noticeOf('bureau/b')));
  return [
    ...faults,
    ...differences('By other rules than those in force', refused, 'OBLIGATO_RULES_DIFFER'),
    ...differences('Meanwhile, by those in force', goesOn, 'accepted'),
    ...differences('Decisions written', (await store.decisions('bureau/b')).length, 1),
  ];
}

export async function leavesLaterMachinesAlone(trial: Trial): Promise<readonly string[]> {
  const { startAll, start, setClock, settle, store, follow } = trial;
  const doors = await startAll();
  const later = await start({ release: 'later' });
  setClock('2026-03-02T09:00:00+08:00');
  const moved = noticeOf('bureau/a');
  const faults = [...differences('Moved by a later release', await endOf(later.attempt(moved)), 'accepted')];
  const asked = await endOf(doors[0].attempt({ cycle: moved.cycle, event: 'adjourn' }));
  const beside = await endOf(doors[0].attempt(noticeOf('bureau/a', 'theme-day/2026-03')));
  setClock('2026-04-01T06:00:00+08:00');
  await Promise.allSettled(doors.map((door) => door.tick(hostUnits)));
  const state = (await store.unit('bureau/a')).cycles.get(moved.cycle)?.state.value;
  faults.push(
    ...differences('Asked of an earlier release, what a later one has moved', asked, 'OBLIGATO_CYCLE_STATE'),
    ...differences('Asked of it, another cycle of that unit', beside, 'accepted'),
    ...differences('What became of the first by ticks of earlier releases', state, 'noticed'),
  );
  await settle([...doors, later]);
  await follow();
  return faults;
}
