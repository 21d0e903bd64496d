import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, ROLES } from '#platform';
import { LocalDateScalar } from '#platform/graphql';
import type { RegimeVersionRecord } from '../../domain/regimes/regime-record.js';
import { contractEnd } from '../../domain/regimes/contract-end.js';
import { coverageOf } from '../../domain/regimes/coverage-of.js';
import { ModuleType } from '../modules/module.type.js';
import { toModule } from '../modules/to-module.js';
import { RegimeVersionType } from './regime-version.type.js';
import { LegalBasisCoverageCodes } from './regime.codes.js';

@Resolver(() => RegimeVersionType)
export class RegimeVersionResolver {
  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => [ModuleType], { description: 'Its modules, in their order.' })
  modules(@Parent() version: RegimeVersionRecord) {
    return version.modules.map(toModule);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => LegalBasisCoverageCodes, { description: 'What it says of a legal basis (DD-02, TS-12, BHV-03).' })
  coverageOf(@Parent() version: RegimeVersionRecord, @Args('legalBasis', { description: 'Such as 31 or 35a.' }) legalBasis: string) {
    return coverageOf(version, legalBasis);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => LocalDateScalar, { nullable: true, description: 'Last day of a contract that begins on a day (TS-19); null where no length is set.' })
  contractEnd(@Parent() version: RegimeVersionRecord, @Args('from', { type: () => LocalDateScalar, description: 'First day.' }) from: string) {
    return version.contractYears === null ? null : contractEnd(from, version.contractYears);
  }
}
