else .text = ([$found.candidates[0]?.content.parts[]?.text | strings] | add // "")
  | .arrived = (.arrived + .text)[-200:]
  | .end = ($found.candidates[0]?.finishReason != null)
