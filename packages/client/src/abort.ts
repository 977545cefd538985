// What an abort signal is, and how it ends a wait. Only the wait ends: what was begun may still
// come about. The type is that of every runtime's AbortSignal, without needing its declarations.
import { ignore } from './ignore.ts';

/** The part of an `AbortSignal` that is used here. */
export interface Signal {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Throws the signal's reason if it is aborted. */
export function throwIfAborted(signal: Signal | undefined): void {
  if (signal?.aborted === true) throw signal.reason;
}

/** Those who listen to one signal. */
interface Audience {
  readonly members: Set<{ readonly tell: () => void }>;
  /** Stops listening. */
  close(): void;
}

/** For each signal that somebody listens to. */
const audiences = new WeakMap<Signal, Audience>();

/**
 * Calls `tell` once when the signal is aborted; the returned function calls that off. However many
 * listen, the signal has one listener: a thousand sends that share a signal are no leak, and
 * runtimes warn of what looks like one.
 */
export function onAbort(signal: Signal, tell: () => void): () => void {
  const audience = audiences.get(signal) ?? openAudience(signal);
  const member = { tell };
  audience.members.add(member);
  return () => {
    audience.members.delete(member);
    if (audience.members.size === 0) audience.close();
  };
}

/** As `promise`, but rejects with the signal's reason once that is aborted. */
export function abortable<Result>(
  promise: Promise<Result>,
  signal: Signal | undefined,
): Promise<Result> {
  if (signal === undefined) return promise;
  if (signal.aborted) {
    // Nobody waits for it any more.
    promise.catch(ignore);
    return Promise.reject(signal.reason as Error);
  }
  return new Promise((resolve, reject) => {
    const callOff = onAbort(signal, () => reject(signal.reason as Error));
    promise.then(resolve, reject).finally(callOff);
  });
}

function openAudience(signal: Signal): Audience {
  const members: Audience['members'] = new Set();
  const forget = () => {
    if (audiences.get(signal) === audience) audiences.delete(signal);
  };
  const tellAll = () => {
    forget();
    for (const { tell } of members) tell();
  };
  const close = () => {
    forget();
    signal.removeEventListener('abort', tellAll);
  };
  const audience = { members, close };
  audiences.set(signal, audience);
  signal.addEventListener('abort', tellAll, { once: true });
  return audience;
}
