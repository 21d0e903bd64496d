import { Controller, Get, Header } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Public } from '#platform';
import { printedSchema } from '../schema/printed-schema.js';

@Controller()
export class SchemaController {
  constructor(private readonly schemaHost: GraphQLSchemaHost) {}

  @Public('the schema is documentation')
  @Get('schema.graphql')
  @Header('content-type', 'text/plain; charset=utf-8')
  schema(): string {
    return printedSchema(this.schemaHost.schema);
  }
}
