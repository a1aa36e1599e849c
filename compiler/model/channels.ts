import { keywordsSpelled, type Channel } from '@banjie/dsl'

const channels: readonly Channel[] = ['window', 'online', 'kiosk', 'mobile']

/** The channel that a word spells, in either language. */
export function channelSpelled(word: string): Channel | undefined {
  const spelled = keywordsSpelled(word)
  return channels.find((channel) => spelled.includes(channel))
}
