// Waits double up to their limit; retrying ends with success, with an error for good, or with time.
import { describe, expect, it } from 'vitest';
import { VirtualPlatform } from '../../test/support/virtual-platform.ts';
import { KafkaError } from '../errors.ts';
import { backoffMs, retrying } from './backoff.ts';

const RANGE = { firstMs: 100, maxMs: 1000 };
const refused = () => new KafkaError('CONNECTION_FAILED', 'Refused.');

describe('backoffMs', () => {
  it('doubles from 100 to 1000 ms and strays by a fifth', () => {
    const waits = [0, 1, 2, 3, 4, 50].map((attempt) =>
      backoffMs(RANGE, attempt, { fraction: () => 0.5 }),
    );
    expect(waits).toEqual([100, 200, 400, 800, 1000, 1000]);
    expect(backoffMs(RANGE, 0, { fraction: () => 0 })).toBe(80);
    expect(backoffMs(RANGE, 9, { fraction: () => 1 })).toBeCloseTo(1200);
  });
});

describe('retrying', () => {
  const bounds = { what: 'It', timeoutMs: 1000 };

  it('tries until it succeeds', async () => {
    const platform = new VirtualPlatform();
    let attempts = 0;
    const result = retrying(platform, RANGE, bounds, async () => {
      if (++attempts < 3) throw refused();
      return attempts;
    });
    await platform.advance(350);
    expect(await result).toBe(3);
  });

  it('ends at an error that a retry cannot mend', async () => {
    const attempt = () => Promise.reject(new KafkaError('CLOSED', 'Closed.'));
    const result = retrying(new VirtualPlatform(), RANGE, bounds, attempt);
    await expect(result).rejects.toMatchObject({ code: 'CLOSED' });
  });

  it('ends when the time is up, and says what went wrong last', async () => {
    const platform = new VirtualPlatform();
    const result = retrying(platform, RANGE, bounds, () => Promise.reject(refused()));
    const failure = result.catch((error: unknown) => error);
    await platform.advance(2000);
    expect(await failure).toMatchObject({
      code: 'TIMED_OUT',
      cause: { code: 'CONNECTION_FAILED' },
      message: expect.stringContaining('within 1000 ms') as string,
    });
  });

  it('ends when the signal is aborted', async () => {
    const platform = new VirtualPlatform();
    const abort = new AbortController();
    const { signal } = abort;
    const attempt = () => Promise.reject(refused());
    const result = retrying(platform, RANGE, { ...bounds, signal }, attempt);
    const failure = result.catch((error: unknown) => error);
    await platform.advance(10);
    abort.abort('enough');
    expect(await failure).toBe('enough');
  });
});
