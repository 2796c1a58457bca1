/** What a server or its driver reports, as an error of a store: named, with what to do. */
import { ObligatoError, type Text, translated } from '@obligato/core';
import { whyFailed } from '@obligato/core/internal';

/**
 * `OBLIGATO_STORE_UNAVAILABLE` for what another try may mend, `OBLIGATO_STORE_READ_ONLY` for a server that takes no writes,
 * `OBLIGATO_STORE_FAILED` for the rest. `place` names the server without its password; an `ObligatoError` stays as it is.
 */
export function postgresProblem(place: string, error: unknown): ObligatoError {
  if (error instanceof ObligatoError) return error;
  const state = stateOf(error);
  const reason = whyFailed(error);
  const refusal = isStrictPooler(error)
    ? strictPooler
    : (refusals[state ?? ''] ?? (isNoPassword(error) ? noPassword : undefined));
  if (refusal) return problem(refusal.code ?? 'OBLIGATO_STORE_FAILED', refusal.message(place), refusal.hint, error);
  // Without a code it is the driver that speaks: a connection that ended, or an answer that did not come in time.
  const isUnavailable = state === undefined || unavailable.some((each) => state.startsWith(each));
  return isUnavailable
    ? problem(
        'OBLIGATO_STORE_UNAVAILABLE',
        {
          en: `The server at ${place} did not answer: ${reason.en}`,
          'zh-CN': `服务器 ${place} 没有应答：${reason['zh-CN']}`,
        },
        {
          en: 'Try again once it can be reached. Whether a commit under way was written is not known; a command with the same key is taken once',
          'zh-CN': '请待其可连接后重试。进行中的提交是否写入尚不可知；同一键的命令只受理一次',
        },
        error,
      )
    : problem(
        'OBLIGATO_STORE_FAILED',
        {
          en: `The server at ${place} refused (${reason.en}, ${state})`,
          'zh-CN': `服务器 ${place} 拒绝了请求（${reason['zh-CN']}，${state}）`,
        },
        {
          en: 'Nothing was written. The log of the server says more',
          'zh-CN': '未写入任何内容。详情见服务器日志',
        },
        error,
      );
}

/** Of the server (SQLSTATE) and of the network: what passes. By their beginnings. */
const unavailable = [
  ...['08', '57P', '57014', '53300', '40001', '40P01', '55P03', '25P03'],
  ...['ECONN', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN', 'EAI_AGAIN', 'ENOENT'],
] as const;

interface Refusal {
  readonly code?: ObligatoError['code'];
  readonly message: (place: string) => Text;
  readonly hint: Text;
}

const wrongPassword: Refusal = {
  message: (place) => ({
    en: `The server at ${place} refused the user or the password`,
    'zh-CN': `服务器 ${place} 不接受该用户或密码`,
  }),
  hint: {
    en: 'Correct the user in the address, and the password where it comes from: PGPASSWORD, ~/.pgpass, or the address itself, where % and two hexadecimal digits stand for / ? # @ : and %',
    'zh-CN':
      '请改正地址中的用户，并在密码的来处改正密码：`PGPASSWORD`、`~/.pgpass`，或地址本身（其中的 / ? # @ : % 须写作百分号加两位十六进制数）',
  },
};

/** Of the driver, which has no code for it: the server asks for a password, and nobody gave one. */
const isNoPassword = (error: unknown) => error instanceof Error && /password must be a .*string/.test(error.message);

const noPassword: Refusal = {
  message: (place) => ({
    en: `The server at ${place} asks for a password, and there is none`,
    'zh-CN': `服务器 ${place} 要求密码，但没有提供`,
  }),
  hint: {
    en: 'Set PGPASSWORD in the environment, or keep it in ~/.pgpass, readable by you alone',
    'zh-CN': '请设置环境变量 `PGPASSWORD`，或写入仅本人可读的 `~/.pgpass`',
  },
};

/** Of pgbouncer, which calls it a broken protocol (08P01). */
const isStrictPooler = (error: unknown) =>
  error instanceof Error && /unsupported startup parameter/.test(error.message);

const strictPooler: Refusal = {
  message: (place) => ({
    en: `The pooler at ${place} refuses the timeouts of a connection`,
    'zh-CN': `连接池 ${place} 不接受连接的超时参数`,
  }),
  hint: {
    en: 'Set ignore_startup_parameters = statement_timeout, idle_in_transaction_session_timeout, options in pgbouncer, and the timeouts for the role, as docs/postgres.md shows',
    'zh-CN':
      '请在连接池中设置 `ignore_startup_parameters = statement_timeout, idle_in_transaction_session_timeout, options`，并按 docs/postgres.md 为角色设置超时',
  },
};

const noRight: Refusal = {
  message: (place) => ({
    en: `The user of the url lacks a right in the database at ${place}`,
    'zh-CN': `地址中的用户在数据库 ${place} 中缺少权限`,
  }),
  hint: {
    en: 'Let a role that may create a schema run obligato store migrate, then grant rights as docs/postgres.md shows',
    'zh-CN': '请先由有权建立模式的角色运行 `obligato store migrate`，再按 docs/postgres.md 授权',
  },
};

const full: Refusal = {
  message: (place) => ({ en: `The disk of the server at ${place} is full`, 'zh-CN': `服务器 ${place} 的磁盘已满` }),
  hint: {
    en: 'Nothing was written. Make room there, and try again',
    'zh-CN': '未写入任何内容。请在服务器上腾出空间后重试',
  },
};

const noHost: Refusal = {
  message: (place) => ({ en: `There is no server of the name in ${place}`, 'zh-CN': `找不到 ${place} 所写的服务器` }),
  hint: { en: 'Correct the host in the url', 'zh-CN': '请改正地址中的主机名' },
};

const missingTable: Refusal = {
  message: (place) => ({
    en: `Tables of the store are missing in the database at ${place}`,
    'zh-CN': `数据库 ${place} 中缺少存储所用的表`,
  }),
  hint: {
    en: 'Somebody removed them while the store was open: restore the database from its backup',
    'zh-CN': '存储打开期间有人删除了这些表：请用备份恢复数据库',
  },
};

/** By SQLSTATE, or by the code of the network. */
const refusals: Readonly<Record<string, Refusal>> = {
  '28P01': wrongPassword,
  '28000': wrongPassword,
  '3D000': {
    message: (place) => ({ en: `There is no database at ${place}`, 'zh-CN': `数据库 ${place} 不存在` }),
    hint: {
      en: 'Make it with create database, or correct the name in the url',
      'zh-CN': '请用 `create database` 建立，或改正地址中的数据库名',
    },
  },
  '42501': noRight,
  '53100': full,
  '25006': {
    code: 'OBLIGATO_STORE_READ_ONLY',
    message: (place) => ({
      en: `The server at ${place} takes no writes`,
      'zh-CN': `服务器 ${place} 不接受写入`,
    }),
    hint: {
      en: 'It is a replica, or the database is set to read only: name the primary server in the url',
      'zh-CN': '它是只读副本，或数据库设为只读：请在地址中写主服务器',
    },
  },
  '42P01': missingTable,
  '3F000': missingTable,
  ENOTFOUND: noHost,
};

function stateOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code === 'string') return code;
  // Several addresses of one host were tried: what the first said.
  return error instanceof AggregateError ? stateOf(error.errors[0]) : undefined;
}

function problem(code: ObligatoError['code'], message: Text, hint: Text, cause: unknown): ObligatoError {
  return new ObligatoError({ code, ...translated(message, hint) }, { cause });
}
