.text = ([$found.candidates[0]?.content.parts[]?.text | strings] | add // "")
| .end = ($found.candidates[0]?.finishReason != null)
