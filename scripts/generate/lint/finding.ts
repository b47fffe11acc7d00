/** Something in the contract that is wrong, and where. */
export interface Finding {
  /** The place, as keys from the document's root joined by `/`. */
  path: string;
  message: string;
}

export function finding(path: readonly string[] | string, message: string): Finding {
  return { path: typeof path === 'string' ? path : path.join('/'), message };
}

export function formatFinding({ path, message }: Finding): string {
  return `${path}: ${message}`;
}
