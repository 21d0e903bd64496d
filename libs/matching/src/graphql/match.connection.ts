import { connectionOf } from '#platform/graphql';
import { MatchType } from './match.type.js';

export const MatchConnection = connectionOf(MatchType, 'Match');
