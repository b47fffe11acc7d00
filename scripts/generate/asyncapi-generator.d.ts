/** The part of @asyncapi/generator that is used here; it brings no types. */
declare module '@asyncapi/generator' {
  export default class Generator {
    constructor(template: string, folder: string, options: { forceWrite: boolean });
    generate(text: string, options: { applyTraits: boolean }): Promise<void>;
  }
}
