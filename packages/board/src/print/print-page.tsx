/** Sheets for paper: a notice, minutes, a ledger, a roster. What is on screen is what is printed. */
import { addressOf, go } from '../app/router.ts';
import { homeUnit, today, unitCalled, units } from '../app/session.ts';
import { sayDay } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { UnitChoice } from '../ui/unit-choice.tsx';
import { words as uiWords } from '../ui/words.ts';
import { CyclePaper } from './cycle-paper.tsx';
import { LedgerSheet } from './ledger-sheet.tsx';
import { RosterSheet } from './roster-sheet.tsx';
import { words } from './words.ts';

const ofUnits = ['ledger', 'roster'] as const;

export function PrintPage({ about, query }: { about: string; query: Readonly<Record<string, string>> }) {
  const { paper = 'ledger' } = query;
  if (paper === 'notice' || paper === 'minutes') return <CyclePaper cycle={about} paper={paper} />;
  const unit = about || homeUnit.value || '';
  const shown = paper === 'roster' ? 'roster' : 'ledger';
  const year = today.value.slice(0, 4);
  const { from = `${year}-01-01`, to = `${year}-12-31` } = query;
  const turn = (change: Readonly<Record<string, string>>) =>
    go(addressOf('print', unit, { ...query, ...change }), 'replace');
  const tools = (
    <>
      {units.value.length > 1 && <UnitChoice screen="print" unit={unit} />}
      <button type="button" class="primary" onClick={() => print()}>
        {say(uiWords.print)}
      </button>
    </>
  );
  return (
    <Page
      title={`${say(words[shown])} · ${say(unitCalled(unit))}`}
      lead={say(words.asOf, { day: sayDay(today.value) })}
      tools={tools}
    >
      <fieldset class="actions no-print">
        <legend class="unseen">{say(words.choose)}</legend>
        {ofUnits.map((each) => (
          <button key={each} type="button" aria-pressed={each === shown} onClick={() => turn({ paper: each })}>
            {say(words[each])}
          </button>
        ))}
      </fieldset>
      {shown === 'roster' ? <RosterSheet unit={unit} /> : <LedgerSheet unit={unit} from={from} to={to} turn={turn} />}
    </Page>
  );
}
