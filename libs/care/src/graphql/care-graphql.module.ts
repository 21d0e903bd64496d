import { Module } from '@nestjs/common';
import { OffersModule } from '#offers';
import { CareModule } from '../care.module.js';
import { AttendanceCommandsResolver } from './attendance-commands.resolver.js';
import { SessionRegisterResolver } from './session-register.resolver.js';

@Module({ imports: [CareModule, OffersModule], providers: [AttendanceCommandsResolver, SessionRegisterResolver] })
export class CareGraphqlModule {}
