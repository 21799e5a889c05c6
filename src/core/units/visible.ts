/** White space, controls and characters that by their nature leave no trace: no name is made of these alone. */
const SEEN = /[^\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Whether there is anything to see in a text: the one definition of an empty name. */
export function isVisible(text: string): boolean {
  return SEEN.test(text)
}
