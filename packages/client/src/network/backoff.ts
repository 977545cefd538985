// How long to wait before trying again: exponential with jitter, as KIP-580 has it.
import { throwIfAborted, type Signal } from '../abort.ts';
import { isRetriable, KafkaError } from '../errors.ts';
import type { Platform } from '../platform/platform.ts';
import type { Random } from '../platform/random.ts';
import { sleep } from '../platform/timers.ts';

const GROWTH = 2;
const JITTER = 0.2;

/** First and longest wait. */
export interface BackoffRange {
  readonly firstMs: number;
  readonly maxMs: number;
}

/** The wait before retry number `attempt`, counted from 0: a fifth more or less by chance. */
export function backoffMs(range: BackoffRange, attempt: number, random: Random): number {
  const exact = Math.min(range.firstMs * GROWTH ** attempt, range.maxMs);
  return exact * (1 - JITTER + 2 * JITTER * random.fraction());
}

/** Bounds of {@link retrying}. */
export interface RetryBounds {
  /** What is attempted, for the error's text. */
  readonly what: string;
  /** After so long no further attempt begins. */
  readonly timeoutMs: number;
  readonly signal?: Signal | undefined;
}

/**
 * Calls `attempt` until it succeeds, fails for good, or the time is up.
 *
 * @throws the first error that is not retriable; KafkaError `TIMED_OUT` with the last one as cause;
 * the signal's reason.
 */
export async function retrying<Result>(
  platform: Platform,
  range: BackoffRange,
  { what, timeoutMs, signal }: RetryBounds,
  attempt: () => Promise<Result>,
): Promise<Result> {
  const deadlineMs = platform.clock.monotonicMs() + timeoutMs;
  for (let count = 0; ; count++) {
    throwIfAborted(signal);
    try {
      return await attempt();
    } catch (error) {
      if (!isRetriable(error)) throw error;
      const waitMs = backoffMs(range, count, platform.random);
      if (platform.clock.monotonicMs() + waitMs >= deadlineMs) {
        throw timedOut(what, timeoutMs, error);
      }
      await sleep(platform.timers, waitMs, signal);
    }
  }
}

/** The error of something that took too long. */
export function timedOut(what: string, timeoutMs: number, cause?: unknown): KafkaError {
  const last = cause instanceof Error ? ` The last attempt said: ${cause.message}` : '';
  return new KafkaError('TIMED_OUT', `${what} did not succeed within ${timeoutMs} ms.${last}`, {
    cause,
  });
}
