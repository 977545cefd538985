// What generated pull cursors share.
import { ProtocolError } from './protocol-error.ts';

/** The array was read with what lies behind it, or its turn has not come yet. */
export const CURSOR_DONE = -1;

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
