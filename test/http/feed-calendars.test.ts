/** D7: what a calendar program shows of a feed, told by three libraries of three languages. */
import { calendarFeed } from '@obligato/http';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { perlWith, pythonWith, readBy } from '../foreign.ts';
import { at, gathering, type House, letter, notice, openHouse } from './house.ts';

/** What each library makes of an entry; moments of alarms in seconds from the beginning of its day. */
interface Entry {
  readonly cycle: string;
  readonly day: string;
  readonly summary: string;
  readonly place: string | null;
  readonly description: string | null;
  readonly status: string;
  readonly alarms: readonly { readonly related: string | null; readonly seconds: number }[];
}

const python = pythonWith('icalendar');
const perl = perlWith('Data::ICal');

const inPython = `
import json, sys
from icalendar import Calendar
calendar = Calendar.from_ical(sys.stdin.buffer.read())
text = lambda value: None if value is None else str(value)
print(json.dumps([{
    'cycle': str(entry['X-OBLIGATO-CYCLE']), 'day': entry['DTSTART'].dt.isoformat(), 'summary': str(entry['SUMMARY']),
    'place': text(entry.get('LOCATION')), 'description': text(entry.get('DESCRIPTION')), 'status': str(entry['STATUS']),
    'alarms': [{
        'related': alarm['TRIGGER'].params.get('RELATED'), 'seconds': int(alarm['TRIGGER'].dt.total_seconds()),
    } for alarm in entry.walk('VALARM')],
} for entry in calendar.walk('VEVENT')]))
`;

const inPerl = `
use strict; use warnings; use JSON::PP; use Data::ICal;
local $/; binmode STDIN; my $data = <STDIN>; utf8::decode($data);
my $calendar = Data::ICal->new(data => $data) or die 'not a calendar';
sub value { my ($entry, $name) = @_; my $all = $entry->property($name); return $all && @$all ? $all->[0]->decoded_value : undef; }
sub seconds { my ($sign, $w, $d, $h, $m, $s) = $_[0] =~ /^([-+]?)P(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?$/ or die $_[0];
  return ($sign eq '-' ? -1 : 1) * ((((($w // 0) * 7 + ($d // 0)) * 24 + ($h // 0)) * 60 + ($m // 0)) * 60 + ($s // 0)); }
my @entries = map { my $entry = $_; my $day = value($entry, 'dtstart'); $day =~ s/^(....)(..)(..)$/$1-$2-$3/;
  { cycle => value($entry, 'x-obligato-cycle'), day => $day, summary => value($entry, 'summary'),
    place => value($entry, 'location'), description => value($entry, 'description'), status => value($entry, 'status'),
    alarms => [ map { my $trigger = $_->property('trigger')->[0];
      { related => $trigger->parameters->{RELATED}, seconds => seconds($trigger->value) } }
      grep { $_->ical_entry_type eq 'VALARM' } @{ $entry->entries } ] } } @{ $calendar->entries };
print JSON::PP->new->utf8->encode(\\@entries);
`;

function inJavaScript(text: string): readonly Entry[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((entry) => {
    const told = (name: string) => entry.getFirstPropertyValue(name)?.toString() ?? null;
    return {
      ...{ cycle: told('x-obligato-cycle') ?? '', day: told('dtstart') ?? '', summary: told('summary') ?? '' },
      ...{ place: told('location'), description: told('description'), status: told('status') ?? '' },
      alarms: entry.getAllSubcomponents('valarm').map((alarm) => {
        const trigger = alarm.getFirstProperty('trigger');
        const duration = trigger?.getFirstValue() as ICAL.Duration;
        return { related: String(trigger?.getFirstParameter('related')), seconds: duration.toSeconds() };
      }),
    };
  });
}

const readers: readonly (readonly [string, boolean, (text: string) => readonly Entry[]])[] = [
  ['ical.js', true, inJavaScript],
  ['icalendar of Python', python !== undefined, (text) => readBy(python ?? '', inPython, text) as Entry[]],
  ['Data::ICal of Perl', perl !== undefined, (text) => readBy(perl ?? '', inPerl, text) as Entry[]],
];

const day = 86_400;
const place = '三楼会议室, 东侧; "301" \\ 二号楼 🏛';

let house: House;
/** One that was put off, one that nobody held, one that is announced and not reminded of, in both languages. */
let feeds: Readonly<Record<'en' | 'zh-CN', string>>;
beforeAll(async () => {
  house = await openHouse();
  const announced = { ...notice, place };
  await house.engine.attempt({ cycle: gathering('top/mid'), event: 'notify', payload: announced });
  const put = { to: '2026-03-25', reason: 'flood' };
  await house.engine.attempt({ cycle: gathering('top/mid'), event: 'postpone', payload: put });
  house.clock.set('2026-07-01T09:00:00+08:00');
  await house.engine.tick();
  const next = gathering('top/mid').replace('Q1', 'Q3');
  await house.engine.attempt({ cycle: next, event: 'notify', payload: { ...announced, heldOn: '2026-09-10' } });
  const token = house.token('secretary', 'top/mid', 'clerk');
  const read = async (lang: string) =>
    (await house.ask(`/units/${at('top/mid')}/calendar.ics?lang=${lang}`, { token })).text();
  feeds = { en: await read('en'), 'zh-CN': await read('zh-CN') };
});

