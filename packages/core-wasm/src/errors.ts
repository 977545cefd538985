// The errors this package throws. Each has a `code` that does not change between versions and says
// in its message what happened and what to do. Broken input of a peer is an expected outcome of the
// validator and the scanner: those answer it, they do not throw.

/** Base of all errors of this package; tell them apart by `code`. */
export class CoreError extends Error {
  /** Stable identifier, such as `CORE_MEMORY_EXHAUSTED`. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The core's fixed memory cannot serve an allocation, or a pointer is not one it gave out. */
export class CoreMemoryError extends CoreError {}

/** A kernel cannot be loaded: the runtime lacks WebAssembly, or SIMD although it was asked for. */
export class CoreLoadError extends CoreError {}

/** Compressed bytes are malformed, or their content passes the limit the caller set. */
export class DecompressionError extends CoreError {
  /** Whether the content was larger than allowed; else it was malformed. */
  readonly limitExceeded: boolean;

  constructor(message: string, options: ErrorOptions & { limitExceeded?: boolean } = {}) {
    const limitExceeded = options.limitExceeded ?? false;
    super(limitExceeded ? 'DECOMPRESSION_LIMIT' : 'DECOMPRESSION_MALFORMED', message, options);
    this.limitExceeded = limitExceeded;
  }

  /** The error for content larger than `limitBytes`. */
  static tooLarge(codec: string, limitBytes: number): DecompressionError {
    return new DecompressionError(
      `The ${codec} data holds more than the allowed ${limitBytes} bytes. ` +
        `Raise the limit if the sender is to be trusted.`,
      { limitExceeded: true },
    );
  }
}

/** A record batch that is to be read is broken, or of a format that is not read here. */
export class CorruptBatchError extends CoreError {
  /** Where the batch begins in the bytes that were read. */
  readonly position: number;

  constructor(position: number, reason: string, options?: ErrorOptions) {
    super(
      'CORRUPT_BATCH',
      `The record batch at byte ${position} is unreadable: ${reason}. ` +
        `Fetch it again; if that does not help, skip past it.`,
      options,
    );
    this.position = position;
  }
}
