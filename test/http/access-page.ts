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
    'Above the table stand two rules that no role lifts. Nobody touches the cycle that evaluates them, nor looks into it before\nthe result is fed back; until an evaluation is announced, it is about everybody who leads the unit. And what was said about\nsomebody in confidence is closed to them; about a leader it is closed to everybody of the unit and to every token of it, and\nopen to the units above. What is closed cannot be told from what is not there: it is in no list, and answered with 404.',
    '`confide` is to raise what is said in confidence and to say it, in one request (`POST /units/{unit}/confidences`): nothing is\nnoted of it, not even who sent it. See confidentiality.md.',
    'What is about the process and about no unit, `read-metrics`, is asked of the units that have none above them: it is for\nwhoever stands above all.',
    'Whatever is changed has an actor: every token names a member, whom records name, except that of a portal. A portal has users of its\nown, and says for whom it asks with every request (`On-Behalf-Of`); without it nothing is changed, and what is sealed to anybody is\nclosed. An administrator acts as themselves, and for units that the token covers: never for the unit above it.',
    ...tables,
  ].join('\n\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(accessPage());
