import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, pageRequest, toConnection, toUnion, type GraphqlContext } from '#platform/graphql';
import { FindCalculationSheetsQuery } from '../../application/calculation/find-calculation-sheets.query.js';
import { RecordCalculationSheetUseCase } from '../../application/calculation/record-calculation-sheet.use-case.js';
import { PRICE_ROLES } from '../price-roles.js';
import { CalculationComparisonType } from './calculation-comparison.type.js';
import { CalculationSheetConnection } from './calculation-sheet.connection.js';
import { CalculationSheetType } from './calculation-sheet.type.js';
import { CalculationSheetsArgs } from './calculation-sheets.args.js';
import { RecordCalculationSheetInputType } from './record-calculation-sheet.input.js';
import { recordCalculationSheetRefusals, RecordCalculationSheetResultUnion } from './record-calculation-sheet.result.js';

const MOST_COMPARED = 20;

interface CalculationSheetRow extends CalculationSheetType {
  readonly agencyId: string;
  readonly providerId: string;
}

@Resolver(() => CalculationSheetType)
export class CalculationSheetResolver {
  constructor(
    private readonly find: FindCalculationSheetsQuery,
    private readonly record: RecordCalculationSheetUseCase,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => CalculationSheetConnection, { description: "Calculation sheets, by their provider's code: a provider sees its own, an agency those that were given to it." })
  async calculationSheets(@Caller() caller: RequestContext, @Args() args: CalculationSheetsArgs) {
    const filter = { agencyId: args.agencyId ?? undefined, providerId: args.providerId ?? undefined, newest: args.newest };
    const request = pageRequest(args);
    return toConnection(await this.find.page(caller, filter, request), request);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => CalculationComparisonType, { description: 'Calculation sheets side by side; those that there are not, or that one may not see, are left out.' })
  compareCalculationSheets(@Caller() caller: RequestContext, @Args('ids', { type: () => [ID], description: 'Ids of the sheets, 1 to 20.' }) ids: string[]) {
    if (ids.length < 1 || ids.length > MOST_COMPARED) {
      throw new GraphQLError(`ids: 1 to ${MOST_COMPARED} were expected.`, { extensions: { code: 'BAD_USER_INPUT' } });
    }
    return this.find.compare(caller, ids);
  }

  @Allow('CLEARING', 'ADMINISTRATOR', 'CONTROLLER', 'BILLING')
  @Mutation(() => RecordCalculationSheetResultUnion, {
    description: 'Records the next version of a calculation: a provider its own (ADMINISTRATOR, BILLING), an agency that of a provider with which it has an agreement (CONTROLLER, BILLING).',
  })
  recordCalculationSheet(@Caller() caller: RequestContext, @Args('input', { description: 'The calculation.' }) input: RecordCalculationSheetInputType) {
    return toUnion(this.record.run(caller, commandOf(input)), CalculationSheetType, recordCalculationSheetRefusals);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency that it was given to.' })
  agency(@Parent() sheet: CalculationSheetRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, sheet.agencyId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Whose group it is.' })
  provider(@Parent() sheet: CalculationSheetRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, sheet.providerId);
  }
}
