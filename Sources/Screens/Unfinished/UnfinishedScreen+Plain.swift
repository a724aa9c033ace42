// SPDX-License-Identifier: MIT
import SessionEngine

extension UnfinishedScreen {
  package func plain(in context: ScreenContext) -> PlainPage {
    let face = face(in: context, columns: PlainRows.size.columns)
    let text = face.header.band?.text ?? ""
    let isSigned = text.hasPrefix(UnfinishedTexts.sign)
    return PlainPage(
      title: "\(UnfinishedTexts.title).",
      lines: [(isSigned ? String(text.dropFirst(UnfinishedTexts.sign.count)) : text) + "."],
      prompt: plainPrompt(in: context))
  }

  /// Its age is not read again every minute.
  package func news(since before: UnfinishedScreen, in context: ScreenContext) -> [String]? { [] }
}
