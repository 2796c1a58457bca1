/**
 * An opinion about a leader is read by that leader, verbatim, at once: in the list of cycles, in the decisions, in the stream. The
 * row of one's own sealed evaluation stands in one's status. And nobody gives an opinion without the secretary, whom it may be about.
 */
import { openMatters } from '@obligato/core';
import { createApi } from '@obligato/http';
import { beforeEach, describe, expect, test } from 'vitest';
import { told } from '../http/told.ts';
import { type Confiding, openConfiding, person, roster, said, unit } from './confiding-house.ts';

const secret = said.payload.text;
let house: Confiding;
let engine: Confiding['engine'];

beforeEach(async () => {
  house = await openConfiding();
  engine = house.engine;
});

const token: Confiding['token'] = (...of) => house.token(...of);
const at = encodeURIComponent;
const ask = (path: string, as: string, body?: unknown, headers: Record<string, string> = {}) =>
  house.ask(path, { token: as, headers, ...(body === undefined ? {} : { method: 'POST', body }) });

/** Whoever may reach the unit, and must not learn of it. */
const kept: readonly (readonly [string, () => string])[] = [
  ['the leader as a member', () => token('member', unit, 'chief')],
  ['the leader with every right over the unit', () => token('administrator', unit, 'chief')],
  ['the leader with a right from above', () => token('superior', 'top', 'chief')],
  ['the secretary, who answers to the leader', () => token('secretary', unit, 'clerk')],
  ['an auditor of the unit itself', () => token('auditor', unit, 'ann')],
  ['a colleague', () => token('member', unit, 'bob')],
  ['a colleague with a right from above', () => token('superior', 'top', 'bob')],
];

const listed = [
  `/units/${at(unit)}/cycles`,
  `/units/${at(unit)}/cycles?limit=1`,
  `/units/${at(unit)}/decisions`,
  `/units/${at(unit)}/status`,
  '/status',
  `/units/${at(unit)}/calendar.ics`,
  `/units/${at(unit)}/outbox`,
  `/units/${at(unit)}/changes`,
];

/** What somebody sees of all of it: statuses, tags and bodies. */
async function seenBy(as: string): Promise<string> {
  const answers = await Promise.all(
    listed.map(async (path) => {
      const answer = await ask(path, as);
      // The calendar's own stamp aside, which is none of the matter's.
      return [path, answer.status, answer.headers.get('etag'), await answer.text()].join(' ');
    }),
  );
  return answers.join('\n');
}

const confide = (as: string, body: object = said, headers = {}) =>
  ask(`/units/${at(unit)}/confidences`, as, body, headers);
const theOpinion = async () => {
  const found = [...(await engine.unit(unit)).cycles.values()].find(({ duty }) => duty === 'about-leader');
  if (!found) throw new Error('nothing was said');
  return found;
};

