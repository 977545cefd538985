// Where the fields of a record batch v2 lie, for code that reads or patches a batch in place. The
// layout is drawn in assembly/batch/layout.ts. Base offset and leader epoch lie outside the CRC, so
// that a broker may set them without recomputing it.

/** Bytes of base offset and batch length, which the batch length does not count. */
export const LOG_OVERHEAD = 12;

/** Size of the header in front of the records. */
export const HEADER_SIZE = 61;

/** Version of the batch format, the value of its magic byte. */
export const CURRENT_MAGIC = 2;

/** Offsets of the header's fields in bytes, and its size. All integers are big-endian. */
export const batchLayout = {
  /** i64 */
  BASE_OFFSET: 0,
  /** i32: bytes that follow this field */
  BATCH_LENGTH: 8,
  /** i32 */
  PARTITION_LEADER_EPOCH: 12,
  /** i8 */
  MAGIC: 16,
  /** u32: CRC32C of everything from ATTRIBUTES on */
  CRC: 17,
  /** i16, see {@link batchAttributes} */
  ATTRIBUTES: 21,
  /** i32 */
  LAST_OFFSET_DELTA: 23,
  /** i64 */
  BASE_TIMESTAMP: 27,
  /** i64 */
  MAX_TIMESTAMP: 35,
  /** i64 */
  PRODUCER_ID: 43,
  /** i16 */
  PRODUCER_EPOCH: 51,
  /** i32 */
  BASE_SEQUENCE: 53,
  /** i32 */
  RECORD_COUNT: 57,
  HEADER_SIZE,
  LOG_OVERHEAD,
} as const;

/** Bits of the header's attributes. */
export const batchAttributes = {
  /** Mask of the codec's id. */
  CODEC_MASK: 0x07,
  /** Set: the broker stamped the batch (LogAppendTime); clear: the producer did (CreateTime). */
  LOG_APPEND_TIME: 0x08,
  TRANSACTIONAL: 0x10,
  /** The batch holds a transaction marker or another record of the broker, not of a user. */
  CONTROL: 0x20,
  /** The base timestamp field holds the time from which tombstones may go. */
  DELETE_HORIZON: 0x40,
} as const;
