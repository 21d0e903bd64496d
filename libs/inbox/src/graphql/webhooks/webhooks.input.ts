import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';

const URL = 'An https address on port 443 or 8443 that everybody on the internet may reach, without user and fragment, of at most 500 characters.';
const KINDS = 'Kinds of events of which it is told, at least one; docs/webhooks.md lists them.';
const DESCRIPTION = 'What it is for: a line of at most 200 characters, without names of people.';

@InputType('CreateWebhookEndpointInput', { description: "An address of the organisation's own system." })
export class CreateWebhookEndpointInputType extends CommandInput {
  @Field(() => String, { description: URL })
  url: string;

  @Field(() => [String], { description: KINDS })
  kinds: string[];

  @Field(() => String, { nullable: true, description: DESCRIPTION })
  description?: string | null;
}

@InputType('ChangeWebhookEndpointInput', { description: 'What is to be different; what is absent stays.' })
export class ChangeWebhookEndpointInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the endpoint.' })
  endpointId: string;

  @Field(() => String, { nullable: true, description: URL })
  url?: string | null;

  @Field(() => [String], { nullable: true, description: KINDS })
  kinds?: string[] | null;

  @Field(() => String, { nullable: true, description: DESCRIPTION })
  description?: string | null;
}

@InputType('WebhookEndpointInput', { description: 'Which endpoint is meant.' })
export class WebhookEndpointInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the endpoint.' })
  endpointId: string;
}

@InputType('ResendWebhookDeliveryInput', { description: 'Which message is sent once more.' })
export class ResendWebhookDeliveryInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the message.' })
  deliveryId: string;
}
