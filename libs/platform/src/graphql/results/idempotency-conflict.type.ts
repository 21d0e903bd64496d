import { ObjectType } from '@nestjs/graphql';
import { RefusalType } from './refusal.interface.js';

@ObjectType('IdempotencyConflict', {
  implements: () => RefusalType,
  description: 'The idempotency key was used before for another command or another input (IDEMPOTENCY_CONFLICT).',
})
export class IdempotencyConflictType extends RefusalType {}
