// Names of the files in a partition directory. They are Kafka's, so that its tools find them.

/** File name endings of one segment. */
export const SEGMENT_SUFFIX = {
  log: '.log',
  offsetIndex: '.index',
  timeIndex: '.timeindex',
  transactionIndex: '.txnindex',
  producerSnapshot: '.snapshot',
} as const;

/** Added to a file that is on its way out; removed at the next start if a crash left it. */
export const DELETED_SUFFIX = '.deleted';
/** Written by a compaction that did not finish; holds nothing that the log lacks. */
export const CLEANED_SUFFIX = '.cleaned';
/** A finished compaction about to take the place of the segments it was made from. */
export const SWAP_SUFFIX = '.swap';
/** Ends the name of a partition directory on its way out. */
const DELETED_DIRECTORY_SUFFIX = '-delete';

/** What a partition directory on its way out is called; nothing else is ever removed. */
const DELETED_DIRECTORY_NAME = /^[a-zA-Z0-9._-]+-\d+\.[a-zA-Z0-9_-]{22}-delete$/;

/** Ends the name of a partition directory that belongs to no topic. */
export const STRAY_DIRECTORY_SUFFIX = '-stray';

/** Longest name that file systems take, in bytes. */
const NAME_LENGTH_MAX = 255;

const OFFSET_DIGITS = 20;

/** `00000000000000000042.log` for offset 42 and suffix `.log`. */
export function segmentFileName(baseOffset: number, suffix: string): string {
  return String(baseOffset).padStart(OFFSET_DIGITS, '0') + suffix;
}

/** The offset in a segment file's name, or null if the name is not of that form. */
export function offsetOfFileName(name: string, suffix: string): number | null {
  if (!name.endsWith(suffix)) return null;
  const digits = name.slice(0, -suffix.length);
  return /^\d{20}$/.test(digits) ? Number(digits) : null;
}

/** `orders-3` for partition 3 of topic orders. */
export function partitionDirectoryName(topic: string, partition: number): string {
  return `${topic}-${partition}`;
}

/** Topic and partition of a directory name, or null if it is not a partition's. */
export function parsePartitionDirectoryName(
  name: string,
): { topic: string; partition: number } | null {
  const match = /^(.+)-(\d+)$/.exec(name);
  if (match === null) return null;
  return { topic: match[1]!, partition: Number(match[2]) };
}

/** `orders-3.{id}-delete`; the topic is cut where the name would be too long for a disk. */
export function deletedDirectoryName(topic: string, partition: number, uniqueId: string): string {
  return nameWithEnding(topic, `-${partition}.${uniqueId}${DELETED_DIRECTORY_SUFFIX}`);
}

/** Whether a name is of the form of {@link deletedDirectoryName}. */
export function isDeletedDirectoryName(name: string): boolean {
  return DELETED_DIRECTORY_NAME.test(name);
}

/** A name with its ending; it is cut before that where it would be too long for a disk. */
export function nameWithEnding(name: string, ending: string): string {
  return name.slice(0, NAME_LENGTH_MAX - ending.length) + ending;
}
