import type { CompleteOption } from '../plan/complete-plan.ts'
import type { CatalogueIndex } from './situation.ts'

/** What runs where, in the fewest words: "gpt-oss-120b · mxfp4 · RTX PRO 6000". */
export function optionDescription(
  option: CompleteOption,
  options: readonly CompleteOption[],
  catalogue: CatalogueIndex,
): string {
  switch (option.kind) {
    case 'api':
    case 'hosted': {
      const model = catalogue.apiModels.get(option.model)
      if (!model) return option.model
      return model.name === model.provider ? model.name : `${model.name} · ${model.provider}`
    }
    case 'rented':
    case 'owned': {
      return `${modelName(option.model, catalogue)} · ${option.quantisation} · ${hardwareName(option.hardware, catalogue)}`
    }
    case 'hybrid':
      return [option.local, option.cloud]
        .map((id) => {
          const part = options.find((other) => other.id === id)
          return part && part.kind !== 'hybrid' ? optionDescription(part, options, catalogue) : id
        })
        .join(' + ')
    case 'quote':
      return option.onDevices
        ? `${modelName(option.onDevices.model, catalogue)} · ${option.onDevices.quantisation} · devices that are there`
        : 'figures as given'
    case 'subscription':
      return `${option.seats.toLocaleString('en')} seats`
  }
}

export function optionModel(option: CompleteOption): string | null {
  return 'model' in option ? option.model : null
}

export function hardwareName(id: string, catalogue: CatalogueIndex): string {
  return catalogue.hardware.get(id)?.name ?? id
}

export function modelName(id: string, catalogue: CatalogueIndex): string {
  return catalogue.openModels.get(id)?.name ?? id
}
