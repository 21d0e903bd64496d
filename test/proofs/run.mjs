import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** `npm run proof -- NAME`: one long trial; its figures go to docs/proofs.md. PV_PROOF_COUNT and PV_PROOF_SEED vary it. */
const name = process.argv[2] ?? '';
const file = `test/proofs/${name}.proof.ts`;
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  const known = readdirSync('test/proofs').filter((f) => f.endsWith('.proof.ts')).map((f) => f.replace('.proof.ts', ''));
  console.error(`npm run proof -- NAME, with one of: ${known.join(', ')}`);
  process.exit(2);
}
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const result = spawnSync(process.execPath, [...flags, '--config', 'test/proofs/jest.config.mjs', '--runInBand', file], { stdio: 'inherit' });
process.exit(result.status ?? 1);
