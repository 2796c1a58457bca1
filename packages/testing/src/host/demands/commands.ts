/** Commands to several processes at once: numbered, answered once, and nothing acknowledged is lost. */
import { attendanceOf } from '../../fixtures/a-meeting.ts';
import { ids } from '../../fixtures/people.ts';
import { differences } from '../../store/demands/differences.ts';
import { hostUnits } from '../host-engine.ts';
import { endOf, noticeOf, type Trial } from '../trial.ts';

const months = ['03', '04', '05', '06', '07', '08'] as const;
/** One for each unit and month. */
const notices = hostUnits
  .slice(1)
  .flatMap((unit) => months.map((month) => noticeOf(unit, `theme-day/2026-${month}`)))
  .map((request) => ({ ...request, key: `${request.cycle}/notify` }));

export async function numbersWithoutGap({ startAll, setClock, store, follow }: Trial): Promise<readonly string[]> {
  const doors = await startAll();
  setClock('2026-03-02T09:00:00+08:00');
  for (const unit of hostUnits) await doors[0].attempt(noticeOf(unit));
  setClock('2026-03-20T15:00:00+08:00');
  const payload = { chair: 'f1', attendance: attendanceOf(ids('f', 2)) };
  const faults: string[] = [];
  for (const unit of hostUnits) {
    const cycle = `${unit}/general-meeting/2026-Q1`;
    const sent = doors.flatMap((door) => [1, 2, 3].map(() => door.attempt({ cycle, event: 'open', payload })));
    const answers = await Promise.all(sent);
    const numbers = answers.map(({ id }) => Number(id.split('#')[1])).sort((a, b) => a - b);
    const written = (await store.decisions(unit)).filter((decision) => decision.cycle === cycle);
    faults.push(
      ...differences(
        `${cycle}, what everybody sent at once, its numbers`,
        numbers,
        sent.map((_, at) => at + 2),
      ),
      ...differences(`${cycle}, decisions written`, written.length, sent.length + 1),
    );
  }
  await follow();
  return faults;
}

export async function answersKeysOnce({ startAll, setClock, store, follow }: Trial): Promise<readonly string[]> {
  const doors = await startAll();
  setClock('2026-03-02T09:00:00+08:00');
  const faults: string[] = [];
  for (const request of notices) {
    const answers = await Promise.all([...doors, ...doors].map((door) => door.attempt(request)));
    faults.push(...differences(`${request.key}, its answers`, new Set(answers.map(({ id }) => id)).size, 1));
  }
  const [again = noticeOf('bureau')] = notices;
  await doors[0].restart();
  for (const door of doors) {
    const { id } = await door.attempt(again);
    faults.push(...differences('A key that is sent once more, its answer', id, `${again.cycle}#1`));
    const other = { ...again, payload: { heldOn: '2026-03-21', place: '302', agenda: ['another'] } };
    faults.push(...differences('Another command under it', await endOf(door.attempt(other)), 'OBLIGATO_KEY_REUSED'));
  }
  const written = (await Promise.all(hostUnits.map((unit) => store.decisions(unit)))).flat();
  faults.push(...differences('Decisions written', written.length, notices.length));
  await follow();
  return faults;
}

export async function losesNothingWhenKilled({ startAll, setClock, store, follow }: Trial): Promise<readonly string[]> {
  const doors = await startAll();
  setClock('2026-03-02T09:00:00+08:00');
  let answered = 0;
  let killed: Promise<void> | undefined;
  const answers = await Promise.all(
    notices.map(async (request) => {
      const answer = await doors[0].attempt(request).catch(() => undefined);
      answered += 1;
      if (answered > notices.length / 4) killed ??= doors[0].restart();
      await killed;
      // Whether it was written is not known: it is sent again, elsewhere.
      return answer ?? doors[1].attempt(request);
    }),
  );
  const written = (await Promise.all(hostUnits.map((unit) => store.decisions(unit)))).flat().map(({ id }) => id);
  await follow();
  return [
    ...differences('Whether the process was killed', killed !== undefined, true),
    ...differences('Answers of their own', new Set(answers.map(({ id }) => id)).size, notices.length),
    ...differences('Written', [...written].sort(), answers.map(({ id }) => id).sort()),
  ];
}
