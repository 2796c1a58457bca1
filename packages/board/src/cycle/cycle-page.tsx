/** One cycle: how it stands, what comes next, and how it came to be so. */
import { useState } from 'preact/hooks';
import { type Cycle, type Outlooks, readObligation } from '../api/cycle.ts';
import { useLoad } from '../app/load.ts';
import { addressOf, go } from '../app/router.ts';
import { mayIn, today, unitCalled } from '../app/session.ts';
import { Comments } from '../comment/comments.tsx';
import { sayDay } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { Ready } from '../ui/states.tsx';
import { titleOf } from './cycle-title.ts';
import { HistoryList } from './history/history-list.tsx';
import { isMine, NextSteps } from './next-steps.tsx';
import { Path } from './path.tsx';
import { useCycle } from './use-cycle.ts';
import { words } from './words.ts';

const unitOf = (cycle: string) => cycle.split('/');

export function CyclePage({ about: id, query }: { about: string; query: Readonly<Record<string, string>> }) {
  const { cycle, next, refresh } = useCycle(id);
  const title = cycle.state === 'ready' ? titleOf(cycle.value) : (unitOf(id).at(-1) ?? id);
  return (
    <Page
      title={title}
      lead={cycle.state === 'ready' ? <Lead of={cycle.value} /> : undefined}
      tools={
        cycle.state === 'ready' ? (
          <Papers of={cycle.value} isMeeting={next.state === 'ready' && isMeeting(next.value)} />
        ) : undefined
      }
    >
      <Ready of={cycle}>{(found) => <Standing cycle={found} next={next} chosen={query.do} refresh={refresh} />}</Ready>
    </Page>
  );
}

function Lead({ of: { unit, owedBy, period, dues } }: { of: Cycle }) {
  const last = dues.map(({ notAfter }) => notAfter).sort()[0];
  return (
    <>
      <a href={addressOf('today', unit)}>{say(unitCalled(unit))}</a>
      {' · '}
      {last
        ? say(words.atTheLatest, { day: sayDay(last, today.value) })
        : say(words.periodFrom, { from: sayDay(period.from, today.value), to: sayDay(period.to, today.value) })}
      {owedBy === 'superior' && ` · ${say(words.owedBySuperior)}`}
    </>
  );
}

/** Papers of what was announced and held, where the obligation has such. */
function Papers({ of: { id, happened }, isMeeting: meets }: { of: Cycle; isMeeting: boolean }) {
  return (
    <div class="actions">
      {meets && (
        <a class="button" href={addressOf('room', id)}>
          {say(words.room)}
        </a>
      )}
      {'notify' in happened && (
        <a class="button" href={addressOf('print', id, { paper: 'notice' })}>
          {say(words.notice)}
        </a>
      )}
      {'open' in happened && (
        <a class="button" href={addressOf('print', id, { paper: 'minutes' })}>
          {say(words.minutes)}
        </a>
      )}
    </div>
  );
}

/** People can be let in here, or are in already. */
const isMeeting = ({ events }: Outlooks) =>
  events.some((each) => isMine(each) && ['arrive', 'open', 'resume'].includes(each.event));

interface StandingProps {
  readonly cycle: Cycle;
  readonly next: ReturnType<typeof useLoad<Outlooks>>;
  readonly chosen: string | undefined;
  readonly refresh: () => void;
}

function Standing({ cycle, next, chosen, refresh }: StandingProps) {
  const obligation = useLoad(`obligation ${cycle.obligation}`, () => readObligation(cycle.obligation));
  const [turn, setTurn] = useState(0);
  return (
    <Ready of={obligation}>
      {(described) => (
        <div class="stack">
          <Path cycle={cycle} words={described} />
          <Ready of={next}>
            {(outlooks) => (
              <NextSteps
                cycle={cycle}
                outlooks={outlooks}
                obligation={described}
                chosen={chosen}
                choose={(event) => go(addressOf('cycle', cycle.id, { do: event }), 'replace')}
                done={() => {
                  go(addressOf('cycle', cycle.id), 'replace');
                  setTurn(turn + 1);
                  refresh();
                }}
              />
            )}
          </Ready>
          {described.hasBallot && mayIn(cycle.unit, 'attempt') && <Ballots cycle={cycle.id} />}
          <Comments cycle={cycle} />
          <HistoryList cycle={cycle} obligation={described} turn={turn} changed={refresh} />
        </div>
      )}
    </Ready>
  );
}

function Ballots({ cycle }: { cycle: string }) {
  return (
    <details class="card">
      <summary>{say(words.ballot)}</summary>
      <p class="hint">{say(words.ballotLead)}</p>
      <div class="actions">
        <a class="button" href={addressOf('ballot-announce', cycle)}>
          {say(words.announceBallot)}
        </a>
        <a class="button" href={addressOf('ballots')}>
          {say(words.allBallots)}
        </a>
      </div>
    </details>
  );
}
