import { Controller, Get, Header } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Public } from '#platform';
import { printedSchema } from '../schema/printed-schema.js';
import { HOME_PAGE } from './home-page.js';

@Controller()
export class HomeController {
  constructor(private readonly schemaHost: GraphQLSchemaHost) {}

  @Public('says what runs here; holds nothing of anybody')
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
  home(): string {
    return HOME_PAGE;
  }

  @Public('the schema is documentation')
  @Get('schema.graphql')
  @Header('content-type', 'text/plain; charset=utf-8')
  schema(): string {
    return printedSchema(this.schemaHost.schema);
  }
}
