import { connectionOf } from '#platform/graphql';
import { SocialSpaceType } from './social-space.type.js';

export const SocialSpaceConnection = connectionOf(SocialSpaceType, 'SocialSpace');
