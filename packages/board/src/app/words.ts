/** What stands around every page. */
export const words = {
  board: { en: 'Obligato board', 'zh-CN': 'Obligato 工作台' },
  skip: { en: 'Skip to content', 'zh-CN': '跳到正文' },
  main: { en: 'Main', 'zh-CN': '主菜单' },
  today: { en: 'Today', 'zh-CN': '今日' },
  calendar: { en: 'Calendar', 'zh-CN': '日历' },
  tree: { en: 'Units below', 'zh-CN': '下级单位' },
  decisions: { en: 'Decisions', 'zh-CN': '决定' },
  opinion: { en: 'Give an opinion', 'zh-CN': '提意见' },
  ballots: { en: 'Ballots', 'zh-CN': '投票' },
  indicators: { en: 'Indicators', 'zh-CN': '运行指标' },
  search: { en: 'Search', 'zh-CN': '查找' },
  papers: { en: 'Print', 'zh-CN': '打印' },
  admin: { en: 'Settings', 'zh-CN': '设置' },
  signOut: { en: 'Sign out', 'zh-CN': '退出' },
  signIn: { en: 'Sign in', 'zh-CN': '登录' },
  trial: { en: 'Trial: nothing here counts.', 'zh-CN': '试用：此处内容均不作数。' },
  offline: {
    en: 'No connection to the server. What you write is kept here.',
    'zh-CN': '与服务器的连接已中断，所填内容暂存在本机。',
  },
  byProvider: { en: 'Sign in with your organisation’s account', 'zh-CN': '用单位统一账号登录' },
  byToken: { en: 'Sign in with a token', 'zh-CN': '用令牌登录' },
  byPassword: { en: 'Sign in with user name and password', 'zh-CN': '用账号密码登录' },
  token: { en: 'Token', 'zh-CN': '令牌' },
  tokenHint: {
    en: 'The administrator has given it to you. It is not kept in this browser.',
    'zh-CN': '由管理员发给您；不会保存在浏览器中。',
  },
  user: { en: 'User name', 'zh-CN': '账号' },
  password: { en: 'Password', 'zh-CN': '密码' },
  wrong: {
    en: 'That did not match. Check it, or ask the administrator for a new one.',
    'zh-CN': '登录信息不符，请核对；仍不行的，请管理员重发。',
  },
  refusedByProvider: {
    en: 'Your account was recognised, but nobody with it may come in here. Ask the administrator.',
    'zh-CN': '账号已识别，但未开通本系统，请联系管理员。',
  },
  insecure: {
    en: 'You were recognised, but this browser keeps no session over an unprotected connection. Open this address with https.',
    'zh-CN': '身份已确认，但当前连接未加密，浏览器不保存登录状态。请改用 https 地址打开。',
  },
  tooOften: {
    en: 'Too many times. Wait a few minutes, then try again.',
    'zh-CN': '次数过多，请过几分钟再试。',
  },
  away: {
    en: 'The server cannot be reached. Check the network, or ask the administrator whether it runs.',
    'zh-CN': '连接不上服务器。请检查网络，或询问管理员服务器是否在运行。',
  },
  expired: { en: 'Your session has ended', 'zh-CN': '登录已过期' },
  expiredLead: {
    en: 'Sign in again to go on. What you have written stands as it was.',
    'zh-CN': '请重新登录后继续，已填写的内容保持原样。',
  },
  notBuilt: { en: 'There is no such page', 'zh-CN': '没有此页面' },
} as const;
