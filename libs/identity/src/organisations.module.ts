import { Module } from '@nestjs/common';
import { networkUseCases } from './application/networks/network-use-cases.js';
import { organisationUseCases } from './application/organisations/organisation-use-cases.js';

const useCases = [...organisationUseCases, ...networkUseCases];

/** What organisations say of themselves, their sites, and networks; stands on PlatformModule. */
@Module({ providers: useCases, exports: useCases })
export class OrganisationsModule {}
