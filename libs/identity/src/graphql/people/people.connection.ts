import { connectionOf } from '#platform/graphql';
import { ColleagueType } from './colleague.type.js';
import { InvitationType } from './invitation.type.js';
import { MachineTokenType } from './machine-token.type.js';
import { PersonType } from './person.type.js';
import { SubstitutionType } from './substitution.type.js';

export const PersonConnection = connectionOf(PersonType, 'Person');
export const ColleagueConnection = connectionOf(ColleagueType, 'Colleague');
export const InvitationConnection = connectionOf(InvitationType, 'Invitation');
export const SubstitutionConnection = connectionOf(SubstitutionType, 'Substitution');
export const MachineTokenConnection = connectionOf(MachineTokenType, 'MachineToken');
