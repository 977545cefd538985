// The few statistics that the reports use. Medians, because a shared machine has outliers; the full
// range as the spread, because with a handful of rounds nothing finer can honestly be said.

/** Middle, smallest and largest of some figures. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Summarises figures. @throws RangeError if there are none */
export function summarise(values: readonly number[]): Summary {
  if (values.length === 0) throw new RangeError('no figures to summarise');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median =
    sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { median, min: sorted[0]!, max: sorted.at(-1)! };
}

/**
 * How many times better `ours` is than `theirs`, round by round: above 1 is better, whichever way
 * the metric points. Rounds are compared with themselves, as a machine changes between them.
 */
export function ratios(
  ours: readonly number[],
  theirs: readonly number[],
  better: 'higher' | 'lower',
): number[] {
  const rounds = Math.min(ours.length, theirs.length);
  return Array.from({ length: rounds }, (_, round) => {
    const [mine, other] = [ours[round]!, theirs[round]!];
    return better === 'higher' ? mine / other : other / mine;
  });
}

/** The slope of the least-squares line through points. @throws RangeError for fewer than two */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  if (points.length < 2) throw new RangeError('a slope takes two points');
  const meanOf = (pick: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [meanX, meanY] = [meanOf(([x]) => x), meanOf(([, y]) => y)];
  let covariance = 0;
  let variance = 0;
  for (const [x, y] of points) {
    covariance += (x - meanX) * (y - meanY);
    variance += (x - meanX) ** 2;
  }
  return covariance / variance;
}
