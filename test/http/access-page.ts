/** The table of permissions as a page for people: `node --conditions=source --import tsx test/http/access-page.ts > docs/http-access.md`. */
import { fileURLToPath } from 'node:url';
import { actions, permissions, type Relation, relations, roles } from '@obligato/http';

const seen: Readonly<Record<Relation, string>> = {
  own: 'in its own unit',
  child: 'in the units below',
  parent: 'in the units above',
  sibling: 'elsewhere',
};

export function accessPage(): string {
  const tables = relations.map((relation) => {
    const rows = actions.map((action) => {
      const cells = roles.map((role) => permissions[role][relation][action] ?? '–');
      return `| ${[action, ...cells].join(' | ')} |`;
    });
    const head = [`| ${['', ...roles].join(' | ')} |`, `|${' --- |'.repeat(roles.length + 1)}`];
    return [`## What a token may do ${seen[relation]}`, '', ...head, ...rows].join('\n');
  });
  return `${[
    '# Who may do what over HTTP',
    'Made from `packages/http/src/access/permissions.ts`; a test keeps the two the same.',
    '`all`: every cycle · `shared`: every cycle but what another member owes in person · `mine`: only what the caller owes in\nperson · –: refused with 403.',
    'Above the table stand two rules that no role lifts. Nobody touches the cycle that evaluates them, nor looks into it before\nthe result is fed back; until an evaluation is announced, it is about everybody who leads the unit. And what was said about\nsomebody in confidence is closed to them; about whoever leads (leader, secretary, deputy) it is closed to everybody of the unit, to\nwhoever led it then, and to every token of it, and open to the units above. What is closed cannot be told from what is not there: it is\nin no list, and answered with 404.',
    '`confide` is to raise what is said in confidence and to say it, in one request (`POST /units/{unit}/confidences`): nothing is\nnoted of it, not even who sent it. See confidentiality.md.',
    '`assess` is to ask what other rules would have done to what is on record (`POST /units/{unit}/reform`): for whoever administers the unit or\nstands above it. See reform.md.',
    'A calendar can be subscribed to by a link, `GET /feeds/{token}.ics`, without token or password: `obligato feed add` makes one for\nsomebody on a roster, in one of the roles below (not that of a portal). It shows what `read-feed` lets them read of one unit at the\ntime at which it is fetched, and opens nothing else; it is answered with 410 once it was revoked or has expired, and as soon as they\nare off the roster of the unit that it names them of.',
    'What is about the process and about no unit, `read-metrics` and `check`, is asked of the units that have none above them: it is\nfor whoever stands above all.',
    'Whatever is changed has an actor: every token names a member, whom records name, except that of a portal. A portal has users of its\nown, and says for whom it asks with every request (`On-Behalf-Of`); without it nothing is changed, and what is sealed to anybody is\nclosed. It speaks for who is on a roster of its units today, and for them it reaches what a portal of the unit where they stand would;\nwhile nobody is on any of them, for whoever enters the first. An administrator acts as themselves, and for units that the token covers: never for the unit above it.',
    'Where a unit has come to stand below another, whatever its superior had begun and not ended (an inspection, a matter) stays that\nsuperior’s to end: a token of theirs reaches this one cycle as one of a unit below, and nothing else of the unit. The steps of the\nsuperior are not those of the new one. See reorganise.md.',
    'Of several roles of one caller those count that let them do what they ask for: one that reads from above opens nothing to one that\nwrites below.',
    'People sign in with a browser (`POST /session`) by a token, a link that is good once, a name and a password, or at an identity\nprovider; what they may do is what their token, user or claim says, asked again at every request. The cookie is taken from pages of\nthis server alone: whatever changes something and was sent by another site’s page is refused. Routes that are about the caller, or\nabout what is alike in every unit (`GET /me`, `GET /sessions`), are for whoever is recognised. See board.md.',
    'As long as there is neither a token nor a user, and nobody is recognised otherwise, `obligato serve` prints a start-up token, which is shown once, kept\nnowhere, and ends with the process or with the first token or user that is made. Who has it reads as an administrator of every unit does, and\nchanges something on behalf of somebody on a roster, as a portal of every unit does.',
    ...tables,
  ].join('\n\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(accessPage());
