import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RequestContext } from '#platform';
import { openService, attempt } from '../../support/acting.js';
import { Rehearsal } from '../../support/seat-office/rehearsal.js';
import { SEAT_COMMANDS, type SeatSubject } from '../../support/seat-office/seat-commands.js';
import { asColleague, asSigner, buildSeatOffice, type SeatOffice } from '../../support/seat-office/seat-office.js';
import { BUILT_STATES, buildSeatInState, NOW } from '../../support/seat-office/seat-states.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

interface Group {
  readonly roles: readonly string[];
  readonly outcomes: Readonly<Record<string, string>> & { readonly otherwise: string };
}

interface Table {
  readonly states: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<string, readonly Group[]>>;
  readonly transitions: Readonly<Record<'case' | 'host', Readonly<Record<string, readonly string[]>>>> & { readonly overdue: readonly string[] };
}

const table = JSON.parse(readFileSync('test/integration/reservations/seat-actions.table.json', 'utf8')) as Table;
const STATES = Object.keys(table.states);

let database: TestDatabase;
let office: SeatOffice;
const seats = new Map<string, SeatSubject>();

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW, poolSize: 4 });
  office = await buildSeatOffice(database.superuser);
  for (const state of STATES) seats.set(state, await buildSeatInState(database, office, state));
}, 120_000);
afterAll(() => database.close());

const rolesOf = (): Readonly<Record<string, RequestContext>> => ({
  signer: asSigner(office, office.approvalId),
  caseworker: asColleague(office, office.approvalId),
  agencyAdministrator: asOrganisation(office.approvalId, ['ADMINISTRATOR']),
  otherAgency: asSigner(office, office.noticeId),
  caseLead: asOrganisation(office.mainId, ['CASE_LEAD']),
  responsibleGroupLead: asOrganisation(office.mainId, ['GROUP_LEAD']),
  hostGroupLead: asOrganisation(office.hostId, ['GROUP_LEAD']),
  hostAdministrator: asOrganisation(office.hostId, ['ADMINISTRATOR']),
  hostCaseLead: asOrganisation(office.hostId, ['CASE_LEAD']),
  stranger: asOrganisation(office.strangerId, ['ADMINISTRATOR', 'CASE_LEAD', 'GROUP_LEAD']),
  nobody: { ...asOrganisation(''), organisationId: null },
});

describe('state × action × role', () => {
  it('the table names each action, state and role that there is, and each role once', () => {
    expect(Object.keys(table.actions).sort()).toEqual(Object.keys(SEAT_COMMANDS).sort());
    expect([...STATES].sort()).toEqual([...BUILT_STATES].sort());
    expect(Object.keys(rolesOf()).sort()).toEqual(Object.keys(table.roles).sort());
    for (const groups of Object.values(table.actions)) {
      expect(groups.flatMap(({ roles }) => roles).sort()).toEqual(Object.keys(table.roles).sort());
      const named = groups.flatMap(({ outcomes }) => Object.keys(outcomes)).filter((state) => state !== 'otherwise');
      expect(named.filter((state) => !STATES.includes(state))).toEqual([]);
    }
  });

  it.each(Object.keys(table.actions))('%s does in every state and for every role what the table says', async (action) => {
    const rehearsal = new Rehearsal(database.dataSource, { now: NOW });
    const roles = rolesOf();
    const differences: string[] = [];
    for (const group of table.actions[action]!) {
      for (const role of group.roles) {
        for (const state of STATES) {
          const outcome = await SEAT_COMMANDS[action]!(rehearsal, roles[role]!, seats.get(state)!);
          const told = outcome.ok ? outcome.value.state : outcome.refusal.code;
          const expected = group.outcomes[state] ?? group.outcomes.otherwise;
          if (told !== expected) differences.push(`${role}, ${state}: ${told} instead of ${expected}`);
        }
      }
    }
    expect(differences).toEqual([]);
  }, 180_000);

  it('a table with one mistake is seen to differ', async () => {
    const rehearsal = new Rehearsal(database.dataSource, { now: NOW });
    const outcome = await SEAT_COMMANDS['requestSeat']!(rehearsal, rolesOf()['signer']!, seats.get('HELD_OVERDUE')!);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'RESERVATION_WRONG_STATE', state: 'EXPIRED' } });
    expect(table.actions['requestSeat']![0]!.outcomes['HELD']).toBe('REQUESTED');
  });
});

/** What a statement has to write besides the state, so that only the step itself can be wrong. */
const WRITTEN: Readonly<Record<string, string>> = {
  HELD: `hold_kind = 'FORM', expires_at = platform.now() + interval '1 hour'`,
  OFFERED: `hold_kind = NULL, expires_at = platform.now() + interval '1 hour'`,
  REQUESTED: `hold_kind = NULL, expires_at = platform.now() + interval '1 hour', requested_at = platform.now()`,
  CONFIRMED: 'hold_kind = NULL, expires_at = NULL',
  CANCELLED: 'hold_kind = NULL, expires_at = NULL',
  DECLINED: `hold_kind = NULL, expires_at = NULL, end_reason = 'OTHER'`,
  EXPIRED: 'hold_kind = NULL, expires_at = NULL',
};
const PLAIN_STATES = Object.keys(WRITTEN);

