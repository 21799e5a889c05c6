import type { Catalogue, Sourced } from './types.ts'

/** A figure, or a group of figures from one source: what it is, of what, from where and of which day. */
export interface DatedFigure extends Sourced {
  readonly of: string
  readonly figure: 'token price' | 'model' | 'specification' | 'price' | 'rent' | 'assumption'
}

/** Every dated figure of the catalogue, so that stale ones can be counted and none stands without a source. */
export function figuresOf(catalogue: Catalogue): readonly DatedFigure[] {
  return [
    ...catalogue.apiModels.map((model) => figure(model.id, 'token price', model)),
    ...catalogue.openModels.map((model) => figure(model.id, 'model', model)),
    ...catalogue.hardware.flatMap((part) => [
      figure(part.id, 'specification', part),
      ...(part.price ? [figure(part.id, 'price', part.price)] : []),
      ...(part.rental ? [figure(part.id, 'rent', part.rental)] : []),
    ]),
    ...catalogue.hosts.map((host) => figure(host.id, 'assumption', host)),
    ...catalogue.patterns.map((profile) => figure(profile.pattern, 'assumption', profile)),
  ]
}

function figure(of: string, what: DatedFigure['figure'], { source, asOf }: Sourced): DatedFigure {
  return { of, figure: what, source, asOf }
}
