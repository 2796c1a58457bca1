/** A company's own name among those of its departments. */
const legalForms =
  /公司|集团|(?:^|[^\p{L}])(?:gmbh|ag|kg|se|ltd|limited|llc|plc|inc|corp|corporation|company|group|headquarters|head office)(?:$|[^\p{L}])/iu;

/**
 * Whether a title is that of a whole firm.
 *
 * @example
 * isFirm('Lindner Pumps GmbH') // → true
 * isFirm('Sales') // → false
 */
export const isFirm = (title: string): boolean => legalForms.test(title);