describe('an opinion about a leader', () => {
  test('is given by a member alone, in one request and one commit, and is theirs to give but not to show', async () => {
    const answer = await confide(token('member', unit, 'ann'));
    expect([answer.status, await told(answer)]).toEqual([200, { cycle: null }]);
    const cycle = await theOpinion();
    expect(cycle.state.context).toMatchObject({ statements: [{ on: '2026-03-02', text: secret }], about: ['chief'] });
    expect(cycle.bearer).toBe('top');
    const [decision] = (await engine.decisions(unit)).filter(({ cycle: of }) => of === cycle.id);
    expect(decision).toMatchObject({ event: 'say', by: {}, recordedAt: '2026-03-02T00:00:00+08:00' });
    expect((await engine.changes(unit)).map(({ change }) => change.does)).not.toContain('raise');
  });

  test.each(kept)('changes nothing that %s sees: neither lists, nor counts, nor tags', async (_, as) => {
    const reader = as();
    const before = await seenBy(reader);
    expect((await confide(token('member', unit, 'ann'))).status).toBe(200);
    expect(await seenBy(reader)).toBe(before);
    expect(before).not.toContain('about-leader');
  });

  test.each(kept)('is for %s as if it were not there, whatever they ask of it', async (_, as) => {
    await confide(token('member', unit, 'ann'));
    const { id } = await theOpinion();
    const reader = as();
    const ways = ['', '/next', '/decisions', '/decisions/1', '/history', '/proof'];
    const attempt = { event: 'say', payload: { text: 'and more' } };
    const answers = async (cycle: string) => {
      const asked = [
        ...ways.map((way) => ask(`/cycles/${at(cycle)}${way}`, reader)),
        ask(`/cycles/${at(cycle)}/attempts`, reader, attempt),
        ask(`/cycles/${at(cycle)}/attempts/preview`, reader, attempt),
        ask(`/cycles/${at(cycle)}/decisions/1/withdraw`, reader, { reason: 'it is not so' }),
      ];
      const all = await Promise.all(asked);
      return Promise.all(all.map(async (each) => [each.status, each.headers.get('etag'), await each.text()]));
    };
    expect(await answers(id)).toEqual(await answers(`${unit}/about-leader/2026/nothing`));
  });

  test('is not raised, or found, by naming its occasion', async () => {
    const clerk = token('secretary', unit, 'clerk');
    const raise = async () => {
      const answer = await ask(`/units/${at(unit)}/cycles`, clerk, { duty: 'about-leader', occasion: 'gifts' });
      return [answer.status, await answer.text()];
    };
    const [status, text] = await raise();
    expect(status).toBe(403);
    await engine.raise({ unit, duty: 'about-leader', occasion: 'gifts' });
    expect(await raise()).toEqual([status, text]);
  });

  test.each(['opinion', 'about-leader'])('is not found by trying out names: %s', async (duty) => {
    const raise = async (occasion: string) => {
      const before = (await engine.unit(unit)).cycles.size;
      const answer = await ask(`/units/${at(unit)}/cycles`, token('secretary', unit, 'bob'), { duty, occasion });
      return [answer.status, await answer.text(), (await engine.unit(unit)).cycles.size - before];
    };
    const { id } = await engine.raise({ unit, duty, occasion: 'gifts' });
    await engine.attempt({ cycle: id, event: 'say', payload: { text: secret, about: ['bob'] } });
    expect(await raise('gifts')).toEqual(await raise('nothing'));
    // From above it is raised by name: whoever reads it there may be told that it is there.
    const inspector = token('superior', 'top', 'inspector');
    const body = { duty, occasion: 'gifts' };
    expect((await told(await ask(`/units/${at(unit)}/cycles`, inspector, body))).id).toBe(id);
  });

  test('stays closed to whoever leads and leaves the roster, or takes the leader off it', async () => {
    await confide(token('member', unit, 'ann'));
    const { id } = await theOpinion();
    const readers = [
      ...['clerk', 'chief'].map((member) => [member, () => token('superior', 'top', member)] as const),
      ...['clerk', 'bob'].map((member) => [member, () => token('secretary', unit, member)] as const),
    ];
    const seen = async () => Promise.all(readers.map(async ([, as]) => (await ask(`/cycles/${at(id)}`, as())).status));
    expect(await seen()).toEqual(readers.map(() => 404));
    const without = (...gone: string[]) => roster.filter(({ member }) => !gone.includes(member));
    const demoted = roster.map((row) => ({ ...row, roles: [] }));
    for (const rows of [without('clerk'), without('chief'), without('bob', 'chief', 'clerk'), demoted, []]) {
      await engine.setRoster(unit, rows, { manyMayLeave: true });
      expect(await seen()).toEqual(readers.map(() => 404));
    }
    // What happens to it afterwards lets nobody in either.
    await engine.attempt({ cycle: id, event: 'assign', payload: { owner: 'ann' } });
    expect(await seen()).toEqual(readers.map(() => 404));
    expect((await ask(`/cycles/${at(id)}`, token('superior', 'top', 'inspector'))).status).toBe(200);
  });

  test.each(['secretary', 'leader', 'deputy'])(
    'cannot be reached by a %s who puts their own row away',
    async (role) => {
      const rows = [...roster.filter(({ member }) => member !== 'clerk'), person('clerk', role)];
      await engine.setRoster(unit, rows);
      const put = async (body: typeof roster) => {
        const of = { method: 'PUT', token: token('secretary', unit, 'clerk'), body };
        return (await house.ask(`/units/${at(unit)}/roster`, of)).status;
      };
      expect(await put(rows.filter(({ member }) => member !== 'clerk'))).toBe(403);
      expect(await put([...rows.slice(0, -1), person('clerk')])).toBe(403);
      expect(await put([...rows, person('eve')])).toBe(200);
    },
  );

  test('about somebody in particular is named in no decision that they read: nor in what the meeting is to report on', async () => {
    const matters = async () => {
      const { cycles } = await engine.unit(unit);
      return openMatters.derive?.({ cycles } as never)?.map(({ duty }) => duty);
    };
    const about = async (...people: string[]) =>
      confide(token('member', unit, 'ann'), {
        ...{ duty: 'opinion', event: 'say', payload: { text: secret, about: people } },
      });
    await about('chief');
    await about('bob');
    expect(await matters()).toEqual([]);
    await about();
    expect(await matters()).toEqual(['opinion']);
  });

  test('is read and answered by the unit above', async () => {
    await confide(token('member', unit, 'ann'));
    const { id } = await theOpinion();
    const inspector = token('superior', 'top', 'inspector');
    const read = await ask(`/cycles/${at(id)}/decisions`, inspector);
    expect(await read.text()).toContain(secret);
    expect(await (await ask(`/units/${at(unit)}/cycles`, inspector)).text()).toContain(id);
    const assign = { event: 'assign', payload: { owner: 'ann' } };
    expect((await ask(`/cycles/${at(id)}/attempts`, inspector, assign)).status).toBe(200);
  });

  test('that lands in the wrong place and is refused leaves nothing behind to be read', async () => {
    const answer = await confide(token('member', unit, 'ann'), { ...said, payload: { about: ['chief'] } });
    expect(answer.status).toBe(422);
    expect((await engine.decisions(unit)).length).toBe(0);
    expect(JSON.stringify([...(await engine.unit(unit)).cycles])).not.toContain('about-leader');
  });
});

