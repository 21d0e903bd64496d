import type { GraphQLResolveInfo, SelectionNode } from 'graphql';

/** Whether the selection of the field that is being resolved holds a field of this name; a directive that leaves it out is not looked at. */
export function isSelected({ fieldNodes, fragments }: GraphQLResolveInfo, name: string): boolean {
  const holds = (selections: readonly SelectionNode[]): boolean =>
    selections.some((selection) => {
      if (selection.kind === 'Field') return selection.name.value === name;
      const fragment = selection.kind === 'InlineFragment' ? selection : fragments[selection.name.value];
      return fragment !== undefined && holds(fragment.selectionSet.selections);
    });
  return fieldNodes.some(({ selectionSet }) => selectionSet !== undefined && holds(selectionSet.selections));
}
