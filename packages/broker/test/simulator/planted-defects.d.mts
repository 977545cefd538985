/** A change of one place in one source file that makes the broker wrong. */
export interface PlantedDefect {
  readonly name: string;
  /** Below packages/broker/src/. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** Defects to plant, one at a time. */
export const plantedDefects: readonly PlantedDefect[];
