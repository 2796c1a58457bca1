/** Why a ballot cannot be announced: everything that is wrong with it, not the first thing. */
import { ObligatoError, type Problem, type Text, translated } from '@obligato/core';
import { counted } from '@obligato/core/internal';
import { fewest } from '../announcement/announcement.ts';
import { decoded } from '../bytes/base64url.ts';
import { kindOf } from '../question/kinds.ts';
import { publicKeyIn } from '../seal/scrutineer-key.ts';
import { pointBytes } from '../seal/sealed-bytes.ts';
import { type BallotDraft, type CompleteDraft, draftSchema } from './draft.ts';

/** Throws `OBLIGATO_BALLOT` with every problem. */
export async function checkedDraft(draft: BallotDraft, now: string): Promise<CompleteDraft> {
  const read = draftSchema.safeParse(draft);
  if (!read.success) throw new ObligatoError(read.error.issues.map(({ path }) => badField(path.join('.'))));
  const problems = [
    ...people(read.data),
    ...windows(read.data, now),
    ...questions(read.data),
    ...scrutineers(read.data),
    ...(await keys(read.data)),
  ];
  if (problems.length > 0) throw new ObligatoError(problems);
  return read.data;
}

const problem = (message: Text, hint: Text): Problem => ({ code: 'OBLIGATO_BALLOT', ...translated(message, hint) });

const badField = (field: string) =>
  problem(
    { en: `The ballot has no sound “${field}”`, 'zh-CN': `投票草案的字段“${field}”缺失或有误` },
    { en: 'Compare it with the example in docs/ballots.md', 'zh-CN': '请对照 docs/ballots.md 中的示例' },
  );

function people({ electorate, groups, questions: asked }: CompleteDraft): readonly Problem[] {
  const members = electorate.map(({ member }) => member);
  const twice = repeated(members);
  const known = groups?.map(({ id }) => id) ?? [];
  const strayed = groups ? electorate.filter(({ group }) => !known.includes(group ?? '')) : [];
  const smallest = Math.min(
    ...asked.map((question) => members.filter((member) => !kindOf(question).leftOut(question).includes(member)).length),
  );
  return [
    ...twice.map((member) =>
      problem(
        { en: `“${member}” stands on the list of voters twice`, 'zh-CN': `“${member}”在投票人名单中重复出现` },
        { en: 'List everybody once', 'zh-CN': '请每人只列一次' },
      ),
    ),
    ...strayed.map(({ member }) =>
      problem(
        { en: `“${member}” belongs to none of the groups`, 'zh-CN': `“${member}”不属于任何一组` },
        { en: 'Name one of the groups for everybody', 'zh-CN': '请为每人指定其中一组' },
      ),
    ),
    ...(smallest < fewest
      ? [
          problem(
            {
              en: `${counted(smallest, 'people are')} too few for a secret ballot`,
              'zh-CN': `仅${smallest}人可以投票，不足以保密`,
            },
            {
              en: `At least ${fewest} are needed for every question: widen the group, or vote together with another unit`,
              'zh-CN': `每个问题至少需要${fewest}人：请扩大范围，或与其他单位合并投票`,
            },
          ),
        ]
      : []),
  ];
}

function windows({ issue, cast }: CompleteDraft, now: string): readonly Problem[] {
  const moments = [issue.opens, issue.closes, cast.opens, cast.closes].map((each) => Date.parse(each));
  const [opens = 0, closes = 0, castOpens = 0, castCloses = 0] = moments;
  return [
    ...(opens < closes && castOpens < castCloses
      ? []
      : [
          problem(
            { en: 'A window closes before it opens', 'zh-CN': '截止时间早于开始时间' },
            { en: 'Name a later time to close', 'zh-CN': '请填写更晚的截止时间' },
          ),
        ]),
    ...(closes <= castOpens
      ? []
      : [
          problem(
            {
              en: `Voting would open at ${cast.opens}, while papers are issued until ${issue.closes}`,
              'zh-CN': `投票将于${cast.opens}开始，而领票至${issue.closes}才结束`,
            },
            {
              en: 'Open it when nobody fetches papers any more: whoever fetched one just now would be whoever votes',
              'zh-CN': '请在领票结束后再开始投票：否则刚领票的人就是刚投票的人',
            },
          ),
        ]),
    ...(closes > Date.parse(now)
      ? []
      : [
          problem(
            { en: `The time to fetch papers ended at ${issue.closes}`, 'zh-CN': `领票时间已于${issue.closes}结束` },
            { en: 'Name a time that is still to come', 'zh-CN': '请填写尚未到来的时间' },
          ),
        ]),
  ];
}

