const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13ZM15.5 15.5 21 21',
  theme: 'M12 3a9 9 0 1 0 0 18Z M12 3a9 9 0 0 1 0 18',
  help: 'M9 9a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 2.2M12 17.6v.2',
  fit: 'M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15',
  plus: 'M12 5V19M5 12H19',
  minus: 'M5 12H19',
  close: 'M6 6 18 18M18 6 6 18',
  reset: 'M4 11 12 4 20 11M6.5 9.5V20H17.5V9.5',
  undo: 'M4 9H14a6 6 0 0 1 0 12H8M4 9 9 4M4 9 9 14',
  redo: 'M20 9H10a6 6 0 0 0 0 12H16M20 9 15 4M20 9 15 14',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1.2 1.2M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1.2-1.2',
  edit: 'M4 20l1-4L16.5 4.5l3 3L8 19ZM14 7l3 3',
  check: 'M5 12.5 10 17.5 19 7',
  export: 'M12 4V15M7 11 12 16 17 11M5 20H19',
  copy: 'M9 9H20V20H9ZM15 9V4H4V15H9',
  list: 'M4 6H20M4 12H20M4 18H14',
  quote: 'M5 8H11V13Q11 17 7 18M13 8H19V13Q19 17 15 18',
  hand: 'M8 12V6.5a1.5 1.5 0 0 1 3 0V11V4.5a1.5 1.5 0 0 1 3 0V11V6a1.5 1.5 0 0 1 3 0V14a6 6 0 0 1-6 6Q8.5 20 7 17.5L4.5 13.5a1.4 1.4 0 0 1 2.2-1.6Z',
  box: 'M4 8V4H8M12 4H14M18 4H20V8M20 12V14M20 18V20H16M12 20H10M6 20H4V16M4 12V10',
  lasso:
    'M7 16C3.5 14.5 3 12 3 10.5 3 7 7 4 12 4s9 3 9 6.5-4 6.5-9 6.5a14 14 0 0 1-3-.3M7 14.5a2 2 0 1 0 .1 4 2 2 0 0 0-.1-4ZM7.5 18.5Q8 20.5 5.5 21.5',
  eye: 'M2.5 12Q7 5.5 12 5.5T21.5 12Q17 18.5 12 18.5T2.5 12ZM12 9a3 3 0 1 1 0 6a3 3 0 1 1 0-6Z',
  eyeOff: 'M2.5 12Q7 5.5 12 5.5T21.5 12Q17 18.5 12 18.5T2.5 12ZM4 20 20 4',
  open: 'M8 5 15 12 8 19',
  story: 'M3 7H7M10 5H14V9H10ZM17 5H21V9H17ZM3 17H7M10 15H14V19H10ZM17 15H21V19H17Z',
  force: 'M6 6 12 12 18 7M12 12 9 19M12 12 20 17M6 6h.01M18 7h.01M9 19h.01M20 17h.01',
  tree: 'M9 3H15V7H9ZM12 7V11M5 15V11H19V15M2 15H8V19H2ZM16 15H22V19H16Z',
  rings:
    'M12 11a1 1 0 1 1 0 2a1 1 0 1 1 0-2ZM12 7a5 5 0 1 1 0 10a5 5 0 1 1 0-10ZM12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18Z',
  grid: 'M4 4H9V9H4ZM15 4H20V9H15ZM4 15H9V20H4ZM15 15H20V20H15Z',
  way: 'M5 19a2 2 0 1 1 0-.1M19 5a2 2 0 1 1 0-.1M7 18C16 17 6 8 16 6',
  back: 'M16 5 9 12 16 19',
  clip: 'M7 4H17V20L12 16 7 20Z',
  up: 'M12 19V5M6 11 12 5 18 11',
  down: 'M12 5V19M6 13 12 19 18 13',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  screen: 'M3 5H21V16H3ZM12 16V20M8 20H16',
} as const;

export type IconName = keyof typeof PATHS;

/** A small drawing beside or instead of a word; the button that holds it has the name. */
export function Icon({ of }: { readonly of: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={PATHS[of]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
