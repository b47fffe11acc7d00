/** `1 job`, `1,200 jobs`. */
export function amount(count: number, of: string): string {
  return `${count.toLocaleString('en')} ${of}${count === 1 ? '' : 's'}`;
}
