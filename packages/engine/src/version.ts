/** The version of Obligato that plugins are held against. A test ties it to the package's own. */
export const engineVersion = '0.2.0';
