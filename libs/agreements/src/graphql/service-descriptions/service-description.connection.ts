import { connectionOf } from '#platform/graphql';
import { ServiceDescriptionType } from './service-description.type.js';

export const ServiceDescriptionConnection = connectionOf(ServiceDescriptionType, 'ServiceDescription');