describe.each(readers)('D7: as %s reads it', (_name, isThere, read) => {
  const entry = (cycle: string, language: 'en' | 'zh-CN' = 'en') =>
    read(feeds[language]).find((each) => each.cycle === cycle);

  test.skipIf(!isThere)('every cycle is there', async () => {
    expect(read(feeds.en)).toHaveLength((await house.engine.unit('top/mid')).cycles.size);
  });

  test.skipIf(!isThere)('a missed duty stands on its deadline, and says that it is overdue', () => {
    const missed = gathering('top/mid').replace('Q1', 'Q2');
    expect(entry(missed)).toMatchObject({
      ...{ day: '2026-06-30', summary: 'Overdue: Gathering', status: 'CONFIRMED', alarms: [] },
      description: 'Was due by 2026-06-30: Open the meeting',
    });
    expect(entry(missed, 'zh-CN')).toMatchObject({ summary: '逾期：大会' });
  });

  test.skipIf(!isThere)('a meeting that was put off and missed says both', () => {
    const told = entry(gathering('top/mid'));
    expect(told).toMatchObject({ day: '2026-03-31', summary: 'Overdue: Gathering', place });
    expect(told?.description?.split('\n')[0]).toBe('Moved from 2026-03-20');
  });

  test.skipIf(!isThere)(
    'an announced meeting has its place, and an alarm before it, counted from its beginning',
    () => {
      const told = entry(gathering('top/mid').replace('Q1', 'Q3'));
      expect(told).toMatchObject({ day: '2026-09-10', place });
      expect(told?.alarms.length).toBeGreaterThan(0);
      for (const { related, seconds } of told?.alarms ?? []) {
        expect(related).toBe('START');
        expect(seconds).toBeLessThan(0);
      }
      expect(told?.alarms).toContainEqual({ related: 'START', seconds: -day + 9 * 3600 });
    },
  );

  test.skipIf(!isThere)('what somebody owes in person has their name, and no text has an id', () => {
    expect(entry(letter('top/mid', 'ann'))?.summary).toBe('Letter · Name of ann');
    for (const { summary, description } of read(feeds.en)) expect(`${summary} ${description}`).not.toContain('top/mid');
  });
});

test('D7: a meeting that is put off stands on the new day, with its place and an alarm before it', async () => {
  const own = await openHouse();
  await own.engine.attempt({ cycle: gathering('top/mid'), event: 'notify', payload: { ...notice, place } });
  const put = { to: '2026-03-25', reason: 'flood' };
  await own.engine.attempt({ cycle: gathering('top/mid'), event: 'postpone', payload: put });
  const { cycles, roster } = await own.engine.unit('top/mid');
  const text = calendarFeed({
    title: 'A',
    cycles: [...cycles.values()],
    language: 'en',
    domain: own.engine.domain,
    roster,
  });
  const told = inJavaScript(text).find(({ cycle }) => cycle === gathering('top/mid'));
  expect(told).toMatchObject({ day: '2026-03-25', place });
  expect(told?.alarms.every(({ seconds }) => seconds < 0)).toBe(true);
});

test('D7: a reminder on the last day itself rings on its morning, and one after it not at all', async () => {
  const own = await openHouse();
  const { cycles } = await own.engine.unit('top/mid');
  const cycle = cycles.get(gathering('top/mid'));
  const [due] = cycle?.dues ?? [];
  if (!cycle || !due) throw new Error('it is planned');
  const remindOn = (on: string) => ({ ...due, key: `remind:${on}`, event: 'remind' as const, on });
  const dues = [...cycle.dues, ...['2026-03-28', '2026-03-31', '2026-04-01'].map(remindOn)];
  const text = calendarFeed({ title: 'A', cycles: [{ ...cycle, dues }], language: 'en', domain: own.engine.domain });
  expect(text.match(/TRIGGER.*/g)?.map((line) => line.trim())).toEqual([
    'TRIGGER;RELATED=START:-P2DT15H',
    'TRIGGER;RELATED=START:PT9H',
  ]);
});

test('every line ends with CR and LF, the last one too, and none is longer than 75 octets', () => {
  for (const text of Object.values(feeds)) {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
  }
});

test('what is known already is not sent again, until it changes or is asked for otherwise', async () => {
  const token = house.token('secretary', 'top/mid', 'clerk');
  const path = `/units/${at('top/mid')}/calendar.ics?lang=en`;
  const first = await house.ask(path, { token });
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^"[\w-]{20,}"$/);
  for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const again = await house.ask(path, { token, headers: { 'if-none-match': known } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
  }
  const chinese = await house.ask(path.replace('=en', '=zh-CN'), { token, headers: { 'if-none-match': tag } });
  expect(chinese.status).toBe(200);
  await house.engine.attempt({
    cycle: gathering('top/mid').replace('Q1', 'Q3'),
    event: 'cancel',
    payload: { reason: 'x' },
  });
  const changed = await house.ask(path, { token, headers: { 'if-none-match': tag } });
  expect(changed.status).toBe(200);
  expect(changed.headers.get('etag')).not.toBe(tag);
});
