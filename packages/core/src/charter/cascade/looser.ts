/** Something that is looser than what holds anyway: it could do nothing, and whoever wrote it believes that it does. */
import { formatOrigin, type Origin, type Problem } from '../../text/problem.ts';
import type { Stated } from '../unit-source.ts';

/** Looser than the unit above. */
export function looser(what: string, child: Stated, parent: unknown, parentOrigin: Origin | undefined): Problem {
  const where = parentOrigin ? `at ${formatOrigin(parentOrigin)}` : 'by default';
  return {
    code: 'OBLIGATO_RULE_LOOSER',
    message: `${what}: ${JSON.stringify(child.value)} is looser than ${JSON.stringify(parent)}, which the unit above states ${where}`,
    hint: 'A unit may only tighten; leave the line out, or ask the unit above',
    origins: parentOrigin ? [child.origin, parentOrigin] : [child.origin],
  };
}

/** Looser than what the unit itself says elsewhere, of everything that this line is about. */
export function looserHere(what: string, narrow: Stated, wide: Stated): Problem {
  return {
    code: 'OBLIGATO_RULE_LOOSER',
    message: `${what}: ${JSON.stringify(narrow.value)} is looser than ${JSON.stringify(wide.value)}, which holds here too, as ${formatOrigin(wide.origin)} says`,
    hint: 'Of entries that match, the stricter holds; leave this one out, or narrow the other with "for", "since" or "until"',
    origins: [narrow.origin, wide.origin],
  };
}
