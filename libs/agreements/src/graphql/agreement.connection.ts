import { connectionOf } from '#platform/graphql';
import { AgreementType } from './agreement.type.js';

export const AgreementConnection = connectionOf(AgreementType, 'Agreement');