function questions({ questions: asked, electorate }: CompleteDraft): readonly Problem[] {
  const voters = new Set(electorate.map(({ member }) => member));
  const repeatedIds = [
    ...repeated(asked.map(({ id }) => id)),
    ...asked.flatMap((question) =>
      repeated(
        kindOf(question)
          .optionsOf(question)
          .map(({ id }) => id),
      ),
    ),
  ];
  const evaluated = asked.flatMap((each) =>
    kindOf(each)
      .keptOff(each)
      .filter((member) => voters.has(member)),
  );
  const impossible = asked.filter((question) => {
    const { atLeast, atMost } = kindOf(question).validityOf(question);
    return atLeast > atMost;
  });
  return [
    ...repeatedIds.map((id) =>
      problem(
        { en: `“${id}” is the id of two questions, or of two options`, 'zh-CN': `编号“${id}”重复使用` },
        { en: 'Give each an id of its own', 'zh-CN': '请为每个问题、每个选项使用不同的编号' },
      ),
    ),
    ...[...new Set(evaluated)].map((member) =>
      problem(
        {
          en: `“${member}” is evaluated, and stands on the list of voters`,
          'zh-CN': `“${member}”是被评议人，却列入投票人名单`,
        },
        { en: 'Take them off the list of voters', 'zh-CN': '请从投票人名单中删去' },
      ),
    ),
    ...impossible.map(({ id }) =>
      problem(
        { en: `No sheet of “${id}” could be valid`, 'zh-CN': `“${id}”的任何选票都不可能有效` },
        { en: 'Let “atLeast” be no more than “atMost”', 'zh-CN': '“atLeast”不得大于“atMost”' },
      ),
    ),
  ];
}

function scrutineers({ scrutineers: [one, other], questions: asked }: CompleteDraft): readonly Problem[] {
  const subjects = new Set(asked.flatMap((question) => kindOf(question).subjectsOf(question)));
  const judged = [one, other].filter(({ member }) => subjects.has(member));
  return [
    ...(one.member !== other.member && one.key !== other.key
      ? []
      : [
          problem(
            {
              en: 'The two scrutineers are one person, or have one key',
              'zh-CN': '两名监票人是同一人，或使用同一密钥',
            },
            { en: 'Name two people, each with a key of their own', 'zh-CN': '请指定两个人，各用自己的密钥' },
          ),
        ]),
    ...judged.map(({ member }) =>
      problem(
        {
          en: `“${member}” is evaluated or stands for election, and cannot be a scrutineer`,
          'zh-CN': `“${member}”是被评议人或候选人，不能担任监票人`,
        },
        { en: 'Name somebody whom the ballot is not about', 'zh-CN': '请指定与本次投票无关的人' },
      ),
    ),
  ];
}

async function keys({ scrutineers: both }: CompleteDraft): Promise<readonly Problem[]> {
  const found = await Promise.all(
    both.map(async ({ member, key }) => {
      const point = decoded(key, pointBytes);
      return point && (await publicKeyIn(point)) ? [] : [member];
    }),
  );
  return found
    .flat()
    .map((member) =>
      problem(
        { en: `The key of the scrutineer “${member}” is no public key`, 'zh-CN': `监票人“${member}”的密钥不是公钥` },
        { en: 'Let them make one, and send its public half', 'zh-CN': '请由本人生成密钥，并提交其中的公钥' },
      ),
    );
}

const repeated = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];
