// What every close() of the package takes.
import type { Signal } from './abort.ts';

/** Bounds of a `close()`. */
export interface CloseOptions {
  /** How long to wait for what is not done; default the client's `closeTimeoutMs`. */
  readonly timeoutMs?: number | undefined;
  /** Gives up at once when it is aborted; `close()` then rejects with its reason. */
  readonly signal?: Signal | undefined;
}
