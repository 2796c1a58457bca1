/** Attacks on papers: more of them, other ones, and ones that tell whose they are. */
import { constants, createPrivateKey, createPublicKey, generateKeyPairSync, privateDecrypt, verify } from 'node:crypto';
import { fingerprintOf, finishPapers, type Paper, preparePapers } from '@obligato/ballot/voter';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Attacked, about, attacked, one, people, plan, times } from './ballot-attacked.ts';
import { nullifierOf, sheetFromBytes, sheetToBytes } from './ballot-inside.ts';

const numberOf = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const bytesOf = (value: bigint, length = 256) => Buffer.from(value.toString(16).padStart(2 * length, '0'), 'hex');
const modulusOf = (house: Attacked, lot = 0) => {
  const key = Buffer.from(house.ballot.announcement.lots[lot]?.key ?? '', 'base64url');
  return Buffer.from(
    createPublicKey({ key, type: 'spki', format: 'der' }).export({ format: 'jwk' }).n ?? '',
    'base64url',
  );
};
const ask = async (house: Attacked, member: string, blinded: readonly Uint8Array[]) => {
  const answer = await house.ballot.issue(member, {
    announcement: house.ballot.fingerprint,
    blinded: blinded.map((each) => Buffer.from(each).toString('base64url')),
  });
  return answer.is === 'refused' ? answer.code : answer.is;
};

describe('who wants papers', () => {
  let house: Attacked;
  beforeAll(async () => {
    house = await attacked({ questions: [about('chief'), plan] });
    house.at(times.issuing);
  });

  test('twice, in parallel, gets one set: what the other request asked for is not signed', async () => {
    const requests = await Promise.all(
      [1, 2, 3].map(() => preparePapers(house.ballot.announcement, { member: 'm1', group: 'all' })),
    );
    const answers = await Promise.all(requests.map(({ request }) => house.ballot.issue('m1', request)));
    expect(answers.filter(({ is }) => is === 'issued')).toHaveLength(1);
    expect((await house.ballot.status()).issued).toBe(1);
  });

  test('after joining late, gets none; after leaving, their papers are as everybody’s, for the list is fixed', async () => {
    const { request } = await preparePapers(house.ballot.announcement, { member: 'joiner', group: 'all' });
    expect(await house.ballot.issue('joiner', request)).toMatchObject({ code: 'not-on-list' });
    expect(house.ballot.announcement.electorate).toBe(12);
  });

  test('from a doubled row, finds no ballot announced', async () => {
    const electorate = [...people(12), 'm3'].map((member) => ({ member }));
    await expect(attacked({ electorate })).rejects.toMatchObject({ code: 'OBLIGATO_BALLOT' });
  });

  test('for blinded 0, 1 and n − 1, or for n and more, gets no signature', async () => {
    const [modulus, second] = [numberOf(modulusOf(house)), bytesOf(7n)];
    for (const value of [0n, 1n, modulus - 1n, modulus, modulus + 1n, (1n << 2048n) - 1n])
      expect(await ask(house, 'm2', [bytesOf(value), second])).toBe('not-the-papers');
    expect(await ask(house, 'm2', [bytesOf(7n, 255), second])).toBe('not-the-papers');
    expect(await ask(house, 'm2', [bytesOf(7n, 257), second])).toBe('not-the-papers');
    expect((await house.ballot.status()).issued).toBe(1);
  });

  test('to make a third out of two by multiplying them, finds that products are no papers', async () => {
    // Raw RSA is multiplicative: the padding of RFC 9474 is what makes an oracle of it useless.
    const [[a], [b]] = [await house.papers('m4'), await house.papers('m5')];
    const product =
      (numberOf(Buffer.from(a?.signature ?? '', 'base64url')) *
        numberOf(Buffer.from(b?.signature ?? '', 'base64url'))) %
      numberOf(modulusOf(house));
    house.at(times.casting);
    const forged = { lot: 0, paper: a?.paper ?? '', signature: bytesOf(product).toString('base64url') };
    expect(await house.cast(forged, one('good'))).toBe('not-signed');
  });
});

