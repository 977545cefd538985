// What generated pull cursors share: the two states of an array that has no elements to give.
import { ProtocolError } from './protocol-error.ts';

/** The array, and what lies behind it, was read. */
export const CURSOR_DONE = -1;

/** An array before this one is not finished, so this one's count is still unread. */
export const CURSOR_PENDING = -2;

/** An absent array of a tagged field. */
export const NO_ELEMENTS: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/** Throws UNSUPPORTED_VERSION unless `version` is one of the message's. */
export function expectVersion(name: string, version: number, min: number, max: number): void {
  if (version >= min && version <= max) return;
  throw new ProtocolError(
    'UNSUPPORTED_VERSION',
    `${name} has no version ${version}, only ${min} to ${max}`,
  );
}
