// The named limits of the client.

/** Largest response that is accepted unless the option says otherwise, in bytes. */
export const RESPONSE_SIZE_MAX_BYTES = 100 * 1024 * 1024;

/** Batches of one partition that may be on their way: a broker recognises so many repeats. */
export const BATCHES_IN_FLIGHT_MAX = 5;

/** Largest batch that grows while its partition lags, in bytes. */
export const BATCH_GROWTH_MAX_BYTES = 1024 * 1024;

/** Most bytes that the key of a record may take to be hashed without an allocation. */
export const KEY_SCRATCH_BYTES = 4096;

/** What a core takes for itself before it has memory to hand out, in bytes. */
export const CORE_SCRATCH_BYTES = 16 * 1024 * 1024;

/** What close() keeps of its time, half of it at most, to commit and leave after handlers. */
export const CLOSE_COMMIT_RESERVE_MS = 2000;

/** Most room that is made for a response before its bytes have come, in bytes. */
export const FRAME_ROOM_BYTES = 4 * 1024 * 1024;

/** Most that one read of a socket brings unless a response has room of its own, in bytes. */
export const RECEIVE_BUFFER_BYTES = 64 * 1024;
