import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describeApi } from './describe-api.js';

/**
 * `npm run schema` writes apps/api/schema.graphql; `npm run schema -- --check` fails when the committed one is not what the
 * code says; `npm run --silent schema -- --json` prints schema and handlers for the tests.
 */
async function main(mode: string | undefined): Promise<void> {
  // dist/apps/api/src/schema/main.js
  const file = fileURLToPath(new URL('../../../../../apps/api/schema.graphql', import.meta.url));
  const description = await describeApi();
  if (mode === '--json') {
    process.stdout.write(JSON.stringify(description));
  } else if (mode === '--check') {
    const committed = await readFile(file, 'utf8').catch(() => '');
    if (committed === description.schema) return;
    console.error('apps/api/schema.graphql is not what the code says: run `npm run schema` and commit the result.');
    process.exitCode = 1;
  } else {
    await writeFile(file, description.schema);
  }
}

await main(process.argv[2]);
