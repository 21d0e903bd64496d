/** The checks that are no jest tests, the longest first; each counts as one in the last line of `npm test`. The minutes end one that hangs: lint shares the machine with the tests. */
export const CHECKS = {
  lint: { command: 'npm', args: ['run', '--silent', 'lint'], minutes: 10 },
  typecheck: { command: 'npm', args: ['run', '--silent', 'typecheck'], minutes: 10 },
  architecture: { command: 'npm', args: ['run', '--silent', 'arch'], minutes: 5 },
};

/** jest projects (jest.config.mjs), in the order in which they are named. */
export const PROJECTS = ['unit', 'integration', 'e2e'];
