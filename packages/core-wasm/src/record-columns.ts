// The columns of the table into which a batch is decoded: eight i32 per record, positions counting
// from the start of the bytes they are read from. assembly/batch/record-table.ts fills it.

/** Int32 slots of one record in the table. */
export const RECORD_COLUMNS = 8;

/** Which slot holds what. A length of -1 means null. */
export const recordColumns = {
  KEY_POSITION: 0,
  KEY_LENGTH: 1,
  VALUE_POSITION: 2,
  VALUE_LENGTH: 3,
  /** Where the header count stands. */
  HEADERS_POSITION: 4,
  OFFSET_DELTA: 5,
  TIMESTAMP_DELTA_LOW: 6,
  TIMESTAMP_DELTA_HIGH: 7,
} as const;
