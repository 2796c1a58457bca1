/** What a year of the archive comes to, for whoever keeps that somewhere else. */
import { useState } from 'preact/hooks';
import { readCheckpoint } from '../api/settings.ts';
import { useLoad } from '../app/load.ts';
import { today } from '../app/session.ts';
import { say } from '../texts/text.ts';
import { Empty, Loading, sentenceOf } from '../ui/states.tsx';
import { words } from './words.ts';

/** How far back one looks on a page. */
const years = 5;

export function ArchivedYear({ unit }: { unit: string }) {
  const thisYear = Number(today.value.slice(0, 4));
  const [year, setYear] = useState(String(thisYear - 1));
  const loaded = useLoad(`checkpoint ${unit} ${year}`, () => readCheckpoint(unit, year));
  return (
    <details class="card">
      <summary>{say(words.archive)}</summary>
      <label>
        {say(words.archiveYear)}
        <select value={year} onChange={({ currentTarget }) => setYear(currentTarget.value)}>
          {Array.from({ length: years }, (_, back) => String(thisYear - back)).map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      {loaded.state === 'ready' && (
        <>
          <pre>{loaded.value}</pre>
          <p class="hint">{say(words.archiveHint)}</p>
        </>
      )}
      {loaded.state === 'loading' && <Loading />}
      {/* A year of which nothing is archived is no trouble. */}
      {loaded.state === 'refused' && <Empty>{sentenceOf(loaded.problem)}</Empty>}
    </details>
  );
}
