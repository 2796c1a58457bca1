/** What is announced: what is asked, of how many, when, who counts; and what is not promised, before anybody votes. */
import type { AnnouncedBallot } from '../api/ballot.ts';
import { homeUnit } from '../app/session.ts';
import { sayStamp } from '../texts/dates.ts';
import { say } from '../texts/text.ts';
import { PersonName } from '../ui/person-name.tsx';
import { AskedList } from './asked-list.tsx';
import { words } from './words.ts';

export function Announced({ of }: { of: AnnouncedBallot }) {
  const { announcement, fingerprint, notPromised, issued } = of;
  const { issue, cast, electorate, scrutineers, questions, groups, cycle } = announcement;
  const unit = cycle?.split('/').slice(0, -2).join('/') || homeUnit.value || '';
  const span = ({ opens, closes }: typeof issue) => {
    const [from, to] = [sayStamp(opens), sayStamp(closes)];
    // On one day the day is said once.
    return say(words.fromTo, { from, to: from.slice(0, -5) === to.slice(0, -5) ? to.slice(-5) : to });
  };
  return (
    <>
      <section class="card">
        <dl class="facts">
          <dt>{say(words.issue)}</dt>
          <dd>{span(issue)}</dd>
          <dt>{say(words.cast)}</dt>
          <dd>{span(cast)}</dd>
          <dt>{say(words.mayVote)}</dt>
          <dd>
            {say(words.people, { count: electorate })}
            {groups.length > 1 && `: ${groups.map(({ title, people }) => `${say(title)} ${people}`).join(' · ')}`}
          </dd>
          {issued !== null && issued > 0 && (
            <>
              <dt>{say(words.fetched)}</dt>
              <dd>{say(words.fetchedBy, { count: issued, all: electorate })}</dd>
            </>
          )}
          <dt>{say(words.scrutineers)}</dt>
          <dd>
            {scrutineers.map(({ member }, place) => (
              <span key={member}>
                {place > 0 && ' · '}
                <PersonName unit={unit} member={member} />
              </span>
            ))}
          </dd>
          <dt>{say(words.questions)}</dt>
          <dd>
            <AskedList questions={questions} />
          </dd>
          <dt>{say(words.fingerprint)}</dt>
          <dd>
            <span class="code">{fingerprint}</span>
            <br />
            <span class="soft">{say(words.post)}</span>
          </dd>
        </dl>
      </section>
      <section class="card">
        <h2>{say(words.notPromised)}</h2>
        <ul class="dots">
          {notPromised.map((each) => (
            <li key={each.en}>{say(each)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
