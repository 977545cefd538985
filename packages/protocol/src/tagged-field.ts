// A tagged field (KIP-482) that this package has no schema for: kept as it came, written back as
// it came, so that an older program in the middle loses nothing.

/** An unknown tagged field: its tag and its undecoded bytes. */
export interface TaggedField {
  readonly tag: number;
  readonly data: Uint8Array;
}

/** What every struct without unknown tagged fields shares. */
export const NO_TAGGED_FIELDS: readonly TaggedField[] = /* @__PURE__ */ Object.freeze([]);
