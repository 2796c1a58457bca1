/** What `obligato ballot` does: each action comes to data, and a folder of ballots beside that of the records. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  announceBallot,
  type Ballot,
  type BallotDraft,
  openBallot,
  type Refused,
  type Status,
  type Tally,
} from '@obligato/ballot';
import {
  countBallot,
  fingerprintOf,
  makeScrutineerKey,
  type OpeningPart,
  openingPart,
  type Receipt,
  type Verification,
  wasCounted,
} from '@obligato/ballot/voter';
import { ObligatoError, translated } from '@obligato/core';
import { plain } from '@obligato/core/internal';
import { readLocatedYaml, readText, whyUnreadable } from '@obligato/engine/files';
import { nodeFileSystem as files } from '@obligato/files';
import { usage } from '../options/usage.ts';
import { readPayload } from '../payload/read-payload.ts';
import type { Blueprint } from '../workspace/open-workspace.ts';
import { ballotsOf } from './ballots-of.ts';

export interface BallotGiven {
  readonly blueprint: Blueprint;
  readonly name: string;
  readonly shares: readonly string[];
  readonly receipt: string | undefined;
}

/** What an action came to. Exactly one of these is there. */
export interface BallotData {
  readonly made?: { readonly key: string; readonly share: string };
  readonly announced?: {
    readonly ballot: string;
    readonly fingerprint: string;
    readonly electorate: number;
    readonly merged: readonly (readonly string[])[];
  };
  readonly status?: Status;
  readonly closed?: {
    readonly lists: readonly {
      readonly question: string;
      readonly groups: readonly string[];
      readonly returned: number;
      readonly root: string;
    }[];
    readonly tooFew: readonly string[];
    readonly surplus: readonly string[];
  };
  readonly tally?: Tally & { readonly on: string; readonly issued: number };
  readonly verified?: Verification;
  readonly refused?: Refused;
}

export const ballotActions: Readonly<Record<string, (given: BallotGiven) => Promise<BallotData>>> = {
  key: async () => ({ made: await makeScrutineerKey() }),
  announce,
  status: (given) => opened(given, async (ballot) => ({ status: await ballot.status() })),
  close: (given) => opened(given, close),
  tally: (given) => opened(given, (ballot) => tally(ballot, given)),
  verify: (given) => opened(given, (ballot) => verify(ballot, given)),
};

async function announce({ blueprint, name }: BallotGiven): Promise<BallotData> {
  const draft = plain(readLocatedYaml(name, await textOf(name))) as BallotDraft;
  const folder = join(ballotsOf(blueprint.config), requireName(`${draft.ballot}`));
  const { announcement, merged } = await announceBallot(draft, { folder, files, now: () => blueprint.clock.now() });
  const { ballot, electorate } = announcement;
  return { announced: { ballot, electorate, merged, fingerprint: await fingerprintOf(announcement) } };
}

async function close(ballot: Ballot): Promise<BallotData> {
  const closed = await ballot.close();
  if ('is' in closed) return { refused: closed };
  const lists = closed.lists.map(({ question, groups, sheets, root }) => ({
    question,
    groups,
    returned: sheets.length,
    root,
  }));
  return { closed: { lists, tooFew: closed.tooFew, surplus: closed.surplus } };
}

async function tally(ballot: Ballot, { shares }: BallotGiven): Promise<BallotData> {
  const closed = await ballot.close();
  if ('is' in closed) return { refused: closed };
  const parts: OpeningPart[] = [];
  for (const file of shares) {
    const part = await openingPart(ballot.announcement, closed, await textOf(file));
    if ('is' in part) return { refused: part };
    parts.push(part);
  }
  const counted = await countBallot(ballot.announcement, closed, parts);
  if ('is' in counted) return { refused: counted };
  const recorded = await ballot.tally(counted);
  return 'is' in recorded ? { refused: recorded } : { tally: recorded };
}

async function verify(ballot: Ballot, { receipt }: BallotGiven): Promise<BallotData> {
  if (receipt === undefined) {
    throw usage(
      { en: 'ballot verify needs --receipt', 'zh-CN': '`ballot verify` 须写明 --receipt' },
      { en: 'Name the file that the voter’s page saved', 'zh-CN': '请指定投票页面保存的凭据文件' },
    );
  }
  const read = (await readPayload({ dataFile: receipt })) as Receipt;
  return { verified: await wasCounted(read, await ballot.published()) };
}

async function opened(given: BallotGiven, work: (ballot: Ballot) => Promise<BallotData>): Promise<BallotData> {
  const { blueprint } = given;
  const folder = join(ballotsOf(blueprint.config), requireName(given.name));
  const ballot = await openBallot({ folder, files, now: () => blueprint.clock.now() }).catch((cause: unknown) => {
    throw cause instanceof ObligatoError && cause.code === 'OBLIGATO_STORE_LOCKED'
      ? new ObligatoError(heldByServer(given.name), { cause })
      : cause;
  });
  try {
    return await work(ballot);
  } finally {
    await ballot.shut();
  }
}

/** A server that has it open does the same in pages: whoever stopped it would stop people who vote. */
const heldByServer = (ballot: string) => ({
  code: 'OBLIGATO_STORE_LOCKED' as const,
  ...translated(
    { en: `The ballot “${ballot}” is held by a running server`, 'zh-CN': `投票“${ballot}”正由运行中的服务持有` },
    {
      en: `Open /board/ballot/${ballot} there: the two scrutineers close and count it on that page`,
      'zh-CN': `请在该服务上打开 \`/board/ballot/${ballot}\`，由两名监票人在页面上截止并计票`,
    },
  ),
});

/** The name becomes one of a folder. */
function requireName(name: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,63}$/.test(name)) return name;
  throw usage(
    { en: `“${name}” is no name of a ballot`, 'zh-CN': `“${name}”不是有效的投票名称` },
    { en: 'Write lowercase letters, digits and hyphens', 'zh-CN': '请用小写字母、数字和连字符' },
  );
}

async function textOf(file: string): Promise<string> {
  try {
    return readText(await readFile(file), file);
  } catch (cause) {
    if (cause instanceof ObligatoError) throw cause;
    const reason = whyUnreadable(cause);
    const words = translated(
      { en: `It cannot be read: ${reason.en}`, 'zh-CN': `无法读取：${reason['zh-CN']}` },
      { en: 'Name a file that is there', 'zh-CN': '请指定存在的文件' },
    );
    throw new ObligatoError({ code: 'OBLIGATO_CONFIG_FILE', ...words, origins: [{ file }] }, { cause });
  }
}
