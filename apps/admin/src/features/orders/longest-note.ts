/** In letters, as the contract's NewUpdate takes it. */
export const longestNote = 4_000
