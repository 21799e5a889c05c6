import type { Plugin } from 'vite'
import { metaContentSecurityPolicy } from './security-policy.mjs'

/**
 * Writes the content security policy into the built page, for hosts that send no headers. The
 * page of the development server goes without: Vite's hot reload needs what the policy forbids.
 */
export function policyInPage(): Plugin {
  return {
    name: 'crossover:policy-in-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: metaContentSecurityPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
  }
}
