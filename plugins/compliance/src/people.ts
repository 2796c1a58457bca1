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
  headings: {
    unit: ['部门', '所在部门', '所属部门', 'department', 'team', 'Abteilung'],
    id: ['personnel number', 'Personalnummer'],
    standing: ['用工形式', '用工性质', '员工类别', 'employment', 'employment type', 'Beschäftigung'],
    roles: ['岗位', '任职岗位', 'job', 'job title', 'Funktion'],
    from: ['入职日期', '入职时间', 'hired', 'hire date', 'joined', 'date of entry', 'Eintritt', 'Eintrittsdatum'],
  },
};
