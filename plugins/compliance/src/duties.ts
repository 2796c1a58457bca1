/** What a firm owes. */
import { accessReview } from './duties/access-review.ts';
import { correctiveAction } from './duties/corrective-action.ts';
import { departmentWithoutPeople } from './duties/department-without-people.ts';
import { fireDrill } from './duties/fire-drill.ts';
import { incidentFollowUp } from './duties/incident-follow-up.ts';
import { internalAudit } from './duties/internal-audit.ts';
import { managementReview } from './duties/management-review.ts';
import { policyAcknowledgement } from './duties/policy-acknowledgement.ts';
import { safetyMeeting } from './duties/safety-meeting.ts';
import { supplierAssessment } from './duties/supplier-assessment.ts';

export const duties = {
  'access-review': accessReview,
  'corrective-action': correctiveAction,
  'department-without-people': departmentWithoutPeople,
  'fire-drill': fireDrill,
  'incident-follow-up': incidentFollowUp,
  'internal-audit': internalAudit,
  'management-review': managementReview,
  'policy-acknowledgement': policyAcknowledgement,
  'safety-meeting': safetyMeeting,
  'supplier-assessment': supplierAssessment,
} as const;