describe('who has a paper', () => {
  let house: Attacked;
  let papers: readonly Paper[] = [];
  beforeAll(async () => {
    house = await attacked({ questions: [about('chief'), plan] });
    house.at(times.issuing);
    papers = await house.papers('m1');
  });

  test('and casts it before voting opens, or between the windows, is told so', async () => {
    expect(await house.cast(papers[0], one('good'))).toBe('before-cast');
    house.at(times.waiting);
    expect(await house.cast(papers[0], one('good'))).toBe('before-cast');
    house.at(times.casting);
  });

  test('and uses it for another question, or in another ballot, is refused', async () => {
    const [first] = papers;
    expect(await house.cast({ lot: 1, paper: first?.paper ?? '', signature: first?.signature ?? '' }, one('for'))).toBe(
      'not-signed',
    );
    const fresh = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'der' });
    const key = createPublicKey({ key: fresh, type: 'spki', format: 'der' });
    const [message, signature] = [
      Buffer.from(first?.paper ?? '', 'base64url'),
      Buffer.from(first?.signature ?? '', 'base64url'),
    ];
    const options = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
    expect(verify('sha384', message, options, signature)).toBe(false);
    // Where two ballots had one key, a used paper would still be known by another nullifier in each: nothing joins them.
    const of = (fingerprint: string) => nullifierOf({ fingerprint, question: 'chief', paper: message });
    expect(await of('a')).not.toBe(await of('b'));
  });

  test('with a signature that is forged, cut short, or has n added to it, is refused', async () => {
    const bytes = await house.sheet(papers[0], one('good'));
    const sheet = sheetFromBytes(bytes, bytes.length);
    if (!sheet) throw new Error('no sheet');
    const signature = numberOf(sheet.signature);
    const modulus = numberOf(modulusOf(house));
    const wrong = [
      bytesOf(signature ^ 1n),
      bytesOf(modulus - signature),
      new Uint8Array(256),
      bytesOf((1n << 2048n) - 1n),
    ];
    if (signature + modulus < 1n << 2048n) wrong.push(bytesOf(signature + modulus));
    for (const each of wrong)
      expect(await house.ballot.cast(sheetToBytes({ ...sheet, signature: each }))).toMatchObject({
        code: 'not-signed',
      });
    expect(await house.ballot.cast(bytes.slice(0, -1))).toMatchObject({ code: 'not-a-sheet' });
    expect((await house.ballot.cast(bytes)).is).toBe('received');
  });

  test('and uses it again, for the same choice or another, has one vote, also after a restart and after the close', async () => {
    expect(await house.cast(papers[0], one('poor'))).toBe('used-already');
    // The same choice sealed anew is another sheet: whoever asked would not have to be who voted.
    expect(await house.cast(papers[0], one('good'))).toBe('used-already');
    house.at(times.ended);
    expect(await house.cast(papers[1], one('for'))).toBe('after-cast');
    await house.ballot.close();
    await house.restart();
    house.at(times.casting);
    expect(await house.cast(papers[1], one('for'))).toBe('after-cast');
  });
});

describe('a server that gives each voter a key of their own', () => {
  test('signs what the announced key does not fit, and the phone keeps no such paper', async () => {
    const house = await attacked();
    const { pending, request } = await preparePapers(house.ballot.announcement, { member: 'm1', group: 'all' });
    const own = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const blinded = Buffer.from(request.blinded[0] ?? '', 'base64url');
    blinded[0] = 0;
    const signed = privateDecrypt({ key: own, padding: constants.RSA_NO_PADDING }, blinded).toString('base64url');
    expect(await finishPapers(house.ballot.announcement, pending, [signed])).toMatchObject({ code: 'paper-refused' });
  });

  test('announces something else to each, whose fingerprint is not the posted one; who does not compare is found by the key', async () => {
    const { ballot } = await attacked();
    const made = people(5).map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));
    const voters = made.map(({ publicKey, privateKey }, at) => {
      const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64url');
      const lots = ballot.announcement.lots.map((lot) => ({ ...lot, key }));
      return { member: `m${at + 1}`, publicKey, privateKey, announcement: { ...ballot.announcement, lots } };
    });
    for (const { announcement } of voters) expect(await fingerprintOf(announcement)).not.toBe(ballot.fingerprint);
    // Nobody compares: all of them are found.
    for (const { member, announcement, privateKey } of voters) {
      const { pending, request } = await preparePapers(announcement, { member, group: 'all' });
      const key = createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }));
      const signed = privateDecrypt(
        { key, padding: constants.RSA_NO_PADDING },
        Buffer.from(request.blinded[0] ?? '', 'base64url'),
      );
      const papers = await finishPapers(announcement, pending, [signed.toString('base64url')]);
      if ('is' in papers) throw new Error(papers.code);
      const [paper] = papers;
      const whose = voters.filter(({ publicKey }) =>
        verify(
          'sha384',
          Buffer.from(paper?.paper ?? '', 'base64url'),
          { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 },
          Buffer.from(paper?.signature ?? '', 'base64url'),
        ),
      );
      expect(whose.map((voter) => voter.member)).toEqual([member]);
    }
  });
});
