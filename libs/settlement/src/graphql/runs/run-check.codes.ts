import { codeList } from '#platform/graphql';
import type { RunCheck } from '../../domain/runs/run-checks.js';

export const RunCheckCodes = codeList<RunCheck>('RunCheck', 'What is checked inside of every clearing before it counts.', {
  CONSERVATION: 'The shares of a line add up to its cents.',
  GROSS: 'What one owes the other is the sum of the shares.',
  NETS: 'What an organisation nets with each other one, with what is billed directly, is its position.',
  ZERO_SUM: 'All positions add up to 0.',
  LINES: 'Each seat use of the month has its line.',
  CHARGES: 'What is owed for weekly lump sums and instalments is the sum of them, and each is what its rate or budget makes it.',
});
