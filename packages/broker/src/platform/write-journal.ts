// What a disk knows of one file beyond its present bytes: every write in order, and up to which one
// a sync has made them durable. It decides nothing; a power failure asks it what is certain.

/** A change of a file's content: bytes put at a position, or the file cut or grown to a size. */
export type FileChange =
  | { readonly kind: 'write'; readonly position: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly sizeBytes: number };

interface JournalEntry {
  readonly sequence: number;
  readonly change: FileChange;
}

/** The changes of one file. */
export class WriteJournal {
  #entries: JournalEntry[] = [];
  #lastSequence = 0;
  #syncedSequence = 0;

  /** Names the newest change; what a sync that begins now will cover. */
  get lastSequence(): number {
    return this.#lastSequence;
  }

  note(change: FileChange): void {
    this.#entries.push({ sequence: ++this.#lastSequence, change });
  }

  /** A sync that began at `sequence` succeeded. */
  sync(sequence: number): void {
    this.#syncedSequence = Math.max(this.#syncedSequence, sequence);
  }

  /**
   * A sync that began at `sequence` failed and the kernel dropped the pages: they still read as
   * written, are taken for clean, and no later sync brings them to the disk.
   */
  drop(sequence: number): void {
    this.#entries = this.#entries.filter(
      (entry) => entry.sequence <= this.#syncedSequence || entry.sequence > sequence,
    );
  }

  /** The changes that a sync has covered. */
  synced(): FileChange[] {
    return this.#entries
      .filter(({ sequence }) => sequence <= this.#syncedSequence)
      .map(({ change }) => change);
  }

  /** The changes that only the page cache has. */
  unsynced(): FileChange[] {
    return this.#entries
      .filter(({ sequence }) => sequence > this.#syncedSequence)
      .map(({ change }) => change);
  }
}

/** The content that `changes` make of `content`. */
export function applyChanges(content: Uint8Array, changes: readonly FileChange[]): Uint8Array {
  let bytes = content;
  for (const change of changes) {
    if (change.kind === 'truncate') bytes = resized(bytes, change.sizeBytes);
    else {
      const end = change.position + change.bytes.length;
      bytes = resized(bytes, Math.max(bytes.length, end));
      bytes.set(change.bytes, change.position);
    }
  }
  return bytes;
}

/** A copy with zeros where it is longer. */
function resized(bytes: Uint8Array, sizeBytes: number): Uint8Array {
  const copy = new Uint8Array(sizeBytes);
  copy.set(bytes.subarray(0, Math.min(bytes.length, sizeBytes)));
  return copy;
}
