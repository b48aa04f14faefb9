/** SVG paths of the icons, in a box of 24 × 24, drawn with lines. An icon is always beside a word. */
export const icons = {
  today: 'M3 12h4l3-7 4 14 3-7h4',
  ridership: 'M4 20V10m6 10V4m6 16v-7m4 7H2',
  timetables: 'M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  network: 'M6 6h.01M18 18h.01M6 8v4a4 4 0 0 0 4 4h6M6 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4zm12 12a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4m8-4v4',
  fleet: 'M4 6h16v10H4zm0 6h16M7 16v2m10-2v2',
  people: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 10c0-4 3.5-7 8-7s8 3 8 7',
  assignments: 'M4 4h16v16H4zM4 9h16M4 14.5h16M10 9v11',
  alerts: 'M4 10v4h4l8 5V5l-8 5zm15 0v4',
  paper: 'M6 3h9l4 4v14H6zm3 8h7m-7 4h7',
  feeds: 'M5 18h.01M5 12a7 7 0 0 1 7 7M5 5a14 14 0 0 1 14 14',
  settings: 'M4 7h10m4 0h2M4 17h2m4 0h10M16 5v4M8 15v4',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  report: 'M4 5h16v11H9l-5 4z',
  /** Riders lose something, or something is wrong. */
  warning: 'M12 3 22 20H2zM12 10v4.5m0 2.5v.4',
  clock: 'M12 7.5V12l3.5 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  done: 'm5 12.5 5 5 9-11',
  /** Cancelled. */
  crossed: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM6 18 18 6',
  /** Not recorded. */
  question: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4m0 3v.4M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  /** Not counted on the spot. */
  hatched: 'M4 4h16v16H4zM4 12 12 4M4 20 20 4M12 20l8-8',
  phone: 'M7 3h10v18H7zm4 15h2',
  call: 'M5 4h4l2 5-2.5 2a12 12 0 0 0 5 5l2-2.5 5 2v4a1 1 0 0 1-1 1A16 16 0 0 1 4 5a1 1 0 0 1 1-1z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  left: 'm14.5 5-7 7 7 7',
  right: 'm9.5 5 7 7-7 7',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
} as const satisfies Record<string, string>;

export type IconName = keyof typeof icons;
