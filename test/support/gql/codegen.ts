import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

const SCHEMA = 'apps/api/schema.graphql';
const OPERATIONS = 'test/e2e';
const TYPES = 'test/support/gql/types.generated.ts';

/** `npm run codegen` writes the types of the operations that the tests send; with `--check` it fails when they are not the committed ones. */
async function main(): Promise<void> {
  const files = readdirSync(OPERATIONS).filter((name) => name.endsWith('.graphql')).sort();
  const documents = files.map((name) => ({ location: name, document: parse(readFileSync(`${OPERATIONS}/${name}`, 'utf8')) }));
  const text = await codegen({
    filename: TYPES,
    schema: parse(readFileSync(SCHEMA, 'utf8')),
    documents,
    config: {
      enumsAsTypes: true,
      strictScalars: true,
      defaultScalarType: 'unknown',
      scalars: { Cents: 'string', DateTime: 'string', LocalDate: 'string', LocalTime: 'string', Minutes: 'string', YearMonth: 'string' },
    },
    plugins: [{ typescriptOperations: {} }],
    pluginMap: { typescriptOperations },
  });
  const wanted = `// Written by \`npm run codegen\` from ${SCHEMA} and ${OPERATIONS}/*.graphql.\n${text.trimEnd()}\n`;
  if (!process.argv.includes('--check')) writeFileSync(TYPES, wanted);
  else if (readFileSync(TYPES, 'utf8') !== wanted) {
    console.error(`${TYPES} is not what the schema and the operations say: run \`npm run codegen\` and commit the result.`);
    process.exitCode = 1;
  }
}

await main();