describe('an opinion about whom nobody knows, which is kept from nobody', () => {
  const duties = ['about-leader', 'opinion'];
  const about = (duty: string, ...people: string[]) =>
    confide(token('member', unit, 'ann'), { duty, event: 'say', payload: { text: secret, about: people } });
  const slips = [
    ['an id with a slip in it', 'boob', 'bob'],
    ['a name instead of an id', 'Name of Bob', 'bob'],
  ] as const;

  test.each(duties.flatMap((duty) => slips.map((slip) => [duty, ...slip] as const)))(
    '%s, %s: is refused with the id that was meant, and not kept',
    async (duty, _, slip, meant) => {
      await engine.setRoster(
        unit,
        roster.map((row) => (row.member === meant ? { ...row, name: 'Name of Bob' } : row)),
      );
      const { cycles } = await engine.unit(unit);
      const answer = await about(duty, slip);
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain(`Did you mean \\"${meant}\\"?`);
      expect((await engine.decisions(unit)).length).toBe(0);
      expect((await engine.unit(unit)).cycles).toEqual(cycles);
      expect(await seenBy(token('member', unit, 'bob'))).not.toContain(secret);
      expect((await about(duty, meant)).status).toBe(200);
    },
  );

  test.each(duties)('%s: is taken about somebody who has left since', async (duty) => {
    const left = roster.map((row) => (row.member === 'bob' ? { ...row, to: '2025-12-31' } : row));
    await engine.setRoster(unit, left);
    expect((await about(duty, 'bob')).status).toBe(200);
    const [{ facts } = {}] = await engine.decisions(unit);
    expect(facts).toMatchObject({ 'roster/strangers-named': {} });
  });
});

