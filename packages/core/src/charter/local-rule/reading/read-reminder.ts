/** Reads a reminder or an escalation: who is told, when, and what. */

import type { Obligation } from '../../../machine/define-obligation.ts';
import { nearestRoles, noRole, readRoleWord } from '../../../roster/people-values.ts';
import type { PeopleWords } from '../../../roster/people-words.ts';
import type { Text } from '../../../text/text.ts';
import type { Located } from '../../located.ts';
import { toldAnyway } from '../compiling/compile-reminder.ts';
import { type LocalReminder, recipients } from '../local-definition.ts';
import { wordsWithin } from '../local-words.ts';
import { readLookedAt } from './read-condition-of.ts';
import { readDistance } from './read-distance.ts';
import { readAwaited } from './read-on.ts';
import { checkPlaceholders, readTexts } from './read-texts.ts';
import { type Fault, fieldsOf, oneOf, type Part, quoted } from './read-words.ts';
import type { Reader } from './reader.ts';

export function readReminder({ part, body, catalogue, common, fault }: Reader): LocalReminder | undefined {
  const does = part('remind') ? 'remind' : 'escalate';
  const hint = `${does}: { to: secretary, workingDays: 5, before: deadline }`;
  const at = part(does) ?? body;
  const inner = fieldsOf(at, quoted(does), wordsWithin.remind, fault);
  const isMap = at.kind === 'map';
  const written = isMap ? readDistance(inner, { word: does, hint, at }, fault) : undefined;
  const role = isMap ? readRole(inner, { does, hint, at, people: catalogue.people }, fault) : undefined;
  const of = oneOf(inner('of'), 'of', recipients, fault) ?? 'unit';
  if (written) oneOf(written.from, written.distance.side, ['deadline'], fault);
  const subject = readAwaited(part('on'), { catalogue, fault, body });
  const said = common(['days', 'workingDays']);
  const isBefore = written?.distance.side !== 'after';
  const message = part('message')
    ? readTexts(part('message'), fault, body, 'message')
    : isBefore
      ? stillToCome
      : wasDue;
  if (!subject) return undefined;
  if (!takesReminders(subject.obligation)) {
    const name = subject.obligation.name;
    fault(
      {
        en: `The event "remind" of "${name}" names no rule, so a rule cannot remind of it`,
        'zh-CN': `义务类型“${name}”的步骤“remind”不载明规则，规则无法提醒`,
      },
      {
        en: 'Spread clockEvents of this release into its event table',
        'zh-CN': '请将本版本的 `clockEvents` 并入其步骤表',
      },
      part('on') ?? body,
    );
    return undefined;
  }
  const roots = ['payload', 'event', 'cycle', 'context', 'facts', 'options'] as const;
  const hearing = { ...subject, events: ['remind'] };
  const looked = readLookedAt(part, hearing, { catalogue, options: said.options, roots, fault });
  checkPlaceholders(message, looked.show, fault, part('message') ?? body, toldAnyway);
  if (!written || role === undefined) return undefined;
  return {
    kind: 'reminder',
    ...said,
    ...{ does, on: subject.on, to: { role, of }, distance: written.distance, message },
    ...{ show: looked.show, facts: looked.facts },
    ...(looked.when ? { when: looked.when } : {}),
  };
}

/** A machine may have an event of its own by this name, or the clock's of an earlier release. */
function takesReminders({ events }: Obligation): boolean {
  const payload = { event: 'x', notAfter: '2026-01-01', rule: 'local/x' };
  const result = events.remind?.payload['~standard'].validate(payload);
  return result !== undefined && !(result instanceof Promise) && !result.issues;
}

const stillToCome: Text = {
  en: '{{title}} {{period}} of {{unit}}: “{{awaited}}” is still to come, at the latest on {{notAfter}}.',
  'zh-CN': '{{unit}} {{period}} {{title}}：“{{awaited}}”尚未完成，最迟{{notAfter}}。',
};
const wasDue: Text = {
  en: '{{title}} {{period}} of {{unit}}: “{{awaited}}” was due by {{notAfter}} and has not happened.',
  'zh-CN': '{{unit}} {{period}} {{title}}：“{{awaited}}”应于{{notAfter}}前完成，至今未办。',
};

/** Whoever holds a role is told, by whatever word the packs have for it. As on a roster, a role may be one that no pack has a word for. */
function readRole(
  part: Part,
  {
    does,
    hint,
    at,
    people,
  }: { readonly does: string; readonly hint: string; readonly at: Located; readonly people: PeopleWords },
  fault: Fault,
): string | undefined {
  const written = part('to');
  const value = written?.kind === 'scalar' ? written.value : undefined;
  if (!written || typeof value !== 'string' || value === '') {
    fault(
      { en: `"${does}" does not say to whom`, 'zh-CN': `“${does}”未写明通知何人` },
      { en: `Write ${hint}`, 'zh-CN': `请写作 \`${hint}\`` },
      written ?? at,
    );
    return undefined;
  }
  const read = readRoleWord(value, people);
  // The last is its own: what it implies is held by others too.
  const role = read.roles?.at(-1);
  if (role === undefined) fault(noRole(value), nearestRoles(read, people), written);
  return role;
}
