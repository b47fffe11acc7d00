/** The part of @asyncapi/generator that is used here; it brings no types. */
declare module '@asyncapi/generator' {
  import type { AsyncAPIDocumentInterface } from '@asyncapi/parser';

  export default class Generator {
    constructor(
      template: string,
      folder: string,
      options: { forceWrite: boolean; templateParams: Record<string, string> },
    );
    generate(document: AsyncAPIDocumentInterface): Promise<void>;
  }
}
