// Sixteen bytes at a time: v128 in the SIMD build, two u64 in the scalar one. Every kernel is
// written once against these functions; the compiler drops the branch of the other build.

// @ts-ignore: decorator
@inline
export function copy16(target: usize, source: usize): void {
  if (ASC_FEATURE_SIMD) {
    v128.store(target, v128.load(source));
  } else {
    const low = load<u64>(source);
    const high = load<u64>(source, 8);
    store<u64>(target, low);
    store<u64>(target, high, 8);
  }
}

/** Copies in steps of 16 bytes: writes up to 15 bytes past `targetEnd`, reads as far. */
// @ts-ignore: decorator
@inline
export function copyWild(target: usize, source: usize, targetEnd: usize): void {
  do {
    copy16(target, source);
    target += 16;
    source += 16;
  } while (target < targetEnd);
}
