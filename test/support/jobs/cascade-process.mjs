/** A worker at the waiting list in a process of its own, to be killed. Reads DATABASE_URL and, as the moment at which it works, PV_TEST_NOW. */
import 'reflect-metadata';
import { entities } from '../../../dist/libs/installation/src/index.js';
import { openDataSource, SERVICE_ROLE, UnitOfWork } from '../../../dist/libs/platform/src/index.js';
import { offerFreedSeats } from '../../../dist/libs/reservations/src/index.js';

const now = process.env.PV_TEST_NOW;
const dataSource = await openDataSource({ url: process.env.DATABASE_URL, poolSize: 2, entities, role: SERVICE_ROLE, applicationName: 'pv-test-victim' });
await offerFreedSeats(new UnitOfWork(dataSource, { now }), new AbortController().signal, { now });
await dataSource.destroy();
process.stdout.write('done\n');
