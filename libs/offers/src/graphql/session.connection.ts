import { connectionOf } from '#platform/graphql';
import { SessionType } from './session.type.js';

export const SessionConnection = connectionOf(SessionType, 'Session');
