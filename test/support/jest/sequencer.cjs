'use strict';

const Sequencer = require('@jest/test-sequencer').default;

/** The specs that take longest, the longest first: one of them at the end would run alone while the other worker has nothing to do. */
const LONGEST = [
  'test/e2e/pseudonym.spec.ts',
  'test/e2e/access-table.spec.ts',
  'test/integration/exchange/one-faulty-cell.spec.ts',
  'test/integration/platform/embedded-postgres.spec.ts',
  'test/integration/settlement/clear-at-once.spec.ts',
  'test/integration/settlement/random-networks.spec.ts',
  'test/integration/matching/matching-agrees.spec.ts',
  'test/integration/bench/bench.spec.ts',
  'test/integration/bench/find.spec.ts',
  'test/e2e/start.spec.ts',
  'test/e2e/start-database.spec.ts',
];

/** jest's own order, which knows how long a spec took only where it ran before; on a clean clone it does not. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = LONGEST.findIndex((name) => path.endsWith(`/${name}`));
      return at < 0 ? LONGEST.length : at;
    };
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b));
  }
};
