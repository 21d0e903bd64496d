export { DEMO_PASSWORD, demoPeople, demoSignIns, type DemoPerson, type DemoSignIn } from './demo-people.js';
export { loadDemo, type DatabaseNotEmpty, type DemoDependencies, type DemoLoaded } from './load-demo.js';
export { demoNetwork } from './network/demo-network.js';
export { offeredSignIns, type OfferedSignIn } from './offered-sign-ins.js';
