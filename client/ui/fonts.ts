/** Our typefaces, served by ourselves: the browser fetches only the scripts and styles that a page shows. */
import '@fontsource-variable/noto-sans/wght.css'
import '@fontsource-variable/noto-sans/wght-italic.css'
import '@fontsource-variable/vollkorn/wght.css'
import '@fontsource-variable/vollkorn/wght-italic.css'
