import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindBudgetsQuery, type AccountBalance } from '#agreements';
import { BUDGET_ROLES, type ExhaustedBudgetType } from '#agreements/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindStayBookingsQuery } from '../../application/budgets/find-stay-bookings.query.js';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { ReservationType } from '../reservation.type.js';
import { SEAT_ROLES } from '../seat-roles.js';
import { StayBudgetType } from './stay-budget.type.js';

@Resolver(() => ReservationType)
export class StayBudgetResolver {
  constructor(
    private readonly findBookings: FindStayBookingsQuery,
    private readonly findBudgets: FindBudgetsQuery,
  ) {}

  @Allow('CASE_WORK', ...SEAT_ROLES)
  @ResolveField(() => StayBudgetType, { nullable: true, description: 'By what it is paid for, for those of its agency who see budgets; null for others, because it tells what a case costs.' })
  async budget(@Parent() { id, agencyId }: ReservationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext): Promise<StayBudgetType | null> {
    if (caller.organisationId !== agencyId || !BUDGET_ROLES.some((role) => caller.roles.includes(role))) return null;
    const found = (await loadById(request, caller, 'stay-bookings', id, (context, ids) => this.findBookings.byIds(context, ids))) ?? [];
    const bookings = await Promise.all(found.map(async (one) => ({ ...one, account: await this.account(one.accountId, caller, request) })));
    const accounts = new Map(bookings.flatMap(({ account }) => (account === null ? [] : [[account.id, account] as const])));
    return {
      bookings,
      reasonMissing: bookings.some(({ step, reason }) => step !== null && step !== 'TEAM' && reason === null),
      alerts: [...accounts.values()].flatMap(alert),
    };
  }

  private account(accountId: string, caller: RequestContext, request: GraphqlContext): Promise<AccountBalance | null> {
    return loadById(request, caller, 'budget-accounts-by-id', accountId, (context, ids) => this.findBudgets.accountsById(context, ids));
  }
}

const alert = ({ id: accountId, freeCents, freeMinutes }: AccountBalance): ExhaustedBudgetType[] =>
  freeCents < 0n || (freeMinutes !== null && freeMinutes < 0n) ? [{ accountId, freeCents, freeMinutes }] : [];
