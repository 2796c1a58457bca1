/** What people are called on the rosters of branches: how a staff list writes their standing and their roles. */
import type { PluginPeople } from '@obligato/core';

export const people: PluginPeople = {
  standings: {
    full: {
      title: { en: 'full member', 'zh-CN': '正式党员' },
      synonyms: ['正式', '党员', '中共党员', '中共正式党员', '中国共产党党员', 'member'],
    },
    probationary: {
      title: { en: 'probationary member', 'zh-CN': '预备党员' },
      synonyms: ['预备', '中共预备党员', '中国共产党预备党员'],
    },
    suspended: {
      title: { en: 'member whose vote rests', 'zh-CN': '暂停表决权' },
      synonyms: ['留党察看', '受留党察看处分'],
    },
    'non-member': {
      title: { en: 'not a member', 'zh-CN': '群众' },
      synonyms: [
        ...['非党员', '共青团员', '团员', '中国共产主义青年团团员', '民主党派', '无党派', '无党派人士'],
        ...['入党积极分子', '积极分子', '发展对象', 'nonmember'],
      ],
    },
  },
  roles: {
    secretary: {
      title: { en: 'secretary', 'zh-CN': '书记' },
      synonyms: ['支部书记', '党支部书记', '党总支书记', '党委书记', '支书', 'branch secretary'],
    },
    deputy: {
      title: { en: 'deputy secretary', 'zh-CN': '副书记' },
      synonyms: ['支部副书记', '党支部副书记', '党总支副书记', '党委副书记', 'vice secretary'],
    },
    committee: {
      title: { en: 'committee member', 'zh-CN': '委员' },
      synonyms: [
        ...['支部委员', '党支部委员', '支委', '党委委员', '组织委员', '宣传委员', '青年委员', '统战委员', '群工委员'],
        ...['生活委员', '学习委员', '群众工作委员', '保密委员', 'member of the committee'],
        // As in 组织、宣传委员.
        ...['组织', '宣传', '青年', '统战', '群工', '生活', '学习', '群众工作', '保密'],
      ],
    },
    discipline: {
      title: { en: 'discipline inspection', 'zh-CN': '纪检委员' },
      synonyms: ['纪律检查委员', '纪检监察委员', '纪委委员', '纪委书记', '纪委副书记', '纪检书记', '纪检组长', '纪检'],
      implies: ['committee'],
    },
    leader: {
      title: { en: 'leader of the unit', 'zh-CN': '单位领导' },
      synonyms: ['领导', '领导干部', '单位负责人', '主要负责人', '行政负责人', 'head', 'unit leader'],
    },
    'leading-group': {
      title: { en: 'member of the leading group', 'zh-CN': '班子成员' },
      synonyms: ['领导班子成员', '领导班子', '班子', '党组成员', 'leading group'],
    },
    'group-leader': {
      title: { en: 'group leader', 'zh-CN': '组长' },
      synonyms: ['党小组组长', '党小组长', '小组组长', '小组长'],
    },
    delegate: { title: { en: 'delegate', 'zh-CN': '代表' }, synonyms: ['党代表', '党员代表', '党代会代表'] },
    floating: { title: { en: 'floating member', 'zh-CN': '流动党员' }, synonyms: ['流动', '外出流动', '流出'] },
    abroad: { title: { en: 'abroad', 'zh-CN': '出国（境）' }, synonyms: ['出国', '出境', '境外', '国外', '出国出境'] },
  },
  plain: ['党员', '普通党员', '群众', '成员', 'member'],
  columns: {
    unit: { synonyms: ['所在支部', '所属支部', '党支部', '所在党支部', '支部', 'branch'] },
    id: { synonyms: ['员工编号', '职工编号', '职工号', '党员编号', '证件号', 'employee id'] },
    name: { synonyms: ['党员姓名', '人员姓名'] },
    standing: { title: { en: 'standing', 'zh-CN': '政治面貌' }, synonyms: ['党员类别', '人员类别', '党籍'] },
    roles: { title: { en: 'roles', 'zh-CN': '党内职务' } },
    group: { synonyms: ['党小组', '小组', '所在小组', '所属党小组', '所在党小组', '组别'] },
    from: {
      synonyms: ['入党时间', '入党日期', '入党年月', '加入时间'],
      // Forms ask for the month of joining the Party.
      byMonth: ['入党时间', '入党日期', '入党年月'],
    },
  },
};
