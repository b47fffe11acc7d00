import { h } from './dom.js';

/** A text of the contract, in which `code` stands between back quotes. @returns {Node[]} */
export function prose(text = '') {
  return text
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? h('code', {}, part) : document.createTextNode(part)));
}
