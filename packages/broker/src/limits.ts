// Every limit of the broker by name. A queue, map, buffer or loop that is not bounded by one of
// these, or by a config, is a defect.

/**
 * Core memory of a broker: append buffer, scratch windows, decompression. Reserved, not resident.
 */
export const CORE_MEMORY_BYTES = 64 * 1024 * 1024;

/** Batches of one loop turn; when full, they are written before the turn ends. */
export const APPEND_BUFFER_BYTES = 8 * 1024 * 1024;

/**
 * What a compressed batch may grow to while it is checked in the turn in which it came; one that
 * holds more is checked on another thread and in slices. A MiB of least records takes 5 ms.
 */
export const DECOMPRESSED_IN_TURN_BYTES_MAX = 1024 * 1024;

/** Records of a large batch that are checked without a pause: about 2 ms. */
export const RECORDS_CHECKED_PER_SLICE = 20_000;

/** Records at fault that one refused batch is answered with. */
export const RECORD_ERRORS_MAX = 1_000;

/** Work that can be cut goes on in the next turn of the event loop after so long. */
export const TURN_MS_MAX = 10;

/** What one compressed batch may grow to while it is checked or searched. */
export const DECOMPRESSED_BATCH_BYTES_MAX = 32 * 1024 * 1024;

/** Requests of one connection that may be in work before its socket is paused. */
export const REQUESTS_IN_FLIGHT_MAX = 128;

/** Bytes of requests of one connection that may be in work before its socket is paused. */
export const REQUEST_BYTES_IN_FLIGHT_MAX = 8 * 1024 * 1024;

/** Bytes of requests that all connections may hold, unless queued.max.request.bytes says. */
export const REQUEST_BYTES_HELD_MAX = 512 * 1024 * 1024;

/** Connections, however many max.connections allows: each has a file and some 20 KiB. */
export const CONNECTIONS_MAX = 10_000;

/** Reply bytes waiting in one connection before its next request is handled. */
export const REPLY_BYTES_QUEUED_MAX = 1024 * 1024;

/** Reply bytes that wait in all connections; beyond, who takes none for longest is closed. */
export const REPLY_BYTES_HELD_MAX = 512 * 1024 * 1024;

/**
 * Fetch sessions (KIP-227) that the broker remembers: max.incremental.fetch.session.cache.slots.
 */
export const FETCH_SESSIONS_MAX = 1_000;

/** Largest single read of a log that is loaded or replayed. */
export const READ_CHUNK_BYTES_MAX = 1024 * 1024;

/** What is read and sent at a time of an answer whose records lie in a log. */
export const REPLY_PIECE_BYTES_MAX = 256 * 1024;

/** What one such answer may send before the others have their turn. */
export const REPLY_BYTES_IN_TURN_MAX = 1024 * 1024;

/** A piece that is in the page cache is read in a tenth of that. */
export const READ_QUICK_MS_MAX = 2;

/** After a read that was slow so many must be quick, off the loop, before one is made on it. */
export const QUICK_READS_MIN = 16;

/** Group members in one group: group.max.size has no bound in Kafka, memory does. */
export const GROUP_MEMBERS_MAX = 10_000;

/** Protocols that one member of a group may name; real ones name a handful. */
export const MEMBER_PROTOCOLS_MAX = 100;

/** Names and metadata of the protocols that one member of a group brings, all together. */
export const MEMBER_METADATA_BYTES_MAX = 1024 * 1024;

/** A coordinator's record, whatever its topic takes: a batch of it must fit core memory. */
export const COORDINATOR_RECORD_BYTES_MAX = 8 * 1024 * 1024;

/** Records of a coordinator are written in batches of about this size. */
export const COORDINATOR_BATCH_BYTES_MAX = 512 * 1024;

/** Partitions that one topic may have. */
export const PARTITIONS_PER_TOPIC_MAX = 10_000;

/** Largest entry of the metadata file. */
export const METADATA_ENTRY_BYTES_MAX = 64 * 1024 * 1024;

/** Largest transaction: what a snapshot says about each of its keys must still fit an entry. */
export const METADATA_TRANSACTION_BYTES_MAX = METADATA_ENTRY_BYTES_MAX - 1024;

/** Partitions whose leader epoch one transaction raises. */
export const PARTITIONS_PER_TRANSACTION_MAX = 10_000;

/** The metadata file is not rewritten before it has this size. */
export const METADATA_LOG_BYTES_MIN = 4 * 1024 * 1024;

/**
 * How often recovery points and watermarks are written: log.flush.offset.checkpoint.interval.ms.
 */
export const CHECKPOINT_INTERVAL_MS = 60_000;

/** Spare buffers that a server keeps for frames in pieces and for pieces of answers. */
export const SPARE_BUFFERS_KEPT_BYTES_MAX = 16 * 1024 * 1024;

/**
 * Array elements, all arrays together, of one request. An element may be one byte on the wire and
 * hundreds in memory. A group that commits all of the greatest topic stays below.
 */
export const REQUEST_ELEMENTS_MAX = 20_000;

/** Partitions that one request may create, as in Apache Kafka. */
export const PARTITIONS_PER_REQUEST_MAX = 10_000;

/** Characters of an error message: names in it may be as long as a string may be. */
export const ERROR_MESSAGE_LENGTH_MAX = 1_000;

/** Characters of a client id or instance id that a member id begins with. */
export const MEMBER_ID_PREFIX_LENGTH_MAX = 255;
