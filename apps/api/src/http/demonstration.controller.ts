import { Controller, Get, Inject } from '@nestjs/common';
import type { OfferedSignIn } from '#demo';
import { CONFIG, Public, UnitOfWork, type Config } from '#platform';

@Controller('api/demonstration')
export class DemonstrationController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** For the sign-in page: one click each. Nobody unless the configuration says so and the invented network is loaded. */
  @Public('people of an invented network, whose password is public; nobody where people work with their own data')
  @Get()
  async signIns(): Promise<readonly OfferedSignIn[]> {
    if (!this.config.demoSignIns) return [];
    const { offeredSignIns } = await import('#demo');
    return offeredSignIns(this.unitOfWork);
  }
}
