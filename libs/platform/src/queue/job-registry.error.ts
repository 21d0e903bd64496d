/** The jobs of the product and their processors do not fit together: a mistake of the programmer, found at start. */
export class JobRegistryError extends Error {
  override readonly name = 'JobRegistryError';

  constructor(readonly problems: readonly string[]) {
    super(`The worker cannot run.\n${problems.join('\n')}`);
  }
}
