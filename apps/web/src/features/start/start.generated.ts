// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/start/start.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which task is done. */
export type CompleteTaskInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the task. */
  taskId: string | number;
};

/** Whether a task is still to be done. */
export type TaskState =
  /** Need not be done any more. */
  | 'CANCELLED'
  /** Done, by hand or because what it is about is done. */
  | 'DONE'
  /** To be done. */
  | 'OPEN';

export type StartPageQueryVariables = Exact<{
  after?: string | null | undefined;
  everybody?: boolean | null | undefined;
}>;


export type StartPageQuery = { inbox: { edges: Array<{ node: { id: string, kind: string, title: string, dueOn: string | null, isOverdue: boolean, isEscalated: boolean, createdAt: string, subjectKind: string, subjectId: string, holderId: string | null, ownerRole: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CompleteTaskMutationVariables = Exact<{
  input: CompleteTaskInput;
}>;


export type CompleteTaskMutation = { completeTask:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Task', id: string, state: TaskState }
    | { __typename: 'TaskClosed', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const StartPageDocument = `query StartPage($after:String$everybody:Boolean){inbox(first:50 after:$after everybody:$everybody){edges{node{id kind title dueOn isOverdue isEscalated createdAt subjectKind subjectId holderId ownerRole}}pageInfo{hasNextPage endCursor}}}` as unknown as TypedDocumentNode<StartPageQuery, StartPageQueryVariables>;

export const CompleteTaskDocument = `mutation CompleteTask($input:CompleteTaskInput!){completeTask(input:$input){__typename ...on Task{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<CompleteTaskMutation, CompleteTaskMutationVariables>;
