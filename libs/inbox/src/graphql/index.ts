export { InboxGraphqlModule } from './inbox-graphql.module.js';
export { TaskType } from './task.type.js';
