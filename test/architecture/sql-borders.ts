import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What the migrations made: every object of every schema, under its full name. */
export type Catalogue = ReadonlyMap<string, 'TABLE' | 'VIEW' | 'FUNCTION'>;

export interface SqlBreach {
  readonly file: string;
  readonly name: string;
  readonly problem: 'foreign table' | 'foreign function' | 'foreign name put together' | 'unknown object' | 'foreign entity';
}

export interface SourceFile {
  /** Path from the root of the checkout, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Schemas that a lib owns. Every other schema is foreign to it. */
const OWN_SCHEMAS: Readonly<Record<string, readonly string[]>> = { identity: ['identity', 'auth'] };

/** An import writes every table set-based and in one transaction (docs/adr/0001-house.md). */
const EXEMPT_LIBS = new Set(['exchange']);

const EXEMPT_FILES = new Set([
  // The service's rights are given table by table, after every migration.
  'libs/platform/src/database/migrate.ts',
  // Asks the journal whether the demonstration network was loaded before.
  'libs/demo/src/load-demo.ts',
]);

/** Stands where a template literal has a hole. */
const HOLE = '\u0001';

export function readCatalogue(migrations: readonly SourceFile[]): Catalogue {
  const catalogue = new Map<string, 'TABLE' | 'VIEW' | 'FUNCTION'>();
  for (const { text } of migrations) {
    for (const match of text.matchAll(/CREATE\s+(?:OR\s+REPLACE\s+)?(TABLE|VIEW|FUNCTION)\s+(?:IF NOT EXISTS\s+)?([a-z_]+)\."?([A-Za-z_]+)"?/g)) {
      catalogue.set(`${match[2]!}.${match[3]!}`, match[1] as 'TABLE' | 'VIEW' | 'FUNCTION');
    }
  }
  return catalogue;
}

/** What SQL in these files reaches across the border of its context. */
export function findSqlBreaches(files: readonly SourceFile[], catalogue: Catalogue): SqlBreach[] {
  return files.flatMap((file) => {
    const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true);
    const texts = literals(source).map((text) => text.replace(/--.*$/gm, ''));
    return crossings(file.path, source, texts, catalogue);
  });
}

function crossings(path: string, source: ts.SourceFile, texts: readonly string[], catalogue: Catalogue): SqlBreach[] {
  const lib = /^libs\/([^/]+)\//.exec(path)?.[1];
  if (lib === undefined || EXEMPT_LIBS.has(lib) || EXEMPT_FILES.has(path) || path.includes('/persistence/migrations/')) return [];
  const own = new Set(OWN_SCHEMAS[lib] ?? [lib]);
  const foreign = [...new Set([...catalogue.keys()].map((name) => name.split('.')[0]!))].filter((schema) => !own.has(schema));
  return [...texts.flatMap((text) => foreignNames(path, text, foreign, catalogue)), ...foreignEntities(path, source, foreign)];
}

function foreignNames(file: string, text: string, foreign: readonly string[], catalogue: Catalogue): SqlBreach[] {
  const found: SqlBreach[] = [];
  const names = new RegExp(`(\\b(?:from|join|into|update|table|copy|using)\\s+)?\\b(${foreign.join('|')})\\."?(${HOLE}|[A-Za-z_]+)"?`, 'gi');
  for (const [, keyword, schema, object] of text.matchAll(names)) {
    const name = `${schema!}.${object!}`;
    const kind = catalogue.get(name);
    if (object === HOLE && (keyword !== undefined || looksLikeSql(text))) found.push({ file, name: `${schema!}.…`, problem: 'foreign name put together' });
    else if (kind === 'TABLE') found.push({ file, name, problem: 'foreign table' });
    else if (kind === 'FUNCTION' && schema !== 'platform') found.push({ file, name, problem: 'foreign function' });
    else if (kind === undefined && keyword !== undefined && looksLikeSql(text)) found.push({ file, name, problem: 'unknown object' });
  }
  return found;
}

/** An entity class of a foreign table, or one taken over from another context's index. */
function foreignEntities(file: string, source: ts.SourceFile, foreign: readonly string[]): SqlBreach[] {
  const found: SqlBreach[] = [];
  walk(source, (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText(source) === 'schema' && ts.isStringLiteral(node.initializer)) {
      if (foreign.includes(node.initializer.text)) found.push({ file, name: node.initializer.text, problem: 'foreign entity' });
    }
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier) && node.moduleSpecifier.text.startsWith('#')) {
      for (const name of importedNames(node)) if (/(Entity|Repository)$/.test(name)) found.push({ file, name, problem: 'foreign entity' });
    }
  });
  return found;
}

function importedNames(node: ts.ImportDeclaration): string[] {
  const bindings = node.importClause?.namedBindings;
  return bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements.map((element) => (element.propertyName ?? element.name).text) : [];
}

const looksLikeSql = (text: string): boolean => /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|FROM|JOIN|COPY|CREATE|VALUES|WHERE|SET)\b/.test(text);

/** Every string and template of a file; a template's holes are one character each. */
function literals(source: ts.SourceFile): string[] {
  const texts: string[] = [];
  walk(source, (node) => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node)) texts.push([node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(HOLE));
  });
  return texts;
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

export const readSource = (root: string, path: string): SourceFile => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') });