describe('an opinion about a colleague', () => {
  test('is closed to that colleague, and open to those who answer it', async () => {
    const answer = await confide(token('member', unit, 'ann'), {
      ...{ duty: 'opinion', event: 'say' },
      payload: { text: secret, about: ['bob'] },
    });
    const { cycle } = await told(answer);
    expect(cycle).toContain('/opinion/2026/');
    expect((await ask(`/cycles/${at(cycle)}`, token('member', unit, 'bob'))).status).toBe(404);
    expect(await seenBy(token('secretary', unit, 'bob'))).not.toContain(cycle);
    expect((await ask(`/cycles/${at(cycle)}`, token('secretary', unit, 'clerk'))).status).toBe(200);
  });

  test('about somebody of the unit above is taken, and closed to them, and to nobody else who may read it', async () => {
    const about = (...people: string[]) =>
      confide(token('member', unit, 'ann'), {
        duty: 'opinion',
        event: 'say',
        payload: { text: secret, about: people },
      });
    const slip = await about('heda');
    expect(slip.status).toBe(409);
    expect(await slip.text()).toContain('Did you mean \\"head\\"?');
    const answer = await about('head');
    expect(answer.status).toBe(200);
    const { cycle } = await told(answer);
    const reading = async (as: string) => (await ask(`/cycles/${at(cycle)}`, as)).status;
    for (const role of ['superior', 'administrator'] as const)
      expect(await reading(token(role, 'top', 'head'))).toBe(404);
    expect(await seenBy(token('superior', 'top', 'head'))).not.toContain(cycle);
    expect(await reading(token('superior', 'top', 'inspector'))).toBe(200);
    expect(await reading(token('secretary', unit, 'clerk'))).toBe(200);
    // Whoever leaves the roster above does not come in by that.
    await engine.setRoster('top', [person('inspector')]);
    expect(await reading(token('superior', 'top', 'head'))).toBe(404);
  });

  test('about nobody in particular is open as ever', async () => {
    const answer = await confide(token('member', unit, 'ann'), {
      duty: 'opinion',
      event: 'say',
      payload: { text: 'roof' },
    });
    const { cycle } = await told(answer);
    for (const member of ['chief', 'bob']) {
      expect((await ask(`/cycles/${at(cycle)}`, token('member', unit, member))).status).toBe(200);
    }
  });
});

test('the row of one’s own sealed evaluation does not stand in one’s status', async () => {
  const rows = async (member: string) => (await ask(`/units/${at(unit)}/status`, token('member', unit, member))).text();
  expect(await rows('ann')).toContain(`${unit}/leaders/2026`);
  expect(await rows('chief')).not.toContain(`${unit}/leaders/2026`);
});

test('a matter whose plugin is not installed any more is open to the unit above alone', async () => {
  const catalogue = { ...engine.domain.catalogue, obligations: new Map(engine.domain.catalogue.obligations) };
  await confide(token('member', unit, 'ann'));
  (catalogue.obligations as Map<string, unknown>).delete('matter');
  const gone = { ...engine, domain: { ...engine.domain, catalogue } };
  const later = createApi({ engine: gone, auth: house.auth });
  const { id } = await theOpinion();
  const statusFor = async (as: string) =>
    (
      await later.fetch(
        new Request(`http://localhost/cycles/${at(id)}/decisions`, {
          headers: { host: 'localhost', authorization: `Bearer ${as}` },
        }),
      )
    ).status;
  expect(await statusFor(token('secretary', unit, 'clerk'))).toBe(404);
  expect(await statusFor(token('superior', 'top', 'inspector'))).toBe(200);
});

