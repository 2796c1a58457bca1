/** How properties are tried under mutation testing: always on the same cases, so that a score can be had again. */
import fc from 'fast-check';

// What fails is a mutant found; nobody reads the smallest case of it.
fc.configureGlobal({ seed: 20260101, numRuns: 30, endOnFailure: true });
