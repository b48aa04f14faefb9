/** Theirs, with what was changed here: of two managers each keeps the fields that the other did not touch. @param before what both began with */
export function merged<Form extends object>(mine: Form, theirs: Form, before: Form): Form {
  const changed = (Object.keys(mine) as (keyof Form)[]).filter((field) => mine[field] !== before[field]);
  return { ...theirs, ...Object.fromEntries(changed.map((field) => [field, mine[field]])) };
}
