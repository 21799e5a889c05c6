import type { OptionKind, Place } from '../inputs/places.ts'
import type { IdsIn, Registry } from '../inputs/registry.ts'

/** The figures of one part of a complete plan, by id: a number, or null where it may be not known. */
export type FiguresIn<P extends Place> = { readonly [K in IdsIn<P>]: FigureOf<Registry[K], P> }

type FigureOf<R, P> = R extends { default: { word: string }; orWords: readonly (infer Word)[] }
  ? number | Word
  : R extends { presence: 'required' } | { default: number }
    ? number
    : R extends { default: { by: string; otherwise: number } }
      ? number
      : R extends { default: { by: string; otherwise: { kind: infer ByKind } } }
        ? P extends OptionKind & keyof ByKind
          ? Widened<ByKind[P]>
          : number
        : R extends { default: { kind: infer ByKind } }
          ? P extends OptionKind & keyof ByKind
            ? Widened<ByKind[P]>
            : never
          : number | null

type Widened<T> = T extends number ? number : null extends T ? number | null : never
