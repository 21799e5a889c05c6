import { catalogue } from '#core/catalogue/catalogue.ts'
import { takeCatalogue } from './catalogue-at-hand.ts'

// Whatever shows the whole catalogue may put any of it into the plan, so all of it is at hand from then on.
takeCatalogue(catalogue)

export { catalogue }
