/** The ledger of a unit: every duty of some days, a row each, as it is handed in. */
import { type Ledger, readLedger } from '../api/unit.ts';
import { useLoad } from '../app/load.ts';
import { saveTable } from '../audit/save-table.ts';
import { words as auditWords } from '../audit/words.ts';
import { sayDay } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { Empty, Ready } from '../ui/states.tsx';
import { words } from './words.ts';

export interface LedgerProps {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly turn: (change: Readonly<Record<string, string>>) => void;
}

export function LedgerSheet({ unit, from, to, turn }: LedgerProps) {
  const loaded = useLoad(`ledger ${unit} ${from} ${to}`, () => readLedger(unit, from, to), unit);
  return (
    <div class="sheet sheet-wide stack">
      <div class="row no-print">
        <label>
          {say(words.from)}
          <input type="date" value={from} onChange={({ currentTarget }) => turn({ from: currentTarget.value })} />
        </label>
        <label>
          {say(words.to)}
          <input type="date" value={to} onChange={({ currentTarget }) => turn({ to: currentTarget.value })} />
        </label>
      </div>
      <p>
        {sayDay(from)} – {sayDay(to)}
      </p>
      <Ready of={loaded}>
        {(ledger) =>
          ledger.rows.length === 0 ? (
            <Empty>{say(words.none)}</Empty>
          ) : (
            <>
              <Table of={shownOf(ledger, unit)} />
              <button
                type="button"
                class="no-print"
                onClick={() =>
                  saveTable(`${unit.replaceAll('/', '-')}-ledger.csv`, [
                    ledger.columns.map(({ title }) => say(title)),
                    ...ledger.rows,
                  ])
                }
              >
                {say(auditWords.exportCsv)}
              </button>
            </>
          )
        }
      </Ready>
    </div>
  );
}

/** On a page of one unit nobody needs its name in every row, nor ids, nor columns in which nothing stands. The file has them all. */
function shownOf({ columns, rows }: Ledger, unit: string): Ledger {
  const isTelling = (place: number) => {
    const cells = new Set(rows.map((row) => row[place] ?? ''));
    const isSame = cells.size === 1 && rows.length > 1;
    return !isSame && ![...cells].every((cell) => cell.startsWith(`${unit}/`));
  };
  const kept = columns.map((_, place) => place).filter(isTelling);
  const pick = <T,>(cells: readonly T[]) => kept.flatMap((place) => (place in cells ? [cells[place] as T] : []));
  return { columns: pick(columns), rows: rows.map(pick) };
}

function Table({ of: { columns, rows } }: { of: Ledger }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <section class="wide" tabIndex={0} aria-label={say(words.ledger)}>
      <table class="cards">
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title.en} scope="col">
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, place) => (
                <td
                  key={columns[place]?.title.en}
                  data-title={columns[place] && say(columns[place].title)}
                  class={cell.length <= 10 ? 'nowrap' : ''}
                >
                  {say(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
