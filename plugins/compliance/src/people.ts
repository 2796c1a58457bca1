/** What people are called in a firm: who counts as what, and which roles carry which. */
import type { PluginPeople } from '@obligato/core';

const called = (en: string, zh: string, ...synonyms: string[]) => ({ title: { en, 'zh-CN': zh }, synonyms });

export const people: PluginPeople = {
  standings: {
    full: called(
      'employee',
      '员工',
      'staff',
      'owner',
      'worker',
      'Mitarbeiter',
      'Mitarbeiterin',
      'Inhaber',
      'Inhaberin',
    ),
    probationary: called(
      'employee on probation',
      '试用期员工',
      'trainee',
      'apprentice',
      'Probezeit',
      'Auszubildende',
      'Auszubildender',
    ),
    suspended: called('employee on leave', '停职员工', 'on leave', 'beurlaubt'),
    'non-member': called(
      'contractor',
      '外包人员',
      'external',
      'freelancer',
      'temporary',
      'Fremdfirma',
      'freie Mitarbeit',
    ),
  },
  roles: {
    secretary: called(
      'compliance officer',
      '合规专员',
      'quality manager',
      'records manager',
      'Compliance-Beauftragte',
      'Compliance-Beauftragter',
    ),
    leader: called(
      'head of department',
      '部门负责人',
      'manager',
      'department head',
      'Abteilungsleiter',
      'Abteilungsleiterin',
      'Abteilungsleitung',
    ),
    'leading-group': called(
      'management',
      '管理层',
      'executive',
      'director',
      'managing director',
      'Geschäftsführung',
      'Geschäftsleitung',
    ),
    'control-owner': called(
      'control owner',
      '控制措施负责人',
      'process owner',
      'Prozessverantwortliche',
      'Prozessverantwortlicher',
    ),
    'safety-officer': called(
      'safety officer',
      '安全员',
      'fire warden',
      'Sicherheitsbeauftragte',
      'Sicherheitsbeauftragter',
    ),
  },
  plain: ['员工', 'employee', 'staff'],
  columns: {
    unit: {
      title: { en: 'department', 'zh-CN': '部门' },
      synonyms: ['所在部门', '所属部门', 'team', 'business unit', 'Abteilung', 'Bereich'],
    },
    id: {
      title: { en: 'employee ID', 'zh-CN': '工号' },
      synonyms: [
        '员工编号',
        '员工号',
        'employee number',
        'personnel number',
        'Personalnummer',
        'Personal-Nr.',
        '证件号',
      ],
    },
    name: { synonyms: ['员工姓名', 'employee name', 'Mitarbeitername'] },
    standing: {
      title: { en: 'employment', 'zh-CN': '用工形式' },
      synonyms: ['用工性质', '员工类别', 'employment type', 'Beschäftigung', 'Beschäftigungsart'],
    },
    roles: {
      title: { en: 'role', 'zh-CN': '职务' },
      synonyms: ['岗位', '任职岗位', 'job', 'job title', 'Funktion', 'Rolle'],
    },
    group: { synonyms: ['班组', 'crew', 'Gruppe'] },
    from: {
      synonyms: ['入职日期', '入职时间', 'hired', 'hire date', 'joined', 'date of entry', 'Eintritt', 'Eintrittsdatum'],
    },
    to: { synonyms: ['离职日期', '离职时间', 'date of leaving', 'Austritt', 'Austrittsdatum'] },
  },
};
