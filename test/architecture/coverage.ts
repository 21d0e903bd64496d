import ts from 'typescript';

/** test/coverage.json: which part of the work owes which rule of the source documents, and where its acceptance test stands. */
export interface Coverage {
  /** The parts that are done: each of their rules must have its test. */
  readonly done: readonly string[];
  /** Rules by part and id; the value is the spec with the acceptance test, null while it is still owed. */
  readonly rules: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
}

/** Rules of parts that are done and whose test is missing: not named, or the file has no running test whose title holds the id. */
export function uncovered(coverage: Coverage, read: (path: string) => string | null): string[] {
  return coverage.done.flatMap((part) =>
    Object.entries(coverage.rules[part] ?? { [`${part}: no such part`]: null }).flatMap(([id, path]) => {
      if (path === null) return [`${id}: no test named`];
      const text = read(path);
      if (text === null) return [`${id}: ${path} is not there`];
      return titlesOf(text).some((title) => holdsId(title, id)) ? [] : [`${id}: no test of that name in ${path}`];
    }),
  );
}

/** The id as a word of its own: DD-2 is not in DD-22. */
const holdsId = (title: string, id: string): boolean => new RegExp(`(^|[^A-Za-z0-9-])${id}($|[^0-9])`).test(title);

/** Titles of the tests that run: of `it(…)`, `test(…)` and `it.each(…)(…)`, with the titles of the groups around them; nothing that is skipped. */
export function titlesOf(text: string): string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node, group: string): void => {
    if (ts.isCallExpression(node)) {
      const name = calledName(node.expression);
      const [first] = node.arguments;
      if (/\b(skip|todo|xit|xdescribe)\b/.test(name)) return;
      if (first && (ts.isStringLiteralLike(first) || ts.isTemplateExpression(first))) {
        const title = `${group} ${first.getText().slice(1, -1)}`;
        if (/^describe(\.each)?$/.test(name)) {
          node.arguments.slice(1).forEach((argument) => visit(argument, title));
          return;
        }
        if (/^(it|test)(\.each)?$/.test(name)) titles.push(title.trim());
      }
    }
    ts.forEachChild(node, (child) => visit(child, group));
  };
  visit(ts.createSourceFile('spec.ts', text, ts.ScriptTarget.ES2023, true), '');
  return titles;
}

/** `it`, `it.each` of `it.each(rows)(…)`, `describe.skip`. */
function calledName(expression: ts.Expression): string {
  if (ts.isCallExpression(expression)) return calledName(expression.expression);
  if (ts.isTaggedTemplateExpression(expression)) return calledName(expression.tag);
  return expression.getText();
}
