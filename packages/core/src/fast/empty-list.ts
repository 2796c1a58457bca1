/**
 * The list of nothing, for whoever mostly has nothing to say. It is not frozen, though nobody may change it: a loop that has met
 * a frozen list takes every list for one, and walks it several times more slowly.
 */
export const emptyList: readonly never[] = [];
