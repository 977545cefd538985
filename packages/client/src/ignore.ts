// For promises whose outcome concerns nobody here: because somebody else is told, or because nobody
// waits any more. A comment at each use says which.

/** Does nothing. */
export function ignore(): void {}
