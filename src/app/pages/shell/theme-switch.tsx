import { useTheme, type Theme } from '#app/ui/theme.ts'
import styles from './shell.module.css'

const THEMES: readonly { value: Theme; label: string }[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

export function ThemeSwitch() {
  const [theme, setTheme] = useTheme()
  return (
    <div role="group" aria-label="Theme" className={styles.themes}>
      {THEMES.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === theme}
          onClick={() => {
            setTheme(value)
          }}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
