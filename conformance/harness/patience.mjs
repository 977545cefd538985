// Waiting for what becomes true in its own time: a change is acknowledged before every view of it
// has caught up, and members of a group find each other by heartbeats.

const PATIENCE_MS = 30_000;
const INTERVAL_MS = 50;

/** @param {number} durationMs */
export const sleep = (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs));

/**
 * Asks until the answer is not false; throws with what was last seen after 30 s.
 * @template Answer
 * @param {string} what
 * @param {() => Promise<Answer | false> | Answer | false} isSo
 * @param {() => unknown} [lastSeen] told when patience ends
 * @returns {Promise<Answer>}
 */
export async function until(what, isSo, lastSeen) {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await isSo();
    if (answer !== false) {
      return answer;
    }
    if (performance.now() > deadline) {
      const seen = lastSeen === undefined ? '' : `; last seen: ${JSON.stringify(lastSeen())}`;
      throw new Error(`waited ${PATIENCE_MS} ms in vain for ${what}${seen}`);
    }
    await sleep(INTERVAL_MS);
  }
}

/**
 * Asks until the assertion holds for the answer, and gives what it gives; after 30 s it fails as
 * the question or the assertion last did.
 * @template Value, Result
 * @param {() => Promise<Value>} question
 * @param {(value: Value) => Result} assertion
 * @returns {Promise<Result>}
 */
export async function eventually(question, assertion) {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return assertion(await question());
    } catch (error) {
      if (performance.now() > deadline) {
        throw error;
      }
      await sleep(INTERVAL_MS);
    }
  }
}
