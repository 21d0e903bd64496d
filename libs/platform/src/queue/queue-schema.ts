/** Where the queue's storage lies on PostgreSQL: a schema of its own, which may be emptied without losing anything. */
export const QUEUE_SCHEMA = 'queue';
