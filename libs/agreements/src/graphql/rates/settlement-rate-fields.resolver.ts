import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindCalculationSheetsQuery } from '../../application/calculation/find-calculation-sheets.query.js';
import { FindSettlementRatesQuery } from '../../application/find-settlement-rates.query.js';
import { FindServiceDescriptionsQuery } from '../../application/service-descriptions/find-service-descriptions.query.js';
import { FindApprovalsQuery } from '../../application/terms/find-approvals.query.js';
import { CalculationSheetType } from '../calculation/calculation-sheet.type.js';
import { PRICE_ROLES } from '../price-roles.js';
import { ServiceDescriptionType } from '../service-descriptions/service-description.type.js';
import { SettlementRateType } from '../settlement-rate.type.js';
import { ApprovalType, AuthorType } from '../terms/approval.type.js';
import { loadApprovals, loadAuthors } from '../terms/load-approvals.js';

interface SettlementRateRow extends SettlementRateType {
  readonly replacesId: string | null;
  readonly serviceDescriptionId: string | null;
  readonly calculationSheetId: string | null;
}

/** Where a rate comes from, and who has approved it. */
@Resolver(() => SettlementRateType)
export class SettlementRateFieldsResolver {
  constructor(
    private readonly findRates: FindSettlementRatesQuery,
    private readonly findApprovals: FindApprovalsQuery,
    private readonly findDescriptions: FindServiceDescriptionsQuery,
    private readonly findSheets: FindCalculationSheetsQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => [ApprovalType], { description: 'The approvals of its current round (NRW-13), for the agency; none for imported ones, which were approved elsewhere.' })
  approvals(@Parent() rate: SettlementRateRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadApprovals(request, caller, this.findApprovals, { kind: 'SETTLEMENT_RATE', id: rate.id });
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => [AuthorType], { description: 'Who has written it; none of them approves it (NRW-13).' })
  authors(@Parent() rate: SettlementRateRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadAuthors(request, caller, this.findApprovals, { kind: 'SETTLEMENT_RATE', id: rate.id });
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => SettlementRateType, { nullable: true, description: 'The version that it takes the place of.' })
  replaces(@Parent() rate: SettlementRateRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return rate.replacesId === null ? null : loadById(request, caller, 'settlement-rate', rate.replacesId, (context, ids) => this.findRates.byIds(context, ids));
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => ServiceDescriptionType, { nullable: true, description: 'The version of the service description that it was calculated for (NRW-02); null only for imported rates.' })
  serviceDescription(@Parent() rate: SettlementRateRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    const id = rate.serviceDescriptionId;
    return id === null ? null : loadById(request, caller, 'service-description', id, (context, ids) => this.findDescriptions.byIds(context, ids));
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => CalculationSheetType, { nullable: true, description: 'The calculation that it comes from, where one is named and one may see it.' })
  calculationSheet(@Parent() rate: SettlementRateRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    const id = rate.calculationSheetId;
    return id === null ? null : loadById(request, caller, 'calculation-sheet', id, (context, ids) => this.findSheets.byIds(context, ids));
  }
}
