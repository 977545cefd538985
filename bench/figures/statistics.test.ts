// The statistics against figures worked out by hand.
import { describe, expect, it } from 'vitest';
import { ratios, slope, summarise } from './statistics.ts';

describe('statistics', () => {
  it('takes the middle of an odd and between two of an even number of figures', () => {
    expect(summarise([9, 1, 5])).toEqual({ median: 5, min: 1, max: 9 });
    expect(summarise([8, 2, 4, 100])).toEqual({ median: 6, min: 2, max: 100 });
    expect(() => summarise([])).toThrow(RangeError);
  });

  it('gives ratios above 1 to the better, whichever way the metric points', () => {
    expect(ratios([200, 300], [100, 100], 'higher')).toEqual([2, 3]);
    expect(ratios([5, 20], [10, 10], 'lower')).toEqual([2, 0.5]);
  });

  it('compares only rounds that both took part in', () => {
    expect(ratios([4, 6, 9], [2, 2], 'higher')).toEqual([2, 3]);
  });

  it('finds the slope of a line, and of points beside one', () => {
    expect(slope([1, 100, 2000].map((x): [number, number] => [x, 7 + 3 * x]))).toBeCloseTo(3, 9);
    expect(slope([[0, 0], [1, 2], [2, 2]])).toBeCloseTo(1, 9); // prettier-ignore
    expect(() => slope([[1, 1]])).toThrow(RangeError);
  });
});
