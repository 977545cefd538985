// The frame of a suite with one broker: whatever a test sends, an honest client is served after it
// as if nothing had happened, and the broker has found nothing to report.
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { ServedBroker } from './served-broker.ts';

/** Serves all tests of a file with one broker; `begin` gets it before the first of them. */
export function serveSuite(begin: (served: ServedBroker) => Promise<void>): void {
  let served: ServedBroker;
  beforeAll(async () => {
    served = await ServedBroker.start();
    await begin(served);
  });
  afterAll(() => served.close());
  afterEach(async () => {
    await served.serveHonestClient();
    expect(served.events).toEqual([]);
  });
}
