/** Whose files a request may name: those that the caller brought, and those that stand on the cycle already. */
import type { Evidence } from '@obligato/core';
import type { GivenEvidence } from '@obligato/engine/store';
import type { AnyRequest } from '../route/define-route.ts';
import { Refusal } from '../route/problem-details.ts';
import { sentBy } from '../routes/command-of.ts';
import type { GivenInRequest } from './evidence-schema.ts';

interface Attached {
  readonly evidence?: readonly GivenInRequest[];
  readonly evidenceInConfidence?: boolean;
}

type Asking = Pick<AnyRequest, 'principal' | 'isOverdue' | 'receipts'>;

/**
 * What is attached, for the engine. Throws a `Refusal` for a file that is neither the caller's nor on record there: the same for one that
 * is kept and one that is not, so that nobody learns by its hash that somebody else has brought it.
 */
export function attachedIn(
  request: Asking,
  { evidence, evidenceInConfidence }: Attached,
  onRecord: readonly Evidence[] = [],
): { readonly evidence?: readonly GivenEvidence[]; readonly evidenceInConfidence?: boolean } {
  if (evidence === undefined) return {};
  const known = new Set(onRecord.flatMap((each) => (each.kind === 'file' ? [each.sha256] : [])));
  const { caller } = sentBy(request);
  const named = evidence.map((each, at): GivenEvidence => {
    if (each.kind !== 'file') return each;
    const { receipt = '', ...file } = each;
    if (!known.has(file.sha256) && !request.receipts.holds(receipt, file.sha256, caller)) throw notBrought(at);
    return file;
  });
  return { evidence: named, ...(evidenceInConfidence === undefined ? {} : { evidenceInConfidence }) };
}

const notBrought = (at: number) =>
  new Refusal('invalid', {
    code: 'OBLIGATO_EVIDENCE',
    detail: {
      en: 'A file is named that you have not brought, or brought too long ago. Put it again, and send the receipt along.',
      'zh-CN': '引用的文件不是您上传的，或上传后时间过久。请重新上传，并附上回执。',
    },
    errors: [
      {
        field: `body.evidence.${at}.receipt`,
        message: { en: 'does not belong to this file and you', 'zh-CN': '与该文件或您本人不符' },
      },
    ],
  });
