/** How sure it is that a source says so: its text was read, a secondary source, a local rule, or nobody has checked. */
export type Confidence = 'text' | 'secondary' | 'local' | 'unverified';
