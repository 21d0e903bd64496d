export { DEMO_PASSWORD, demoPeople, type DemoPerson } from './demo-people.js';
export { loadDemo, type DatabaseNotEmpty, type DemoDependencies, type DemoLoaded, type DemoSignIn } from './load-demo.js';
export { demoNetwork } from './network/demo-network.js';
