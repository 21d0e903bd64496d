import TestSequencer from '@jest/test-sequencer';

/** Every screen first, as the demonstration begins; then the journeys, which change it, always in the same order. */
export default class Sequencer extends TestSequencer {
  sort(tests) {
    const rank = ({ path }) => `${path.includes('every-screen') ? 0 : 1}${path}`;
    return [...tests].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  }
}
