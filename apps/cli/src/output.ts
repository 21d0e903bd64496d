/** Exit codes of every command (exchange-format.md 1). */
export const EXIT = { done: 0, refused: 1, calledWrongly: 2, failed: 3 } as const;

/** The one JSON document of a command; waits until it has left the process. */
export async function print(document: unknown): Promise<void> {
  const text = `${JSON.stringify(document, null, 1)}\n`;
  await new Promise<void>((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));
}

/** A refusal that concerns no file: the document has the same errors as an import's. */
export async function printRefusal(refusal: { code: string; message: string }): Promise<void> {
  await print({ errors: [{ file: null, line: null, column: null, code: refusal.code, message: refusal.message }] });
  process.exitCode = EXIT.refused;
}

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
