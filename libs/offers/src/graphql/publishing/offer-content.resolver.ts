import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '#platform';
import { digestOf } from '../../application/publishing/content-digest.js';
import type { OfferWish } from '../../domain/publishing/offer-content.js';
import { OfferDraftContentType } from './offer-draft.type.js';

@Resolver(() => OfferDraftContentType)
export class OfferContentResolver {
  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @ResolveField(() => String, { description: 'Stands for all of it: whoever writes it anew sends this along (digest), and hears of it when somebody else was faster.' })
  digest(@Parent() content: OfferWish) {
    return digestOf(content);
  }
}
