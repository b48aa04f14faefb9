/** The other manager's version with the fields that were changed here. @param before the version that both started from */
export function merged<Form extends object>(mine: Form, theirs: Form, before: Form): Form {
  const changed = (Object.keys(mine) as (keyof Form)[]).filter((field) => mine[field] !== before[field]);
  return { ...theirs, ...Object.fromEntries(changed.map((field) => [field, mine[field]])) };
}
