// What Kafka's tools print, word for word, and what is taken from it.
import { describe, expect, it } from 'vitest';
import { parseConsumerPerformance } from './fetch-driver.ts';
import { parseEndToEndLatency } from './latency-driver.ts';
import { parseProducerPerformance } from './produce-driver.ts';

describe('output of tools', () => {
  it('takes the last line of ProducerPerformance, not a line on the way', () => {
    const text = [
      '250000 records sent, 50000.0 records/sec (4.77 MB/sec), 9.1 ms avg latency, ',
      '20.0 ms max latency.\n',
      '600000 records sent, 93750.00 records/sec (91.55 MB/sec), 4.55 ms avg latency, ',
      '250.00 ms max latency, 3 ms 50th, 12 ms 95th, 30 ms 99th, 60 ms 99.9th.\n',
    ].join('');
    const summary = { recordCount: 600_000, bytesPerSecond: 91.55 * 1024 * 1024 };
    expect(parseProducerPerformance(text)).toEqual(summary);
    expect(() => parseProducerPerformance('Exception\n')).toThrow('without a summary');
  });

  it('takes count and rate of fetching from ConsumerPerformance', () => {
    const text = [
      'start.time, end.time, data.consumed.in.MB, MB.sec, data.consumed.in.nMsg, nMsg.sec, ',
      'rebalance.time.ms, fetch.time.ms, fetch.MB.sec, fetch.nMsg.sec\n',
      '2026-01-01 00:00:00:000, 2026-01-01 00:00:04:000, 2048.0000, 512.0000, 2097152, ',
      '524288.0000, 500, 3500, 585.1429, 599186.2857\n',
    ].join('');
    const summary = { recordCount: 2_097_152, bytesPerSecond: 585.1429 * 1024 * 1024 };
    expect(parseConsumerPerformance(text)).toEqual(summary);
    expect(() => parseConsumerPerformance('WARNING: Exiting\n')).toThrow('without a summary');
  });

  it('takes average and percentiles from EndToEndLatency', () => {
    const text = '0\t5.1\nAvg latency: 1.1397 ms\nPercentiles: 50th = 0, 99th = 5, 99.9th = 13\n';
    expect(parseEndToEndLatency(text)).toEqual({
      averageMs: 1.1397,
      endToEndP50Ms: 0,
      endToEndP99Ms: 5,
      endToEndP999Ms: 13,
    });
    expect(() => parseEndToEndLatency('')).toThrow('without a summary');
  });
});
