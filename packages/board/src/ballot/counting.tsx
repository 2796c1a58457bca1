/** The scrutineers' room: the box is closed, each opens with their own share, and what both come to is counted and recorded. */
import type { ClosedBox, OpeningPart, Tally } from '@obligato/ballot/voter';
import { useState } from 'preact/hooks';
import { type AnnouncedBallot, closeBallot, recordTally } from '../api/ballot.ts';
import { homeUnit } from '../app/session.ts';
import { say, type Text } from '../texts/text.ts';
import { type Hindrance, hindranceOf, NotDone } from '../ui/not-done.tsx';
import { useNames } from '../ui/person-name.tsx';
import { OwnPart } from './own-part.tsx';
import { ResultView } from './result-view.tsx';
import { words } from './words.ts';

export function Counting({ of, done }: { of: AnnouncedBallot; done: () => void }) {
  const { ballot } = of.announcement;
  const [closed, setClosed] = useState<ClosedBox>();
  const [hindrance, tell] = useState<Hindrance>();
  const close = async () => {
    const answer = await closeBallot(ballot);
    tell(hindranceOf(answer));
    if (answer.kind === 'ok') setClosed(answer.value);
  };
  return (
    <section class="card stack" aria-labelledby="counting">
      <h2 id="counting">{say(words.counting)}</h2>
      {!isSecureContext && <p class="note note-deny">{say(words.insecure)}</p>}
      {closed ? (
        <Opening of={of} closed={closed} done={done} />
      ) : (
        <>
          <p>{say(words.closeLead)}</p>
          <NotDone because={hindrance} />
          <button type="button" class="primary" onClick={() => void close()}>
            {say(of.phase === 'closed' ? words.open : words.close)}
          </button>
        </>
      )}
    </section>
  );
}

function Opening({ of, closed, done }: { of: AnnouncedBallot; closed: ClosedBox; done: () => void }) {
  const { announcement } = of;
  const [parts, setParts] = useState<readonly OpeningPart[]>([]);
  const [tally, setTally] = useState<Tally>();
  const [hindrance, tell] = useState<Hindrance>();
  const [refusal, refuse] = useState<Text>();
  const names = useNames(announcement.cycle?.split('/').slice(0, -2).join('/') || homeUnit.value || '');
  const take = (part: OpeningPart) =>
    setParts([...parts.filter(({ scrutineer }) => scrutineer !== part.scrutineer), part]);
  const count = async () => {
    const { countBallot } = await import('@obligato/ballot/voter');
    const counted = await countBallot(announcement, closed, parts);
    if ('is' in counted) refuse(counted.message);
    else setTally(counted);
  };
  const record = async (counted: Tally) => {
    const answer = await recordTally(announcement.ballot, counted);
    tell(hindranceOf(answer));
    if (answer.kind === 'ok') done();
  };
  return (
    <>
      {announcement.scrutineers.map(({ member }, place) => (
        <OwnPart
          key={member}
          announcement={announcement}
          closed={closed}
          name={names.get(member) ?? member}
          part={parts.find(({ scrutineer }) => scrutineer === place)}
          take={take}
        />
      ))}
      {refusal && (
        <p class="note note-deny" role="alert">
          {say(refusal)}
        </p>
      )}
      {tally ? (
        <>
          <p class="note">{say(words.counted)}</p>
          <ResultView announcement={announcement} tally={tally} />
          <NotDone because={hindrance} />
          <p class="hint">{say(words.recordLead)}</p>
          <button type="button" class="primary" onClick={() => void record(tally)}>
            {say(words.record)}
          </button>
        </>
      ) : (
        <button type="button" class="primary" onClick={() => void count()}>
          {say(words.count)}
        </button>
      )}
    </>
  );
}
