/** Targets, inspections and what is handed over. */
import { activityPlanGrounds } from './activity-plan-grounds.ts';
import { handoverCatalogue } from './handover-catalogue.ts';
import { previousInspectionFiled } from './previous-inspection-filed.ts';
import { selfCheckFirst } from './self-check-first.ts';

export const inspectionRules = {
  'activity-plan-grounds': activityPlanGrounds,
  'handover-catalogue': handoverCatalogue,
  'previous-inspection-filed': previousInspectionFiled,
  'self-check-first': selfCheckFirst,
};
