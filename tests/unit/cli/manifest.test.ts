import { expect, it } from 'vitest'
import { manifestOf } from '../../../src/cli/build/manifest.mjs'
import { fileEndings, formats } from '../../../src/intake/formats/list'
import { SHARED } from '../../../src/platform/offline/messages'

const { file_handlers, share_target, icons } = manifestOf(formats, SHARED)

it('opens the files of every format, by endings that each have one type', () => {
  const accepted = file_handlers.flatMap(({ accept }) => Object.values(accept).flat())
  expect(accepted.toSorted()).toEqual(fileEndings.toSorted())
})

it('takes the same where they are shared, and texts', () => {
  const [files] = share_target.params.files
  expect(files?.name).toBe(SHARED.files)
  expect(files?.accept).toEqual(expect.arrayContaining(['.docx', 'application/pdf', 'text/plain']))
  expect(share_target).toMatchObject({ action: './share', method: 'POST', params: { text: 'text' } })
})

it('has an icon that is as large as it is asked for', () => {
  expect(icons.map(({ sizes }) => sizes)).toEqual(['any', '192x192', '512x512'])
})
