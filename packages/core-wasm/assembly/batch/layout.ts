// Record batch v2, the unit of Kafka's log (all integers big-endian). The picture of a record is in
// record.ts. The CRC covers everything from the attributes to the end of the batch.
//
//    0 ┌──────────────────────┐            27 ┌─────────────────────────┐
//      │ base offset      i64 │               │ base timestamp      i64 │
//    8 ├──────────────────────┤            35 ├─────────────────────────┤
//      │ batch length     i32 │               │ max timestamp       i64 │
//   12 ├──────────────────────┤            43 ├─────────────────────────┤
//      │ leader epoch     i32 │               │ producer id         i64 │
//   16 ├──────────────────────┤            51 ├─────────────────────────┤
//      │ magic             i8 │               │ producer epoch      i16 │
//   17 ├──────────────────────┤            53 ├─────────────────────────┤
//      │ CRC32C           u32 │               │ base sequence       i32 │
//   21 ├──────────────────────┤            57 ├─────────────────────────┤
//      │ attributes       i16 │               │ record count        i32 │
//   23 ├──────────────────────┤            61 ├─────────────────────────┤
//      │ last offset delta i32│               │ records …               │
//   27 └──────────────────────┘               └─────────────────────────┘
//
// The batch length counts from the leader epoch on.

export const BASE_OFFSET: usize = 0;
export const BATCH_LENGTH: usize = BASE_OFFSET + 8;
export const LEADER_EPOCH: usize = BATCH_LENGTH + 4;
export const LOG_OVERHEAD: usize = LEADER_EPOCH;
export const MAGIC: usize = LEADER_EPOCH + 4;
export const CRC: usize = MAGIC + 1;
export const ATTRIBUTES: usize = CRC + 4;
export const LAST_OFFSET_DELTA: usize = ATTRIBUTES + 2;
export const BASE_TIMESTAMP: usize = LAST_OFFSET_DELTA + 4;
export const MAX_TIMESTAMP: usize = BASE_TIMESTAMP + 8;
export const PRODUCER_ID: usize = MAX_TIMESTAMP + 8;
export const PRODUCER_EPOCH: usize = PRODUCER_ID + 8;
export const BASE_SEQUENCE: usize = PRODUCER_EPOCH + 2;
export const RECORD_COUNT: usize = BASE_SEQUENCE + 4;
export const HEADER_SIZE: usize = RECORD_COUNT + 4;

export const CURRENT_MAGIC: u8 = 2;

// @ts-ignore: decorator
@inline
export function readInt16(pointer: usize): i32 {
  return <i32>(<i16>bswap(load<u16>(pointer)));
}

// @ts-ignore: decorator
@inline
export function readInt32(pointer: usize): i32 {
  return bswap(load<i32>(pointer));
}

// @ts-ignore: decorator
@inline
export function readInt64(pointer: usize): i64 {
  return bswap(load<i64>(pointer));
}
