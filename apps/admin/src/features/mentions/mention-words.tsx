import classes from '../history/history.module.css'
import { splitMentions } from './mentions.ts'

/** What was said, with those whom it names marked. */
export function MentionWords({ text, mentions }: { text: string; mentions: readonly { id: string; name: string }[] }) {
  return splitMentions(text, mentions).map((piece, index) =>
    piece.named ? (
      <span key={index} className={classes.mention}>
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  )
}
