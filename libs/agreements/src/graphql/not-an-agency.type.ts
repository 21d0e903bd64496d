import { ObjectType } from '@nestjs/graphql';
import { RefusalType } from '#platform/graphql';

@ObjectType('NotAnAgency', { implements: () => RefusalType, description: 'Only an agency does this, and the organisation acted for is none (NOT_AN_AGENCY).' })
export class NotAnAgencyType extends RefusalType {}
