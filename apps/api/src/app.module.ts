import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { AgreementsGraphqlModule } from '#agreements/graphql';
import { CareModule } from '#care';
import { CareGraphqlModule } from '#care/graphql';
import { ProviderFilesModule } from '#exchange';
import { SignInAuthenticator, SignInModule, type SignInService } from '#identity';
import { IdentityGraphqlModule } from '#identity/graphql';
import { InboxGraphqlModule } from '#inbox/graphql';
import { taskKinds, webhookKinds } from '#installation';
import { LiveMatchingModule, MatchingGraphqlModule } from '#matching/graphql';
import { OffersModule } from '#offers';
import { OffersGraphqlModule } from '#offers/graphql';
import { AccessGuard, AUTHENTICATOR, PlatformModule, type Logger, type PlatformParts } from '#platform';
import { graphqlOptions, OpenStreams } from '#platform/graphql';
import { ReferralsGraphqlModule } from '#referrals/graphql';
import { SettlementModule } from '#settlement';
import { LiveClearingModule, SettlementGraphqlModule } from '#settlement/graphql';
import { HandlerCheck } from './handler-check.js';
import { ReservationsGraphqlModule } from '#reservations/graphql';
import { AuthController } from './http/auth.controller.js';
import { CalendarController } from './http/calendar.controller.js';
import { BankStatementsController } from './http/bank-statements.controller.js';
import { CareFilesController } from './http/care-files.controller.js';
import { CareReportsController } from './http/care-reports.controller.js';
import { SettlementDocumentsController } from './http/settlement-documents.controller.js';
import { CatalogueFilesController } from './http/catalogue-files.controller.js';
import { ConfirmationController } from './http/confirmation.controller.js';
import { DemonstrationController } from './http/demonstration.controller.js';
import { GraphqlStreamController, STREAM_LOG } from './http/graphql-stream.controller.js';
import { HealthController } from './http/health.controller.js';
import { SchemaController } from './http/schema.controller.js';
import { WebController } from './http/web.controller.js';

export interface ApiParts extends PlatformParts {
  /** For connections beside the pool. */
  readonly databaseUrl: string;
  readonly logger: Logger;
  readonly signIn: SignInService;
}

/** The API: which contexts it shows, who may come in, and the few routes beside GraphQL. */
@Module({})
export class AppModule {
  static with(parts: ApiParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(parts),
        SignInModule.with(parts.signIn),
        DiscoveryModule,
        GraphQLModule.forRoot(graphqlOptions(parts.logger)),
        IdentityGraphqlModule,
        InboxGraphqlModule.with(taskKinds, webhookKinds),
        AgreementsGraphqlModule,
        OffersModule,
        OffersGraphqlModule,
        ReferralsGraphqlModule,
        MatchingGraphqlModule,
        LiveMatchingModule.with(parts),
        ReservationsGraphqlModule,
        CareModule,
        CareGraphqlModule,
        SettlementModule,
        SettlementGraphqlModule,
        LiveClearingModule.with(parts),
        ProviderFilesModule,
      ],
      controllers: [BankStatementsController, AuthController, CalendarController, CareReportsController, CareFilesController, CatalogueFilesController, ConfirmationController, DemonstrationController, GraphqlStreamController, HealthController, SettlementDocumentsController, SchemaController, WebController],
      providers: [
        HandlerCheck,
        OpenStreams,
        { provide: STREAM_LOG, useValue: parts.logger },
        { provide: AUTHENTICATOR, useClass: SignInAuthenticator },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
    };
  }
}
