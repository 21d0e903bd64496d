import { ObjectType } from '@nestjs/graphql';
import { RefusalType } from './refusal.interface.js';

@ObjectType('NotFound', {
  implements: () => RefusalType,
  description: 'What the command names is not there, or not visible to the organisation acted for: both answer alike.',
})
export class NotFoundType extends RefusalType {}
