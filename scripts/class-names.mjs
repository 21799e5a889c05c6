import { basename } from 'node:path'

/**
 * The name of a class in a page: no two sheets have the same name, so that a class needs no more than its sheet's beside its
 * own.
 *
 * @param {string} name
 * @param {string} sheet its path
 */
export function classNameIn(name, sheet) {
  return `${basename(sheet, '.module.css')}-${name}`
}
