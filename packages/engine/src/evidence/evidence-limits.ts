/** What may be attached, where nobody has said otherwise. */
import { officeTypes } from './content-type.ts';

/** How large a file may be that is attached, and of which types. */
export interface EvidenceLimits {
  readonly maxBytes: number;
  /** As `contentType` names them. */
  readonly types: readonly string[];
}

/** What offices write and scan. Archives and programs are none of it: nobody can look into them by looking. */
export const defaultEvidenceLimits: EvidenceLimits = Object.freeze({
  maxBytes: 100 * 1024 * 1024,
  types: Object.freeze([
    'application/pdf',
    ...['image/jpeg', 'image/png', 'image/tiff', 'image/webp', 'image/heic'],
    ...Object.values(officeTypes),
    'application/x-ole-storage',
    'text/plain',
  ]),
});
