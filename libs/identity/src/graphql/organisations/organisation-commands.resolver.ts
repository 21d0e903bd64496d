import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { FindOrganisationFinanceQuery } from '../../application/organisations/find-organisation-finance.query.js';
import { SetLeitwegIdUseCase } from '../../application/organisations/set-leitweg-id.use-case.js';
import { UpdateBankDetailsUseCase } from '../../application/organisations/update-bank-details.use-case.js';
import { UpdateOrganisationUseCase } from '../../application/organisations/update-organisation.use-case.js';
import { UpdateTaxStatusUseCase } from '../../application/organisations/update-tax-status.use-case.js';
import { OrganisationType } from '../organisation.type.js';
import { withoutNulls } from '../without-nulls.js';
import { OrganisationFinanceType } from './organisation-finance.type.js';
import { SetLeitwegIdInputType, UpdateBankDetailsInputType, UpdateOrganisationInputType, UpdateTaxStatusInputType } from './organisations.input.js';
import {
  setLeitwegIdRefusals,
  SetLeitwegIdResultUnion,
  updateBankDetailsRefusals,
  UpdateBankDetailsResultUnion,
  updateOrganisationRefusals,
  UpdateOrganisationResultUnion,
  updateTaxStatusRefusals,
  UpdateTaxStatusResultUnion,
} from './organisations.result.js';

@Resolver()
export class OrganisationCommandsResolver {
  constructor(
    private readonly findFinance: FindOrganisationFinanceQuery,
    private readonly update: UpdateOrganisationUseCase,
    private readonly updateAccount: UpdateBankDetailsUseCase,
    private readonly updateTax: UpdateTaxStatusUseCase,
    private readonly setLeitweg: SetLeitwegIdUseCase,
  ) {}

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'BILLING', 'AUDITOR')
  @Query(() => OrganisationFinanceType, { description: 'Bank details and tax status of the organisation acted for.' })
  organisationFinance(@Caller() caller: RequestContext) {
    return this.findFinance.run(caller);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => UpdateOrganisationResultUnion, { description: 'Replaces what the organisation acted for says of itself.' })
  updateOrganisation(@Caller() caller: RequestContext, @Args('input', { description: 'What it says.' }) input: UpdateOrganisationInputType) {
    return toUnion(this.update.run(caller, withoutNulls(commandOf(input))), OrganisationType, updateOrganisationRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'BILLING')
  @Mutation(() => UpdateBankDetailsResultUnion, { description: 'Replaces the account of the organisation acted for.' })
  updateBankDetails(@Caller() caller: RequestContext, @Args('input', { description: 'The account.' }) input: UpdateBankDetailsInputType) {
    return toUnion(this.updateAccount.run(caller, withoutNulls(commandOf(input))), OrganisationFinanceType, updateBankDetailsRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'BILLING')
  @Mutation(() => UpdateTaxStatusResultUnion, { description: 'Replaces tax number and tax status of the organisation acted for.' })
  updateTaxStatus(@Caller() caller: RequestContext, @Args('input', { description: 'The status, with its evidence.' }) input: UpdateTaxStatusInputType) {
    return toUnion(this.updateTax.run(caller, withoutNulls(commandOf(input))), OrganisationFinanceType, updateTaxStatusRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'BILLING')
  @Mutation(() => SetLeitwegIdResultUnion, { description: 'Sets the Leitweg-ID of the organisation acted for.' })
  setLeitwegId(@Caller() caller: RequestContext, @Args('input', { description: 'The Leitweg-ID.' }) input: SetLeitwegIdInputType) {
    return toUnion(this.setLeitweg.run(caller, withoutNulls(commandOf(input))), OrganisationFinanceType, setLeitwegIdRefusals);
  }
}
