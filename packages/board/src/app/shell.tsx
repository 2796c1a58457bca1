/** What stands around every page: where one can go, who one is, and whether the line holds. */
import { useEffect, useState } from 'preact/hooks';
import { isOnline } from '../api/client.ts';
import { Page } from '../ui/page.tsx';
import { Away, Loading } from '../ui/states.tsx';
import { language, say } from '../texts/text.ts';
import { addressOf, go, place } from './router.ts';
import { type Route, routes, type Screen } from './routes.ts';
import { homeUnit, leave, me, recognise, roles, standing, units } from './session.ts';
import { LanguageChoice, SignInAgain, SignInPage } from './sign-in.tsx';
import { words as uiWords } from '../ui/words.ts';
import { words } from './words.ts';

export function Shell() {
  useEffect(() => {
    document.documentElement.lang = language.value;
  }, [language.value]);
  if (current().isForNobody)
    return (
      <main id="content">
        <p class="who nobody no-print">
          <LanguageChoice />
        </p>
        <Current />
      </main>
    );
  if (standing.value === 'starting') return <Loading />;
  if (standing.value === 'out') return <SignInPage />;
  if (standing.value === 'away') {
    return (
      <main class="sign-in" id="content">
        <Away again={() => void recognise()} />
      </main>
    );
  }
  return (
    <>
      <a class="skip" href="#content">
        {say(words.skip)}
      </a>
      <TopBar />
      {!isOnline.value && (
        <p class="strip" role="status">
          {say(words.offline)}
        </p>
      )}
      <main id="content">
        <Current />
      </main>
      <SignInAgain />
    </>
  );
}

function TopBar() {
  const { trial = false, name, member } = me.value ?? {};
  return (
    <header class="bar">
      {trial && <p class="trial">{say(words.trial)}</p>}
      <div class="bar-row">
        <a class="brand" href="/board/">
          {say(words.board)}
        </a>
        <div class="who">
          <span>{name ?? member ?? ''}</span>
          <LanguageChoice />
          <button type="button" onClick={() => void leave()}>
            {say(words.signOut)}
          </button>
        </div>
      </div>
      <nav aria-label={say(words.main)}>
        <ul>
          {routes.filter(isInMenu).map(({ name: screen, menu }) => (
            <li key={screen}>
              <a href={addressOf(screen)} aria-current={current().name === screen ? 'page' : undefined}>
                {menu && say(menu.title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function isInMenu({ name, menu }: Route): boolean {
  if (!menu) return false;
  // Where there is nothing below, there is no tree to look at.
  if (name === 'tree' && units.value.length < 2) return false;
  return menu.for === 'everybody' || menu.for.some((role) => roles.value.has(role));
}

/** Whoever looks after many units begins with all of them; whoever inspects, with what was decided. */
function firstScreen(): string {
  if (roles.value.has('secretary') || roles.value.has('member')) return 'today';
  if (roles.value.has('auditor')) return 'decisions';
  return units.value.length > 1 ? 'tree' : 'today';
}

export function current(): Route {
  const name = place.value.screen || firstScreen();
  return routes.find((route) => route.name === name) ?? noSuchPage;
}

/** An address that has no page yet, or none any more, says so and leads on. */
const noSuchPage: Route = {
  name: 'none',
  load: () => () => (
    <Page title={say(words.notBuilt)}>
      <p>
        <a class="button" href="/board/">
          {say(uiWords.toToday)}
        </a>
      </p>
    </Page>
  ),
};

function Current() {
  const route = current();
  const { about, query } = place.value;
  const [held, hold] = useState<{ readonly name: string; readonly screen: Screen }>();
  const [failures, setFailures] = useState(0);
  useEffect(() => {
    let isOver = false;
    Promise.resolve(route.load()).then(
      (screen) => isOver || hold({ name: route.name, screen }),
      () => isOver || hold({ name: route.name, screen: () => <Away again={() => setFailures(failures + 1)} /> }),
    );
    return () => {
      isOver = true;
    };
  }, [route.name, failures]);
  useEffect(() => {
    if (place.value.screen === '') go(addressOf(route.name, route.name === 'today' ? homeUnit.value : ''), 'replace');
  }, [route.name]);
  if (held?.name !== route.name) return <Loading />;
  const { screen: Showing } = held;
  // Another cycle is another page: nothing of the one before stays in its fields.
  return <Showing key={`${route.name} ${about}`} about={about} query={query} />;
}
