// Version ranges as Kafka's schemas write them ("3+", "0-12", "7", "none"), and the conditions on
// a version that generated code tests.

/** A range of versions, both ends included; empty when `min > max`. */
export interface Versions {
  readonly min: number;
  readonly max: number;
}

const VERSION_MAX = 0x7fff;

export const NO_VERSIONS: Versions = { min: 0, max: -1 };
export const ALL_VERSIONS: Versions = { min: 0, max: VERSION_MAX };

export function parseVersions(text: string | undefined): Versions {
  if (text === undefined || text === 'none') return NO_VERSIONS;
  const match = /^(\d+)(\+|-(\d+))?$/.exec(text.trim());
  if (match === null) throw new Error(`not a version range: ${text}`);
  const min = Number(match[1]);
  if (match[2] === undefined) return { min, max: min };
  return { min, max: match[3] === undefined ? VERSION_MAX : Number(match[3]) };
}

export function isEmpty(versions: Versions): boolean {
  return versions.min > versions.max;
}

export function intersect(one: Versions, other: Versions): Versions {
  const both = { min: Math.max(one.min, other.min), max: Math.min(one.max, other.max) };
  return isEmpty(both) ? NO_VERSIONS : both;
}

/** The least range that holds both. */
export function unite(one: Versions, other: Versions): Versions {
  if (isEmpty(one)) return other;
  if (isEmpty(other)) return one;
  return { min: Math.min(one.min, other.min), max: Math.max(one.max, other.max) };
}

export function contains(outer: Versions, inner: Versions): boolean {
  return isEmpty(inner) || (outer.min <= inner.min && outer.max >= inner.max);
}

/** `inner` in words: "3+" or "0-12" as seen from the versions that exist. */
export function describe(inner: Versions, existing: Versions): string {
  if (inner.max >= existing.max) return `${inner.min}+`;
  return inner.min === inner.max ? `${inner.min}` : `${inner.min}-${inner.max}`;
}

/** The test, within `existing`, that `version` lies in `inner`; "true" and "false" if constant. */
export function condition(inner: Versions, existing: Versions): string {
  const both = intersect(inner, existing);
  if (isEmpty(both)) return 'false';
  const tests: string[] = [];
  if (both.min === both.max && both.min > existing.min && both.max < existing.max) {
    return `version === ${both.min}`;
  }
  if (both.min > existing.min) tests.push(`version >= ${both.min}`);
  if (both.max < existing.max) tests.push(`version <= ${both.max}`);
  return tests.length === 0 ? 'true' : tests.join(' && ');
}