test('nothing is noted of it: no line, no count, no key that can be tried out', async () => {
  const ann = token('member', unit, 'ann');
  const once = { 'idempotency-key': 'u5-2-sheet' };
  house.log.length = 0;
  expect((await confide(ann, said, once)).status).toBe(200);
  expect((await confide(ann, said, once)).status).toBe(200);
  expect((await confide(ann, { duty: 'about-leader' })).status).toBe(422);
  expect(house.log).toEqual([]);
  const metrics = await (await ask('/metrics', token('administrator', 'top', 'head'))).text();
  expect(metrics).not.toContain('confide');
  expect((await engine.decisions(unit)).length).toBe(1);
});

describe('whoever adds to it, and is refused, is not named in the log', () => {
  const opinion = async (about: readonly string[] = []) => {
    const { cycle } = await told(
      await confide(token('member', unit, 'ann'), { duty: 'opinion', event: 'say', payload: { text: 'roof', about } }),
    );
    return cycle;
  };
  const clerk = () => token('secretary', unit, 'clerk');
  const say = { event: 'say', payload: { text: 'more' } };
  const refusals: readonly [string, number, () => string, object, string, Record<string, string>?][] = [
    ['by an old version', 412, clerk, say, 'attempts', { 'if-match': '"7"' }],
    ['by a key that is none', 400, clerk, say, 'attempts', { 'idempotency-key': 'a b' }],
    ['by a query that there is not', 400, clerk, say, 'attempts?now=1'],
    ['as somebody else', 403, clerk, { ...say, by: { member: 'ann' } }, 'attempts'],
    ['as who may not', 403, () => token('member', unit, 'ann'), say, 'attempts'],
    ['as an auditor', 403, () => token('auditor', unit, 'ann'), say, 'attempts'],
    ['with a body that is none', 422, clerk, [say], 'attempts'],
    ['with a word mistyped', 422, clerk, { ...say, event: 'sayy' }, 'attempts'],
    ['with nothing said', 422, clerk, { event: 'say', payload: {} }, 'attempts'],
    ['trying it out, by an old version', 412, clerk, say, 'attempts/preview', { 'if-match': '"7"' }],
    ['trying it out, with nothing said', 422, clerk, { event: 'say' }, 'attempts/preview'],
    ['taking it back', 409, clerk, { reason: 'a slip' }, 'decisions/1/withdraw'],
    [
      'taking it back by an old version',
      412,
      clerk,
      { reason: 'a slip' },
      'decisions/1/withdraw',
      { 'if-match': '"7"' },
    ],
    ['correcting it with nothing', 422, clerk, {}, 'decisions/1/correct'],
  ];
  test.each(refusals)('%s: %i', async (_, status, as, body, way, headers = {}) => {
    const cycle = await opinion();
    house.log.length = 0;
    expect((await ask(`/cycles/${at(cycle)}/${way}`, as(), body, headers)).status).toBe(status);
    expect(house.log).toEqual([]);
  });

  test('nor where it is closed to them', async () => {
    const cycle = await opinion(['bob']);
    house.log.length = 0;
    const bob = token('secretary', unit, 'bob');
    expect((await ask(`/cycles/${at(cycle)}/attempts`, bob, say)).status).toBe(404);
    expect(house.log).toEqual([]);
  });

  test('while whoever answers it is', async () => {
    const cycle = await opinion();
    const answers = [
      [200, { event: 'assign', payload: { owner: 'ann' } }],
      [422, { event: 'prove', payload: {} }],
    ] as const;
    for (const [status, body] of answers) {
      house.log.length = 0;
      expect((await ask(`/cycles/${at(cycle)}/attempts`, clerk(), body)).status).toBe(status);
      expect(house.log).toEqual([expect.stringContaining('token:')]);
    }
  });
});
