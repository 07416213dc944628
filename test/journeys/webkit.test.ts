import { journeysIn } from './elsewhere.ts'
import { findWebKit, WebKit } from './webkit.ts'

const found = findWebKit()
if (found === undefined) console.warn('No WebKitGTK is installed here (webkit2gtk-driver, and xvfb where there is no display): its journey is skipped.')

journeysIn('WebKit', found === undefined ? undefined : () => WebKit.start(found))
