import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { ArchiveInformationOfferUseCase } from '../../application/publishing/archive-information-offer.use-case.js';
import { ArchiveOfferUseCase } from '../../application/publishing/archive-offer.use-case.js';
import { ListInformationOfferUseCase } from '../../application/publishing/list-information-offer.use-case.js';
import { UpdateInformationOfferUseCase } from '../../application/publishing/update-information-offer.use-case.js';
import { UpdateOfferUseCase } from '../../application/publishing/update-offer.use-case.js';
import { OfferType } from '../offer.type.js';
import { ArchiveOfferInputType, ListInformationOfferInputType, UpdateOfferInputType } from './publishing.inputs.js';
import {
  archiveOfferRefusals,
  ArchiveOfferResultUnion,
  listInformationOfferRefusals,
  ListInformationOfferResultUnion,
  updateOfferRefusals,
  UpdateOfferResultUnion,
} from './publishing.results.js';

/** Published offers: changed and archived by their host; entries for information by the agency that lists them. */
@Resolver()
export class PublishingResolver {
  constructor(
    private readonly update: UpdateOfferUseCase,
    private readonly archive: ArchiveOfferUseCase,
    private readonly list: ListInformationOfferUseCase,
    private readonly updateInformation: UpdateInformationOfferUseCase,
    private readonly archiveInformation: ArchiveInformationOfferUseCase,
  ) {}

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Mutation(() => UpdateOfferResultUnion, {
    description: 'Replaces what is said of an own offer. Another capacity reaches the planned sessions from today on that still have the former one.',
  })
  updateOffer(@Caller() caller: RequestContext, @Args('input', { description: 'What is said from now on.' }) input: UpdateOfferInputType) {
    return toUnion(this.update.run(caller, commandOf(input)), OfferType, updateOfferRefusals);
  }

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Mutation(() => ArchiveOfferResultUnion, { description: 'Takes an own offer out of the catalogue and cancels its planned sessions to come. There is no way back but a copy.' })
  archiveOffer(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: ArchiveOfferInputType) {
    return toUnion(this.archive.run(caller, commandOf(input)), OfferType, archiveOfferRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'CERTIFIER')
  @Mutation(() => ListInformationOfferResultUnion, { description: 'Lists what a partner offers, for information: never certified and never settled (DD-30, TS-23).' })
  listInformationOffer(@Caller() caller: RequestContext, @Args('input', { description: 'What, and whose.' }) input: ListInformationOfferInputType) {
    return toUnion(this.list.run(caller, commandOf(input)), OfferType, listInformationOfferRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'CERTIFIER')
  @Mutation(() => UpdateOfferResultUnion, { description: 'Replaces what is said of an entry that the agency lists for information.' })
  updateInformationOffer(@Caller() caller: RequestContext, @Args('input', { description: 'What is said from now on.' }) input: UpdateOfferInputType) {
    return toUnion(this.updateInformation.run(caller, commandOf(input)), OfferType, updateOfferRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'CERTIFIER')
  @Mutation(() => ArchiveOfferResultUnion, { description: 'Takes an entry that the agency lists for information out of the catalogue.' })
  archiveInformationOffer(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: ArchiveOfferInputType) {
    return toUnion(this.archiveInformation.run(caller, commandOf(input)), OfferType, archiveOfferRefusals);
  }
}
