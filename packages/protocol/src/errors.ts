// Kafka's error codes as a table: what each means, whether retrying can help, and what to do. The
// codes alone are in `ErrorCode`, which does not pull the texts into a bundle.
import { ERROR_TABLE } from './generated/error-table.ts';
import type { ErrorName } from './generated/error-code.ts';

export { ErrorCode, type ErrorName } from './generated/error-code.ts';

/** What there is to know of one error code. */
export interface ErrorInfo {
  /** As it travels in `errorCode` fields; int16. */
  readonly code: number;
  /** Kafka's name, such as `NOT_LEADER_OR_FOLLOWER`. */
  readonly name: ErrorName;
  /** Whether the same request may succeed later. */
  readonly retriable: boolean;
  /** One sentence on what happened. */
  readonly cause: string;
  /** One sentence on what to do. */
  readonly cure: string;
}

/** Every error, by code. */
export const errors: readonly ErrorInfo[] = /* @__PURE__ */ ERROR_TABLE.map(
  ([code, name, retriable, cause, cure]) => ({ code, name, retriable, cause, cure }),
);

const UNKNOWN_SERVER_ERROR_INDEX = 0;
const byCode = /* @__PURE__ */ new Map(/* @__PURE__ */ errors.map((error) => [error.code, error]));
const byName = /* @__PURE__ */ new Map<string, ErrorInfo>(
  /* @__PURE__ */ errors.map((error) => [error.name, error]),
);

/**
 * The error of a code. A code that this version does not know is `UNKNOWN_SERVER_ERROR`, as in
 * Kafka's own clients.
 *
 * @example errorByCode(6).retriable // true: NOT_LEADER_OR_FOLLOWER
 */
export function errorByCode(code: number): ErrorInfo {
  return byCode.get(code) ?? errors[UNKNOWN_SERVER_ERROR_INDEX]!;
}

/** The error of a name; undefined if there is none. */
export function errorByName(name: ErrorName): ErrorInfo;
export function errorByName(name: string): ErrorInfo | undefined;
export function errorByName(name: string): ErrorInfo | undefined {
  return byName.get(name);
}
