import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { classes } from './classes.ts'
import controls from './controls.module.css'
import fields from './fields.module.css'
import layout from './layout.module.css'
import overlays from './overlays.module.css'

export interface ComboboxOption {
  readonly value: string
  readonly label: string
  /** At the end of the row: what it costs, and of which day that is. */
  readonly detail: string
  readonly group: string
}

/** What the text that was typed means beyond the letters of the list. */
export interface TypedMeaning {
  /** First in the list, in this order. */
  readonly values: readonly string[]
  /** What is asked or said of it. */
  readonly sentence: string | null
}

/**
 * One of a long list, found by typing: the combobox with a listbox of the WAI-ARIA practices. What is typed chooses
 * nothing until an entry is taken; leaving the field brings back what stood there.
 */
export function Combobox({
  label,
  value,
  options,
  meaningOf,
  onEnter,
  onChange,
}: {
  label: ReactNode
  value: string
  options: readonly ComboboxOption[]
  meaningOf: (typed: string) => TypedMeaning | null
  /** The field was entered: what helps to understand names may be fetched. */
  onEnter: () => void
  /** An entry was taken, with the text that it was found by; null where none was typed. */
  onChange: (value: string, typed: string | null) => void
}) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState<string | null>(null)
  const current = options.find((option) => option.value === value)
  const meaning = typed === null ? null : meaningOf(typed)
  const groups = shownGroups(options, typed, meaning)
  const flat = groups.flatMap((group) => group.options)
  const optionId = (one: string) => `${id}-${String(options.findIndex((option) => option.value === one))}`
  const at = flat.findIndex((option) => option.value === active)

  useEffect(() => {
    if (!isOpen) return
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, active])

  const open = () => {
    setIsOpen(true)
    setActive(typed === null ? value : null)
  }
  const close = () => {
    setIsOpen(false)
    setTyped(null)
    setActive(null)
  }
  const choose = (chosen: string) => {
    close()
    if (chosen !== value || typed !== null) onChange(chosen, typed)
  }
  const move = (to: number) => {
    const option = flat[Math.max(0, Math.min(flat.length - 1, to))]
    setActive(option?.value ?? null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? flat.length - 1 : at - 1,
      PageDown: at + 10,
      PageUp: at - 10,
    }
    const to = moves[event.key]
    if (to !== undefined) {
      event.preventDefault()
      if (isOpen) move(to)
      else open()
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      if (active !== null && at >= 0) choose(active)
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      close()
    }
  }

  return (
    <div
      className={layout.stack4}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
    >
      <label htmlFor={id} className={layout.medium}>
        {label}
      </label>
      <div className={classes(controls.chooser, fields.choice)}>
        <input
          id={id}
          className={fields.input}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-list` : undefined}
          aria-activedescendant={isOpen && at >= 0 && active !== null ? optionId(active) : undefined}
          aria-describedby={`${id}-said`}
          value={typed ?? current?.label ?? value}
          onFocus={(event) => {
            onEnter()
            event.target.select()
          }}
          onClick={() => {
            if (!isOpen) open()
          }}
          onChange={(event) => {
            setTyped(event.target.value)
            setIsOpen(true)
            setActive(null)
          }}
          onKeyDown={onKeyDown}
        />
        {isOpen ? (
          <div ref={list} id={`${id}-list`} role="listbox" className={overlays.list} tabIndex={-1}>
            {groups.map((group, index) => (
              <div key={group.title} role="group" aria-labelledby={`${id}-group-${String(index)}`}>
                <div
                  id={`${id}-group-${String(index)}`}
                  role="presentation"
                  className={classes(layout.small, overlays.title)}
                >
                  {group.title}
                </div>
                {group.options.map((option) => (
                  <div
                    key={option.value}
                    id={optionId(option.value)}
                    role="option"
                    aria-selected={option.value === value}
                    data-active={option.value === active ? '' : undefined}
                    className={overlays.option}
                    onPointerDown={(event) => {
                      // The field keeps the focus, and a drag on a phone scrolls.
                      if (event.pointerType === 'mouse') event.preventDefault()
                    }}
                    onClick={() => {
                      choose(option.value)
                    }}
                  >
                    <span>{option.label}</span>
                    <span className={layout.small}>{option.detail}</span>
                  </div>
                ))}
              </div>
            ))}
          </div>
        ) : null}
      </div>
      <p id={`${id}-said`} className={classes(layout.small, overlays.said)} role="status">
        {isOpen && typed !== null ? (meaning?.sentence ?? said(flat.length)) : ''}
      </p>
    </div>
  )
}

interface Group {
  readonly title: string
  readonly options: readonly ComboboxOption[]
}

/** What the text may mean comes first, then what has its letters, by group. */
function shownGroups(
  options: readonly ComboboxOption[],
  typed: string | null,
  meaning: TypedMeaning | null,
): readonly Group[] {
  const words = lettersOf(typed ?? '')
    .split(' ')
    .filter((word) => word !== '')
  const meant = (meaning?.values ?? []).flatMap(
    (value) => options.find((option) => option.value === value) ?? [],
  )
  const rest = options.filter(
    (option) =>
      !meant.includes(option) &&
      words.every((word) => lettersOf(`${option.label} ${option.value} ${option.group}`).includes(word)),
  )
  const byGroup = new Map<string, ComboboxOption[]>()
  for (const option of rest) byGroup.set(option.group, [...(byGroup.get(option.group) ?? []), option])
  return [
    ...(meant.length > 0 ? [{ title: `What “${(typed ?? '').trim()}” may mean`, options: meant }] : []),
    ...[...byGroup].map(([title, found]) => ({ title, options: found })),
  ]
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim()
}

function said(count: number): string {
  return count === 0 ? 'Nothing is called so.' : `${String(count)} found`
}
