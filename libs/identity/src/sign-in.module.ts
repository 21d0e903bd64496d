import { Module, type DynamicModule } from '@nestjs/common';
import { SignInService } from './application/sign-in.service.js';

/** Brings the sign-in to those who create accounts; opened and closed by the program, as the database is. */
@Module({})
export class SignInModule {
  static with(signIn: SignInService): DynamicModule {
    const providers = [{ provide: SignInService, useValue: signIn }];
    return { module: SignInModule, global: true, providers, exports: providers };
  }
}
