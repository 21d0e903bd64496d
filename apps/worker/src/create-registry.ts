import type { INestApplicationContext } from '@nestjs/common';
import { JobRegistry, UnitOfWork } from '#platform';
import { WorkRunUseCase } from '#settlement';
import { clearMonthJob, ClearMonthProcessor } from '#settlement/jobs';

/** Every job of the product and who does it. Throws a JobRegistryError when one has none, or two. */
export function createRegistry(app: INestApplicationContext): JobRegistry {
  return new JobRegistry([clearMonthJob], [new ClearMonthProcessor(new WorkRunUseCase(app.get(UnitOfWork)))]);
}
