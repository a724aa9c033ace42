// SPDX-License-Identifier: MIT
import TextCanvas

extension SessionDetailScreen {
  package func bindings(
    in context: ScreenContext
  ) -> [KeyBinding<SessionDetailCommand, ListMove>] {
    let resume: [KeyBinding<SessionDetailCommand, ListMove>] =
      session.isCutOff
      ? [
        KeyBinding(
          [.character("r")], KeyHint("r", HistoryTexts.resume, priority: 78),
          HistoryTexts.resumeLong, .ask(.own(.offer(session.id))))
      ] : []
    return [.cramp] + resume + [
      .leave([.character("q"), .escape], SharedTexts.back, DetailTexts.backKeys),
      KeyBinding(
        [.character("d"), .delete], KeyHint("d", SharedTexts.delete, priority: 50),
        SharedTexts.deleteAsks, .open(.question)),
    ] + KeyBinding.moves { $0 } + KeyBinding.shared
  }
}
