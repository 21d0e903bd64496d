import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { AddSocialSpaceCentreUseCase } from '../../application/social-spaces/add-social-space-centre.use-case.js';
import { AdoptSocialSpacesUseCase } from '../../application/social-spaces/adopt-social-spaces.use-case.js';
import { ChangeSocialSpaceUseCase } from '../../application/social-spaces/change-social-space.use-case.js';
import { CreateSocialSpaceUseCase } from '../../application/social-spaces/create-social-space.use-case.js';
import { EndSocialSpaceCentreUseCase } from '../../application/social-spaces/end-social-space-centre.use-case.js';
import {
  AddSocialSpaceCentreInputType,
  AdoptSocialSpacesInputType,
  ChangeSocialSpaceInputType,
  CreateSocialSpaceInputType,
  EndSocialSpaceCentreInputType,
} from './social-space.inputs.js';
import {
  addSocialSpaceCentreRefusals,
  AddSocialSpaceCentreResultUnion,
  adoptSocialSpacesRefusals,
  AdoptSocialSpacesResultUnion,
  changeSocialSpaceRefusals,
  ChangeSocialSpaceResultUnion,
  createSocialSpaceRefusals,
  CreateSocialSpaceResultUnion,
  endSocialSpaceCentreRefusals,
  EndSocialSpaceCentreResultUnion,
} from './social-space.results.js';
import { AdoptedSocialSpacesType, SocialSpaceCentreType, SocialSpaceType } from './social-space.type.js';

@Resolver()
export class SocialSpaceCommandsResolver {
  constructor(
    private readonly create: CreateSocialSpaceUseCase,
    private readonly change: ChangeSocialSpaceUseCase,
    private readonly adopt: AdoptSocialSpacesUseCase,
    private readonly addCentre: AddSocialSpaceCentreUseCase,
    private readonly endCentre: EndSocialSpaceCentreUseCase,
  ) {}

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => CreateSocialSpaceResultUnion, { description: 'Creates a social space of the agency acted for.' })
  createSocialSpace(@Caller() caller: RequestContext, @Args('input', { description: 'The space.' }) input: CreateSocialSpaceInputType) {
    const command = commandOf(input);
    return toUnion(this.create.run(caller, { ...command, validTo: command.validTo ?? undefined }), SocialSpaceType, createSocialSpaceRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => ChangeSocialSpaceResultUnion, { description: 'Changes a social space from a day on.' })
  changeSocialSpace(@Caller() caller: RequestContext, @Args('input', { description: 'The change.' }) input: ChangeSocialSpaceInputType) {
    const { name, municipalityAgs, ...command } = commandOf(input);
    const outcome = this.change.run(caller, { ...command, name: name ?? undefined, municipalityAgs: municipalityAgs ?? undefined });
    return toUnion(outcome, SocialSpaceType, changeSocialSpaceRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => AdoptSocialSpacesResultUnion, { description: 'Gives the agency acted for the four social spaces of Trier-Saarburg (TS-13).' })
  adoptSocialSpaces(@Caller() caller: RequestContext, @Args('input', { description: 'From when on.' }) input: AdoptSocialSpacesInputType) {
    return toUnion(this.adopt.run(caller, commandOf(input)), AdoptedSocialSpacesType, adoptSocialSpacesRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => AddSocialSpaceCentreResultUnion, { description: 'Names a site as a centre of a social space (TS-14).' })
  addSocialSpaceCentre(@Caller() caller: RequestContext, @Args('input', { description: 'Site and space.' }) input: AddSocialSpaceCentreInputType) {
    return toUnion(this.addCentre.run(caller, commandOf(input)), SocialSpaceType, addSocialSpaceCentreRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => EndSocialSpaceCentreResultUnion, { description: 'Ends that a site is a centre.' })
  endSocialSpaceCentre(@Caller() caller: RequestContext, @Args('input', { description: 'The centre.' }) input: EndSocialSpaceCentreInputType) {
    return toUnion(this.endCentre.run(caller, commandOf(input)), SocialSpaceCentreType, endSocialSpaceCentreRefusals);
  }
}
