/** What stands behind an event: files by their content, links, and references to papers kept elsewhere. Never the content itself. */

/** A file, known by what is in it. */
export interface EvidenceFile {
  readonly kind: 'file';
  /** SHA-256 of the content: 64 hex digits. */
  readonly sha256: string;
  readonly bytes: number;
  /** What the content is, found by looking at it: `application/pdf`. */
  readonly type: string;
  /** What whoever attached it calls it. */
  readonly name: string;
}

/** Something that lies elsewhere: it may change there, or go. */
export interface EvidenceLink {
  readonly kind: 'link';
  /** `https://…`, or `http://…` */
  readonly href: string;
  readonly note?: string;
}

/** A paper that is kept somewhere else: its number, or where it lies. */
export interface EvidenceReference {
  readonly kind: 'reference';
  readonly text: string;
}

/**
 * One piece of evidence, as it stands in a decision and on its cycle.
 *
 * @example
 * const minutes: Evidence = { kind: 'reference', text: 'Minutes 2026/14, cabinet 3' };
 */
export type Evidence = EvidenceFile | EvidenceLink | EvidenceReference;
