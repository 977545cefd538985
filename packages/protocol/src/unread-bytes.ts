// Bytes of a message that are read when it is sent, such as records of a file: an answer of many
// megabytes then never stands in memory as a whole. What is written of them is their length alone.

/**
 * Bytes that are not at hand yet. A writer that was given some tells them among its
 * {@link Writer.parts}; whoever sends the parts reads them.
 */
export interface UnreadBytes {
  /** How many bytes there are. */
  readonly length: number;
  /**
   * Puts `length` bytes from `position` on into `target`, from `start` on.
   * @throws Error when they cannot be read; what was begun with them cannot be finished then
   */
  readInto(
    target: Uint8Array,
    start: number,
    position: number,
    length: number,
  ): void | Promise<void>;
}
