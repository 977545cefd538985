// What an action is refused for, so that a test can name it.
// Errors that are not of the protocol pass: they are defects.
import { ProtocolError } from '../src/protocol-error.ts';

/** The code of the ProtocolError that `action` throws; `none` if it throws nothing. */
export function codeOf(action: () => unknown): string {
  try {
    action();
    return 'none';
  } catch (error) {
    if (error instanceof ProtocolError) return error.code;
    throw error;
  }
}
