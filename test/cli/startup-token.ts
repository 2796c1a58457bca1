/** The token that whoever started a server without tokens is shown, read from what it said. */
export const startupTokenIn = (said: string): string => /Bearer (obl_\w+_[\w-]+)/.exec(said)?.[1] ?? '';
