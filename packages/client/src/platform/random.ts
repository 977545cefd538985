// Randomness as an argument: jitter and the choice among equals come from here, so that a seeded
// run repeats exactly. Nothing secret is drawn from it.

/** Where the client draws its random numbers. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  fraction(): number;
}

/** The runtime's random numbers. */
export const systemRandom: Random = { fraction: () => Math.random() };

/** A whole number from 0 up to, but not including, `bound`. */
export function randomIndex(random: Random, bound: number): number {
  return Math.floor(random.fraction() * bound);
}
