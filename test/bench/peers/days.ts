/** The twelve months of a duty and their last days: planned by this engine as cycles, and as dates by rrule. */
import { createCalendar, createCatalogue, createOrganisation, planUnit, type Roster } from '@obligato/core';
import { cnCalendar } from '@obligato/cn-calendar';
import { parseUnit } from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';
import { fetched } from '../fetched.ts';
import type { Work } from './peers.ts';

const roster: Roster = [{ member: 'm1', name: 'Member 1', standing: 'full', from: '1990-01-01', roles: ['secretary'] }];

/** One monthly duty and no other rule. */
export function ourDays(): Work {
  const catalogue = createCatalogue({ organ: organBranch, calendar: cnCalendar });
  const unit = parseUnit('unit: branch\nrules:\n  organ/theme-day: deny');
  const charter = createOrganisation([unit], catalogue).charter('branch', '2026-01-01');
  const { calendar } = cnCalendar;
  if (!calendar) throw new Error('the plugin has no calendar');
  const of = {
    ...{ unit: 'branch', above: () => [], roster, cycles: new Map(), catalogue, provided: {} },
    ...{ calendar: createCalendar(calendar), charterOn: () => charter },
  };
  return () => {
    const { create } = planUnit({ ...of, from: '2026-01-01', to: '2026-12-31', now: '2026-01-01T09:00:00+08:00' });
    if (create.length !== 12) throw new Error(`${create.length} months`);
  };
}

interface Rrule {
  readonly RRule: { new (rule: unknown): { all(): readonly Date[] }; readonly MONTHLY: number };
}

/** It knows no day off. */
export function rruleDays(): Work {
  const { RRule } = fetched<Rrule>('rrule', '2.8.1');
  return () => {
    const until = new Date(Date.UTC(2026, 11, 31));
    const days = new RRule({ freq: RRule.MONTHLY, bymonthday: -1, dtstart: new Date(Date.UTC(2026, 0, 1)), until });
    if (days.all().length !== 12) throw new Error('not twelve months');
  };
}
