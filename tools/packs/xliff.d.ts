// What the package of XLIFF gives: it comes without types.
declare module 'xliff/jsToXliff12' {
  export default function jsToXliff12(messages: object): Promise<string>
}
declare module 'xliff/xliff12ToJs' {
  export default function xliff12ToJs(text: string): Promise<unknown>
}
