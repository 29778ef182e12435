import { useLayers } from '../context'
import { lazy } from '../parts/lazy'
import { useWorkshop } from '../workshop/parts'
import { Connect } from './Connect'
import { Palette } from './Palette'

const CoverageReport = lazy(async () => (await import('./CoverageReport')).CoverageReport)
const ExportDialog = lazy(async () => (await import('../share/ExportDialog')).ExportDialog)
const ShareDialog = lazy(async () => (await import('../share/ShareDialog')).ShareDialog)
const Help = lazy(async () => (await import('./Help')).Help)
const SourceAudit = lazy(async () => (await import('../findings/SourceAudit')).SourceAudit)
const StoryDialog = lazy(async () => (await import('../story/StoryDialog')).StoryDialog)

const WhoIsWho = lazy(async () => (await import('../collection/WhoIsWho')).WhoIsWho)

/** The dialog that is open above everything. */
export function OpenDialog() {
  const workshop = useWorkshop()
  const dialog = useLayers().dialog.value
  if (dialog === null) return null
  switch (dialog.name) {
    case 'palette':
      return <Palette />
    case 'help':
      return <Help />
    case 'share':
      return <ShareDialog />
    case 'export':
      return <ExportDialog />
    case 'coverage':
      return <CoverageReport />
    case 'audit':
      return <SourceAudit />
    case 'story':
      return <StoryDialog />
    case 'who-is-who':
      return <WhoIsWho about={dialog.about} />
    case 'connect':
      return <Connect from={dialog.from} />
    default:
      return workshop && <workshop.OpenDialog dialog={dialog} />
  }
}
