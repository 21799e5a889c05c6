import type { PriceList } from '#core/catalogue/price-files/price-list.ts'
import { readPriceFile, tooLargeForPrices } from '#core/catalogue/price-files/read-price-file.ts'
import { decodeText } from '#core/plan/decode-text.ts'
import { controlsWrittenOut } from '#core/units/controls.ts'
import { isolated } from '#core/units/direction.ts'
import { today } from './blank-plan.ts'
import { shownFileName } from './shown-file-name.ts'

export type OpenedPriceFile =
  | { readonly kind: 'list'; readonly name: string; readonly list: PriceList; readonly day: string | null }
  | { readonly kind: 'not-opened'; readonly sentence: string }

/** Reads a price list from a file; where it can't be, a sentence says what was found and what would be right. */
export async function openPriceFile(file: File): Promise<OpenedPriceFile> {
  const name = shownFileName(file)
  // What exceeds any price list is not even read.
  const tooLarge = tooLargeForPrices(file.size)
  if (tooLarge) return notOpened(name, tooLarge)
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return notOpened(name, {
      found: 'a file that the browser gives no access to',
      right: 'choose it once more',
    })
  }
  const decoded = decodeText(bytes)
  if (!decoded.ok) return notOpened(name, decoded.issue)
  const read = readPriceFile(decoded.text)
  return read.ok ? { kind: 'list', name, list: read.list, day: dayOf(file) } : notOpened(name, read.problem)
}

/** The day on which the file was written here, which is when most people fetch one; null where it can't be that. */
function dayOf({ lastModified }: File): string | null {
  const day = today(new Date(lastModified))
  return day >= '2020-01-01' && day <= today() ? day : null
}

function notOpened(
  name: string,
  { found, right }: { readonly found: string; readonly right: string },
): OpenedPriceFile {
  const quoted = (text: string) => isolated(controlsWrittenOut(text))
  return {
    kind: 'not-opened',
    sentence: `“${name}” is no price list: found ${quoted(found)}; right would be ${quoted(right)}.`,
  }
}
