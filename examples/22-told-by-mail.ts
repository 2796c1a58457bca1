/**
 * Question: who gets which mail in a month? Answer: one letter a week about everything that is open, before it only what cannot wait
 * for it, and meetings at once, with an invitation that moves along. A branch lives through March; its mail goes to a server in this script.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cnCalendar } from '@obligato/cn-calendar';
import { createEngine, parseUnit, timestampOf, VirtualClock } from '@obligato/engine';
import { openChannel, openPost, standardTelling } from '@obligato/notify';
import { organBranch } from '@obligato/organ-branch';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const print = (line: string) => void process.stdout.write(`${line}\n`);

// A mail server of ten lines, there whatever the house has: with TLS, and a password in the environment.
const taken: ParsedMail[] = [];
const server = new SMTPServer({
  ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], disableReverseLookup: true },
  onData: (stream, _session, done) => {
    simpleParser(stream).then((mail) => {
      taken.push(mail);
      done();
    }, done);
  },
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.server.address() as AddressInfo;

const from = 'obligato@bureau.example';
const mail = openChannel({ kind: 'mail', name: 'mail', host: '127.0.0.1', port, tls: 'none', from, secrets: {} });

const zone = 'Asia/Shanghai';
const clock = new VirtualClock(timestampOf('2026-03-01', zone, '08:30'), zone);
const folder = await mkdtemp(join(tmpdir(), 'obligato-told-'));
const settings = { ...standardTelling, reading: ['en'] };
const post = await openPost({ folder, settings, channels: [mail], clock, organizer: from });

const engine = await createEngine({
  units: [
    parseUnit('unit: bureau\ntitle: The bureau\nextends: [organ/recommended]\nrules: { organ/call-together: warn }'),
    parseUnit('unit: bureau/levy\ntitle: Levy branch\nparent: bureau'),
  ],
  plugins: { organ: organBranch, calendar: cnCalendar },
  ...{ clock, notifiers: [post] },
});
const since = { standing: 'full', from: '2024-01-01' } as const;
await engine.setRoster('bureau', [
  { ...since, member: 'zhao', name: 'Zhao', roles: ['secretary'], mail: 'zhao@bureau.example' },
]);
await engine.setRoster('bureau/levy', [
  {
    ...since,
    member: 'qian',
    name: 'Qian',
    roles: ['secretary', 'committee'],
    mail: 'qian@bureau.example',
    told: 'daily',
  },
  { ...since, member: 'sun', name: '孙丽', roles: ['committee'], mail: 'sun@bureau.example', language: 'zh-CN' },
  { ...since, member: 'li', name: 'Li', roles: ['committee'], mail: 'li@bureau.example', told: 'at-once' },
  // Nobody wrote down where Zhou reads mail: the secretary hears of it, once.
  { ...since, member: 'zhou', name: 'Zhou', roles: [] },
]);
await engine.plan({ from: '2026-03-01', to: '2026-03-31' });

const cycle = 'bureau/levy/general-meeting/2026-Q1';
const by = { unit: 'bureau/levy', member: 'qian' };
const members = ['qian', 'sun', 'li', 'zhou'];
const agenda = [{ title: 'The plan for the quarter' }];
const happens: Readonly<Record<string, () => Promise<unknown>>> = {
  '2026-03-05': () =>
    engine.attempt({ cycle, by, event: 'notify', payload: { heldOn: '2026-03-20', place: 'Room 305', agenda } }),
  '2026-03-12': () =>
    engine.attempt({ cycle, by, event: 'postpone', payload: { to: '2026-03-27', reason: 'Half of us travel' } }),
  '2026-03-27': () =>
    engine.attempt({
      ...{ cycle, by, event: 'open' },
      payload: { chair: 'qian', attendance: members.map((member) => ({ member, present: true })) },
    }),
};

// Every day of March: in the morning the clock ticks, at ten something may happen, and the clock ticks again.
for (let day = 1; day <= 31; day++) {
  const today = `2026-03-${String(day).padStart(2, '0')}`;
  for (const time of ['08:30', '10:00']) {
    clock.set(timestampOf(today, zone, time));
    if (time === '10:00') await happens[today]?.();
    await engine.tick();
    await post.pass(engine);
  }
}

for (const name of ['Zhao', 'Qian', '孙丽', 'Li', 'Zhou']) {
  const own = taken.filter(({ to }) => [to].flat()[0]?.value[0]?.name === name);
  print(`${name}: ${own.length} letters`);
  for (const { date, subject, attachments } of own) {
    const invites = attachments.some(({ contentType }) => contentType === 'text/calendar') ? ' + invitation' : '';
    print(`  ${date?.toISOString().slice(0, 10)} ${subject}${invites}`);
  }
}
const digest = taken.find(({ subject }) => subject?.includes('items for you'));
print(`\n${digest?.text?.trim()}`);

await post.close();
await engine.close();
server.close();
await rm(folder, { recursive: true });
