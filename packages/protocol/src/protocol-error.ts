// What goes wrong between bytes and messages: malformed input, and messages that a version cannot
// carry. Every decoder throws this and nothing else, whatever the bytes are.

/** What kind of failure a {@link ProtocolError} is. */
export type ProtocolErrorCode =
  /** The input ends inside a field. */
  | 'MALFORMED_TRUNCATED'
  /** A length or count is negative, above its limit, or does not fit what it covers. */
  | 'MALFORMED_LENGTH'
  /** A varint does not end within its longest form, or exceeds its type. */
  | 'MALFORMED_VARINT'
  /** Null where the version allows none. */
  | 'MALFORMED_NULL'
  /** A tagged field that this version does not define for its tag. */
  | 'MALFORMED_TAG'
  /** Bytes are left over behind a complete message. */
  | 'MALFORMED_TRAILING'
  /** A message to be written holds a value that its field's type cannot hold. */
  | 'INVALID_MESSAGE'
  /** The version is outside the codec's range, or lacks a field that was set. */
  | 'UNSUPPORTED_VERSION'
  /** No API has this key. */
  | 'UNKNOWN_API_KEY';

// Two copies of this package in one process must recognize each other's errors.
const BRAND = Symbol.for('@millrace/protocol.ProtocolError');

/** Where a {@link ProtocolError} happened. */
export interface ProtocolErrorOptions extends ErrorOptions {
  /** Byte position in the frame, for malformed input. */
  readonly position?: number | undefined;
  /** The codec at work, such as `FetchRequest v12`. */
  readonly within?: string | undefined;
}

/**
 * Malformed input, or a message that cannot be written in the version asked for.
 *
 * @example
 * try {
 *   ProduceApi.request.read(new Reader(frame), 9);
 * } catch (error) {
 *   if (error instanceof ProtocolError && error.code === 'MALFORMED_TRUNCATED') connection.close();
 * }
 */
export class ProtocolError extends Error {
  readonly code: ProtocolErrorCode;
  /** The message without position and codec. */
  readonly reason: string;
  /** Byte position in the frame; undefined when writing. */
  readonly position: number | undefined;
  /** The codec at work, such as `FetchRequest v12`; undefined outside a codec. */
  readonly within: string | undefined;
  readonly [BRAND] = true;

  constructor(code: ProtocolErrorCode, reason: string, options: ProtocolErrorOptions = {}) {
    const { position, within, ...rest } = options;
    super(
      (within === undefined ? '' : `${within}: `) +
        reason +
        (position === undefined ? '' : ` (at byte ${position})`),
      rest,
    );
    this.name = 'ProtocolError';
    this.code = code;
    this.reason = reason;
    this.position = position;
    this.within = within;
  }

  /** True for an error of any copy of this package, so that `instanceof` works across copies. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (this !== ProtocolError) return Function.prototype[Symbol.hasInstance].call(this, value);
    return typeof value === 'object' && value !== null && BRAND in value;
  }
}
