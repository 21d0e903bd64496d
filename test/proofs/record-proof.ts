import { readFileSync, writeFileSync } from 'node:fs';
import { systemClock, todayInBerlin } from '#kernel';

const FILE = 'docs/proofs.md';

export interface ProofFigures {
  readonly shows: string;
  readonly figures: string;
  /** Where the same trial, deliberately broken, is seen to fail. */
  readonly control: string;
  readonly seed: string;
}

/** Writes the figures of a proof into its row of docs/proofs.md, in the place of those of the run before. */
export function recordProof(name: string, proof: ProofFigures): void {
  const row = `| ${name} | ${proof.shows} | ${proof.figures} | ${proof.control} | ${proof.seed} | ${todayInBerlin(systemClock).toString()} |`;
  const lines = readFileSync(FILE, 'utf8').split('\n');
  const at = lines.findIndex((line) => line.startsWith(`| ${name} |`));
  if (at >= 0) lines[at] = row;
  else lines.splice(lines.findIndex((line) => line.startsWith('| ---')) + 1, 0, row);
  writeFileSync(FILE, lines.join('\n'));
}
