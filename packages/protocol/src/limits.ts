// The named limits of the protocol package. A length that exceeds its limit is an error before
// anything is allocated for it.

/** Longest string in UTF-8 bytes: Kafka bounds even compact strings by a positive int16. */
export const STRING_BYTES_MAX = 0x7fff;

/** Largest frame that a Reader accepts, in bytes: positions must stay small integers. */
export const FRAME_BYTES_MAX = 0x3fff_0000;

/** Longest unsigned varint of 32 bits, in bytes. */
export const VARINT_BYTES_MAX = 5;

/** Longest varint of 64 bits, in bytes. */
export const VARLONG_BYTES_MAX = 10;

/** Most entries of an array that are reserved before they were seen; more are appended. */
export const ARRAY_RESERVED_MAX = 1024;

/**
 * Most array elements and unknown tagged fields that one Reader makes objects of. An element may
 * be a single byte on the wire, and a hundred in memory: a frame of the greatest size that a broker
 * accepts must not fill its heap. Metadata of a million partitions stays below.
 */
export const OBJECTS_MAX = 4 * 1024 * 1024;

/** What small messages share one after the other, in bytes. */
export const SLAB_BYTES = 32 * 1024;

/** A rest of a slab below this is left unused. */
export const SLAB_REST_BYTES_MIN = 512;

/** Byte fields of at least this length are referenced by a Writer instead of copied. */
export const REFERENCE_BYTES_MIN = 16 * 1024;
