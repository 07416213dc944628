import { journeysIn } from './elsewhere.ts'
import { findFirefox, Firefox } from './firefox.ts'

const path = findFirefox()
if (path === undefined) console.warn('No Firefox is installed here (firefox-esr, firefox or FIREFOX_PATH): its journey is skipped.')

journeysIn('Firefox', path === undefined ? undefined : () => Firefox.start(path))
