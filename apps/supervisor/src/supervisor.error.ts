/** Something that the person who started us can mend; its message says how. */
export class SupervisorError extends Error {
  override readonly name = 'SupervisorError';
}
