/** All that comes with Obligato, as an organisation would install it. */
import { admissionPlugin } from '@obligato/admission';
import { createCatalogue } from '@obligato/core';
import { district } from '@obligato/district';
import { organBranch } from '@obligato/organ-branch';

export const catalogue = createCatalogue({ organ: organBranch, district, admission: admissionPlugin });
