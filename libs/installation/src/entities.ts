/** Every TypeORM entity of the product; a drift gate compares them with what the migrations made. */
export const entities: (new () => object)[] = [];
