// SPDX-License-Identifier: MIT
import RoutineModel

extension SideScreen {
  package func plain(in context: ScreenContext) -> PlainPage {
    let answers = Side.allCases.map { side in
      let facts = [
        SideTexts.name(side), side == .both ? SideTexts.bothInTurn : nil,
        side == lastSide ? SideTexts.lastTime : nil,
      ]
      return "\(SideTexts.letter(side)): \(facts.compactMap(\.self).joined(separator: ", "))."
    }
    return PlainPage(
      title: "\(name).", lines: ["\(SideTexts.question) \(answers.joined(separator: " "))"],
      selection: [PlainTexts.selected(SideTexts.name(marked) + ".")],
      prompt: plainPrompt(in: context))
  }
}
