/** Two figures in the first format in which they differ: one that is over another never reads as the same. */
export function toldApart(
  [one, other]: readonly [number, number],
  ...formats: readonly ((value: number) => string)[]
): readonly [string, string] {
  const format = formats.find((said) => said(one) !== said(other)) ?? String
  return [format(one), format(other)]
}
