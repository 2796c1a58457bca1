/** Targets, inspections and what is handed over. */
import { activityPlanGrounds } from './activity-plan-grounds.ts';
import { handoverAgainstArchive } from './handover-against-archive.ts';
import { handoverCatalogue } from './handover-catalogue.ts';
import { previousInspectionFiled } from './previous-inspection-filed.ts';
import { selfCheckFirst } from './self-check-first.ts';
import { targetsSignedFirst } from './targets-signed-first.ts';

export const inspectionRules = {
  'activity-plan-grounds': activityPlanGrounds,
  'handover-against-archive': handoverAgainstArchive,
  'handover-catalogue': handoverCatalogue,
  'previous-inspection-filed': previousInspectionFiled,
  'self-check-first': selfCheckFirst,
  'targets-signed-first': targetsSignedFirst,
};
