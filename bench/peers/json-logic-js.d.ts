// json-logic-js brings no types; this is what the bench uses of it.
declare module 'json-logic-js' {
  const jsonLogic: { readonly apply: (rule: unknown, data: unknown) => unknown }
  export default jsonLogic
}
