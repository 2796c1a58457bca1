/** How long the keys are that papers are signed with. A file of its own: the server needs no more of the voter’s suite. */

export const modulusBits = 2048;
