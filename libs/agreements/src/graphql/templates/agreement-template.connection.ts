import { connectionOf } from '#platform/graphql';
import { AgreementTemplateType } from './agreement-template.type.js';

export const AgreementTemplateConnection = connectionOf(AgreementTemplateType, 'AgreementTemplate');
