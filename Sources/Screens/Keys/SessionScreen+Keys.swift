// SPDX-License-Identifier: MIT
import TextCanvas

extension SessionScreen {
  /// Draws all keys of the state; time runs on at the right end of the header.
  func drawKeys(_ frame: ScreenFrame, into buffer: inout CellBuffer) {
    let suspend = KeyMeaning<SessionAction>(
      [(.control("z"), .command(.suspend))], "Ctrl-Z", "suspend; fg comes back")
    var listed = bindings.filter { meaning in
      !meaning.actions.contains { $0.action == .open(.keys) }
    }
    // Where there is no room for all, the one that the row of hints names is left out.
    if listed.count + 1 > frame.body.size.rows {
      listed.removeAll { $0.actions.contains { $0.action == .command(.cramp) } }
    }
    KeyMeaning.draw(
      listed + [suspend], hints: overlayHints(extra: []), in: frame, trailing: runningText,
      into: &buffer)
  }

  /// The hints of an overlay.
  func overlayHints(extra: [KeyHint]) -> KeyHints {
    let cramp = KeyHint("c", "CRAMP", priority: 99, style: .relief)
    let close = KeyHint("any other key", "closes", priority: 98)
    return KeyHints([cramp] + extra + [close])
  }
}
