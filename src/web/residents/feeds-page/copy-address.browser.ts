/** Milliseconds for which a button says that its address was copied. */
const saidFor = 2_000;

/** Shows the buttons that copy an address. Without a program, or where the browser refuses (no https), the address is selected by a tap. */
export function startCopying(): void {
  if (!('clipboard' in navigator)) return;
  const aloud = document.querySelector('[role="status"]');
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const word = button.textContent;
    button.hidden = false;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(new URL(button.dataset['copy'] ?? '', location.href).href).then(
        () => {
          button.textContent = button.dataset['copied'] ?? '';
          if (aloud !== null) aloud.textContent = button.textContent;
          setTimeout(() => {
            button.textContent = word;
            if (aloud !== null) aloud.textContent = '';
          }, saidFor);
        },
        () => (button.hidden = true),
      );
    });
  }
}
