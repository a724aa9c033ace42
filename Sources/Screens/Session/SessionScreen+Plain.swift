// SPDX-License-Identifier: MIT
import SessionEngine

extension SessionScreen {
  package func plain(in context: ScreenContext) -> PlainPage {
    PlainPage(
      title: "\(scene.routineName).", lines: PlainNarrator.opening(scene),
      prompt: plainPrompt(in: context))
  }

  package func news(since before: SessionScreen, in context: ScreenContext) -> [String]? {
    PlainNarrator.lines(from: before.scene, to: scene)
  }
}
