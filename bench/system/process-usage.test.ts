// Readings of /proc, from texts as Linux writes them and of this process.
import { describe, expect, it } from 'vitest';
import { cpuSecondsOf, memoryOf, parseCpuSeconds, parseMemory } from './process-usage.ts';

describe('process usage', () => {
  it('adds user and system time, whatever the name of the program holds', () => {
    const stat = '77 (a) b (c) S 1 77 77 0 -1 4194560 9001 0 3 0 150 50 7 8 20 0 11 0 123 456 789';
    expect(parseCpuSeconds(stat)).toBe(2);
  });

  it('reads resident memory now and at its peak', () => {
    const status = 'Name:\tnode\nVmPeak:\t  999 kB\nVmHWM:\t    2048 kB\nVmRSS:\t    1024 kB\n';
    expect(parseMemory(status)).toEqual({ residentBytes: 1_048_576, peakBytes: 2_097_152 });
    expect(() => parseMemory('Name:\tkthread\n')).toThrow('VmRSS');
  });

  it.runIf(process.platform === 'linux')('agrees with what this process knows of itself', () => {
    const before = process.cpuUsage();
    const seconds = cpuSecondsOf(process.pid);
    const after = process.cpuUsage();
    // Hundredths of a second are all that /proc gives.
    expect(seconds).toBeGreaterThanOrEqual((before.user + before.system) / 1e6 - 0.03);
    expect(seconds).toBeLessThanOrEqual((after.user + after.system) / 1e6 + 0.03);
    const { residentBytes, peakBytes } = memoryOf(process.pid);
    expect(peakBytes).toBeGreaterThanOrEqual(residentBytes);
  });
});
