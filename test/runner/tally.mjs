/** What passed and what failed, over all steps. */
export class Tally {
  passed = 0;
  failed = 0;
  /** One line per failure, for the list before the last line. */
  #failures = [];

  pass(count = 1) {
    this.passed += count;
  }

  /** Counts one failure; what a step printed has been shown when it ended. */
  fail(name, step) {
    this.failed += 1;
    this.#failures.push(step?.why === undefined ? name : `${name} (${step.why})`);
  }

  report() {
    if (this.#failures.length === 0) return;
    console.log('\nFailed:');
    for (const line of this.#failures) console.log(`  ${line}`);
  }

  summary() {
    return `${this.passed} passed, ${this.failed} failed`;
  }
}