describe('the database alone', () => {
  /** Steps of the service's role from a built state to each other one, in somebody's name. */
  async function stepsFrom(name: string, from: string, acting: { organisation: string; actor: string }, answers: Readonly<Record<string, string>>): Promise<string[]> {
    const service = await openService(database.url);
    try {
      const allowed: string[] = [];
      for (const to of PLAIN_STATES.filter((state) => state !== from)) {
        const id = seats.get(name)!.reservationId;
        // A seat is confirmed with its claims (reservation_seats): whoever sees them makes them last.
        const claims = to === 'CONFIRMED' ? `WITH kept AS (UPDATE offers.seat_claim SET expires_at = NULL WHERE holder_id = '${id}') ` : '';
        const sql = `${claims}UPDATE reservations.reservation SET state = '${to}', ${WRITTEN[to]!}${answers[to] ?? ''} WHERE id = '${id}'`;
        if ((await attempt(service, { ...acting, now: NOW }, sql)) === null) allowed.push(to);
      }
      return allowed;
    } finally {
      await service.end();
    }
  }

  // Seats for which every answer is there or can be given by whoever writes.
  const OF_CASE: Readonly<Record<string, string>> = { HELD: 'HELD_PLAIN', OFFERED: 'OFFERED_PLAIN', REQUESTED: 'REQUESTED_ACCEPTED' };
  const OF_HOST: Readonly<Record<string, string>> = { REQUESTED: 'REQUESTED_APPROVED' };

  beforeAll(async () => {
    seats.set('OFFERED_PLAIN', await buildSeatInState(database, office, 'OFFERED', 'OFFERED_PLAIN'));
    await database.superuser.query('UPDATE reservations.offer_rule SET asks_first = false WHERE offer_id = $1', [seats.get('OFFERED_PLAIN')!.offerId]);
  });

  it.each(PLAIN_STATES)('lets the case lead from %s only where the table says', async (from) => {
    const allowed = await stepsFrom(OF_CASE[from] ?? from, from, { organisation: office.approvalId, actor: 'signer-approval' }, {
      REQUESTED: from === 'HELD' || from === 'OFFERED' ? `, agency_answer = 'OPEN'` : '',
      CONFIRMED: `, agency_answer = 'APPROVED'`,
    });
    expect([from, [...allowed].sort()]).toEqual([from, [...table.transitions.case[from]!].sort()]);
  });

  it.each(PLAIN_STATES)('lets the host lead from %s only where the table says', async (from) => {
    const allowed = await stepsFrom(OF_HOST[from] ?? from, from, { organisation: office.hostId, actor: 'host' }, { CONFIRMED: `, host_answer = 'ACCEPTED'`, DECLINED: `, host_answer = 'DECLINED'` });
    expect([from, [...allowed].sort()]).toEqual([from, [...table.transitions.host[from]!].sort()]);
  });

  it.each(PLAIN_STATES)('shows others nothing of what is %s', async (from) => {
    expect(await stepsFrom(from, from, { organisation: office.strangerId, actor: 'stranger' }, {})).toEqual([]);
  });

  it.each([['HELD', 'HELD_OVERDUE'], ['REQUESTED', 'REQUESTED_OVERDUE'], ['OFFERED', 'OFFERED_OVERDUE']])('lets what is overdue go nowhere but to its end: %s', async (from, name) => {
    const answers = { REQUESTED: `, host_answer = 'OPEN', agency_answer = 'OPEN'`, CONFIRMED: `, host_answer = 'NOT_ASKED', agency_answer = 'APPROVED'` };
    expect(await stepsFrom(name, from, { organisation: office.approvalId, actor: 'signer-approval' }, answers)).toEqual(table.transitions.overdue);
  });

  it.each(['CANCELLED', 'DECLINED', 'EXPIRED'])('leaves what is %s as it was', async (state) => {
    const service = await openService(database.url);
    try {
      const sql = `UPDATE reservations.reservation SET valid_to = valid_to - 1 WHERE id = '${seats.get(state)!.reservationId}'`;
      expect(await attempt(service, { organisation: office.approvalId, actor: 'signer-approval', now: NOW }, sql)).toBe('reservation_over');
    } finally {
      await service.end();
    }
  });

  it('knows no other steps than the table', async () => {
    const { rows } = await database.superuser.query<{ step: string }>(`SELECT from_state || ' ' || to_state AS step FROM reservations.state_transition ORDER BY 1`);
    const written = Object.entries(table.transitions.case).flatMap(([from, to]) => to.map((state) => `${from} ${state}`));
    expect(rows.map(({ step }) => step)).toEqual(written.sort());
  });
});
