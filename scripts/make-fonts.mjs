/**
 * Makes the fonts that are shipped from Inter (SIL Open Font License): a variable one for the page, in two
 * files of which a browser fetches the second only for Greek, Cyrillic or rarer Latin, and two static ones
 * for the PDF, since pdfkit embeds no variable fonts. The results are committed, so a build needs none of
 * this; run `node scripts/make-fonts.mjs` after changing what must be writable.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const source = new URL('../src/', import.meta.url)

/** Inclusive ranges of code points; the same stand as unicode-range in src/app/ui/base.css. */
const COMMON = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2dd],
  [0x2002, 0x200a],
  [0x2010, 0x2027],
  [0x202f, 0x203e],
  [0x2070, 0x209f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2150, 0x215e],
  [0x2190, 0x2199],
  [0x2200, 0x22ff], // mathematical signs, ≥ ≤ − ≈ among them
  [0x2318, 0x2318],
  [0x25a0, 0x25ff],
  [0x2713, 0x271a], // ✓ ✗ ✚
  [0xfffd, 0xfffd],
]
const EXTENDED = [
  [0x100, 0x130],
  [0x132, 0x151],
  [0x154, 0x24f], // Latin
  [0x300, 0x331], // combining accents
  [0x370, 0x3ff], // Greek
  [0x400, 0x52f], // Cyrillic
  [0x1e00, 0x1eff], // Latin
  [0x20a0, 0x20ab],
  [0x20ad, 0x20bf], // currencies
]

const characters = (ranges) =>
  ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)))
    .join('')

async function make(from, to, ranges, options) {
  const font = await readFile(from)
  const result = await subsetFont(font, characters(ranges), options)
  const path = new URL(to, source)
  await mkdir(new URL('.', path), { recursive: true })
  await writeFile(path, result)
  console.log(`${to}: ${(result.length / 1024).toFixed(0)} KiB`)
}

// The optical-size axis is dropped: sizes stay between 13 and 30 px, where the text shapes serve.
for (const [name, ranges] of Object.entries({ inter: COMMON, 'inter-extended': EXTENDED })) {
  await make(require.resolve('inter-ui/variable/InterVariable.woff2'), `app/ui/fonts/${name}.woff2`, ranges, {
    targetFormat: 'woff2',
    variationAxes: { opsz: 14, wght: { min: 400, max: 700 } },
  })
}
for (const [weight, file] of [
  [400, require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf')],
  [600, require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf')],
]) {
  await make(file, `export/fonts/inter-${weight}.ttf`, [...COMMON, ...EXTENDED], { targetFormat: 'sfnt' })
}
