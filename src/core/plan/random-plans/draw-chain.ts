import type { ChainOffer, ChainPart } from '../../catalogue/chain/chain-types.ts'
import { pipelineSchema, type ChainRow } from '../schema.ts'
import { drawEvenly } from './draw.ts'
import { drawFields, inside, isSaid, keyOf, type Place } from './draw-fields.ts'

/** A row for some parts of the chain, of any of their offers, some of them run on machines of one's own. */
export function drawChain(place: Place, offers: readonly ChainOffer[]): ChainRow[] {
  return ROWS.flatMap(({ part, shape }) => {
    const here = inside(place, part)
    if (!isSaid(here)) return []
    const offerOf = (isForOwnMachines: boolean, at: Place) => {
      const fitting = offers.filter(
        (offer) => offer.part === part && offer.isForOwnMachines === isForOwnMachines,
      )
      return fitting.length > 0 ? drawEvenly(place.seed, keyOf(at), fitting).id : undefined
    }
    const runs = inside(here, 'own')
    const own = isSaid(runs) ? offerOf(true, runs) : undefined
    const evidence = isSaid(inside(runs, 'evidence')) ? { evidence: 'Tried on a hundred cases.' } : {}
    return [
      drawFields(shape, here, {
        part,
        offer: offerOf(false, here),
        own: own === undefined ? undefined : { offer: own, ...evidence },
      }) as unknown as ChainRow,
    ]
  })
}

const ROWS = pipelineSchema.def.options.map(({ shape }) => ({
  part: [...shape.part.def.values][0] as ChainPart,
  shape: shape,
}))
