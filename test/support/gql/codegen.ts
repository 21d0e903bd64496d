import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildASTSchema, parse, stripIgnoredCharacters, visit, type DefinitionNode, type DocumentNode, type FragmentDefinitionNode } from 'graphql';

const SCHEMA = 'apps/api/schema.graphql';
const OPERATIONS = 'test/e2e';
const WEB = 'apps/web/src';

const schema = parse(readFileSync(SCHEMA, 'utf8'));
// Built once: for each file it would take longer than everything else.
const schemaAst = buildASTSchema(schema);

/** The types of what the operations send and are answered; ids, days, months, minutes and cents are text. */
async function typesOf(filename: string, documents: { location: string; document: DocumentNode }[]): Promise<string> {
  const text = await codegen({
    filename,
    schema,
    schemaAst,
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
  return text.trimEnd();
}

/** One file of types for all that the tests send: they send the texts of the .graphql files. */
async function ofTheTests(): Promise<[string, string]> {
  const files = readdirSync(OPERATIONS).filter((name) => name.endsWith('.graphql')).sort();
  const file = 'test/support/gql/types.generated.ts';
  const types = await typesOf(file, files.map((name) => ({ location: name, document: parse(readFileSync(`${OPERATIONS}/${name}`, 'utf8')) })));
  return [file, `// Written by \`npm run codegen\` from ${SCHEMA} and ${OPERATIONS}/*.graphql.\n${types}\n`];
}

/**
 * Beside each .graphql file of the web client the types of its operations and their texts, typed by what they are answered with: a screen carries
 * the texts of its own requests and no others.
 */
async function ofTheWebClient(): Promise<[string, string][]> {
  const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (name): Promise<[string, string]> => {
      const path = join(WEB, name);
      const document = parse(readFileSync(path, 'utf8'));
      const file = path.replace(/\.graphql$/, '.generated.ts');
      const types = await typesOf(file, [{ location: path, document }]);
      const head = `// Written by \`npm run codegen\` from ${SCHEMA} and ${path}.\nimport type { TypedDocumentNode } from 'urql';\n`;
      return [file, `${head}${types}\n\n${textsOf(document).join('\n\n')}\n`];
    }),
  );
}

/** `export const MeDocument`: urql takes a text as well as a parsed document. */
function textsOf(document: DocumentNode): string[] {
  const fragments = new Map(document.definitions.filter((one) => one.kind === 'FragmentDefinition').map((one) => [one.name.value, one]));
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== 'OperationDefinition' || !definition.name) return [];
    const name = definition.name.value;
    const kind = `${definition.operation[0]!.toUpperCase()}${definition.operation.slice(1)}`;
    const parts = [definition, ...fragmentsOf(definition, fragments)].map(({ loc }) => loc!.source.body.slice(loc!.start, loc!.end));
    const text = stripIgnoredCharacters(parts.join('\n')).replaceAll('`', '\\`');
    return [`export const ${name}Document = \`${text}\` as unknown as TypedDocumentNode<${name}${kind}, ${name}${kind}Variables>;`];
  });
}

function fragmentsOf(definition: DefinitionNode, all: ReadonlyMap<string, FragmentDefinitionNode>, found = new Set<FragmentDefinitionNode>()): FragmentDefinitionNode[] {
  visit(definition, {
    FragmentSpread: ({ name }) => {
      const fragment = all.get(name.value)!;
      if (found.has(fragment)) return;
      found.add(fragment);
      fragmentsOf(fragment, all, found);
    },
  });
  return [...found];
}

/** `npm run codegen` writes the types; with `--check` it fails when they are not the committed ones. */
async function main(): Promise<void> {
  for (const [file, wanted] of [await ofTheTests(), ...(await ofTheWebClient())]) {
    if (!process.argv.includes('--check')) writeFileSync(file, wanted);
    else if (read(file) !== wanted) {
      console.error(`${file} is not what the schema and the operations say: run \`npm run codegen\` and commit the result.`);
      process.exitCode = 1;
    }
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

await main();
