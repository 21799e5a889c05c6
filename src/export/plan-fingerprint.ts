/**
 * A short name for exactly this plan: the first 16 hexadecimal digits of the SHA-256 of its file.
 * Null where the platform has no cryptography, as a page opened without a secure address has not.
 */
export async function planFingerprint(planFile: string): Promise<string | null> {
  const { crypto } = globalThis as { readonly crypto?: { readonly subtle?: SubtleCrypto } }
  if (crypto?.subtle === undefined) return null
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(planFile))
  return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
