// Zigzag varints of Kafka's records: seven bits per byte, low bits first, the sign in bit 0. A
// reader leaves the position behind the varint in `varintEnd`, or BAD_VARINT when the varint is cut
// off or longer than its type allows.

export const BAD_VARINT: usize = 0;

export let varintEnd: usize = BAD_VARINT;

// @ts-ignore: decorator
@inline
export function zigzag32(bits: u32): i32 {
  return <i32>(bits >>> 1) ^ -(<i32>(bits & 1));
}

// @ts-ignore: decorator
@inline
export function zigzag64(bits: u64): i64 {
  return <i64>(bits >>> 1) ^ -(<i64>(bits & 1));
}

// @ts-ignore: decorator
@inline
export function readVarint(at: usize, end: usize): i32 {
  if (at < end) {
    const bits = <u32>load<u8>(at);
    if (bits < 128) {
      varintEnd = at + 1;
      return zigzag32(bits);
    }
  }
  return zigzag32(<u32>readLongVarint(at, end, 5));
}

// @ts-ignore: decorator
@inline
export function readVarlong(at: usize, end: usize): i64 {
  if (at < end) {
    const bits = <u64>load<u8>(at);
    if (bits < 128) {
      varintEnd = at + 1;
      return zigzag64(bits);
    }
  }
  return zigzag64(readLongVarint(at, end, 10));
}

function readLongVarint(at: usize, end: usize, sizeLimit: usize): u64 {
  const stop = min<usize>(end, at + sizeLimit);
  let bits: u64 = 0;
  for (let shift: u64 = 0; at < stop; shift += 7) {
    const byte = <u64>load<u8>(at++);
    bits |= (byte & 127) << shift;
    if (byte < 128) {
      varintEnd = at;
      return bits;
    }
  }
  varintEnd = BAD_VARINT;
  return 0;
}
