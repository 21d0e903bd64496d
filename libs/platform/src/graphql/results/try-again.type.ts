import { ObjectType } from '@nestjs/graphql';
import { RefusalType } from './refusal.interface.js';

@ObjectType('TryAgain', {
  implements: () => RefusalType,
  description: 'Somebody else works on the same rows just now (TRY_AGAIN). The same command with the same key may be sent again.',
})
export class TryAgainType extends RefusalType {}
