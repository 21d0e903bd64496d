import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from '@jest/globals';

let mutations: [name: string, rule: string][];

/** Mutations that ask for no role, and why an auditor may call them all the same. */
const WITHOUT_ROLE: Readonly<Record<string, string>> = {
  acceptInvitation: 'answers for a new account, before anybody has a role',
  answerNetworkInvitationByToken: 'answers for an organisation that comes into being, before anybody has a role in it',
  confirmCapacityByLink: 'answers for whoever has the link of a reminder, which was sent to administrators and group leads alone',
  joinOrganisation: 'answers for oneself, before one has a role there',
};

const allowsAuditor = (rule: string): boolean => /\bAUDITOR\b|every role/.test(rule);

beforeAll(() => {
  const { handlers } = JSON.parse(execFileSync(process.execPath, ['dist/apps/api/src/schema/main.js', '--json'], { encoding: 'utf8' })) as {
    handlers: Record<string, string>;
  };
  mutations = Object.entries(handlers).flatMap(([handler, rule]) => {
    const [, name] = /^Mutation \w+\.(\w+)$/.exec(handler) ?? [];
    return name === undefined ? [] : [[name, rule] as [string, string]];
  });
});

describe('an auditor', () => {
  it('reads and never writes: no mutation is open to the role', () => {
    expect(mutations.length).toBeGreaterThan(10);
    expect(mutations.filter(([, rule]) => allowsAuditor(rule))).toEqual([]);
  });

  it('calls without a role only what the list above names', () => {
    const open = mutations.filter(([, rule]) => !/^[A-Z_]+: /.test(rule)).map(([name]) => name);
    expect(open.filter((name) => !(name in WITHOUT_ROLE))).toEqual([]);
  });

  it('would be found in a rule', () => {
    expect(['ADMINISTRATION: ADMINISTRATOR, AUDITOR', 'CASE_WORK: every role', 'CASE_WORK: every role, OPERATOR'].map(allowsAuditor)).toEqual([true, true, true]);
    expect(allowsAuditor('CLEARING: BILLING')).toBe(false);
  });
});
