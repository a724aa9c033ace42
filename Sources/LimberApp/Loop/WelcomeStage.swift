// SPDX-License-Identifier: MIT
import Dispatch
import Foundation
import Screens

/// The welcome, and what comes after it.
struct WelcomeStage: Stage {
  var screen = WelcomeScreen()
  let next: RunLoop.First

  static func perform(_ command: WelcomeCommand, in loop: inout RunLoop) { loop.perform(command) }
}

/// Whether the welcome has been read, recorded by an empty file. If that cannot be written, the
/// welcome is shown again.
enum Welcome {
  private static var marker: String? { Paths().state.map { "\($0)/welcomed" } }

  /// Whether it has been read.
  static var wasRead: Bool { marker.map(FileManager.default.fileExists) ?? false }

  /// Records that it has been read, away from the loop; the group waits for it.
  static func noteRead(_ group: DispatchGroup) {
    guard let marker else { return }
    group.begin {
      let folder = URL(fileURLWithPath: marker).deletingLastPathComponent()
      try? FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      _ = FileManager.default.createFile(
        atPath: marker, contents: nil, attributes: [.posixPermissions: 0o600])
    }
  }
}

extension RunLoop.First {
  /// Whether the welcome may come first; never before help.
  var isWelcomed: Bool {
    switch self {
    case .home, .session(.plan), .session(.asking): true
    case .session(.relief), .cramp, .unfinished: false
    }
  }
}

extension RunLoop {
  mutating func welcome(before next: First) {
    stages.append(WelcomeStage(next: next))
  }

  mutating func perform(_ command: WelcomeCommand) {
    guard let stage = top(as: WelcomeStage.self) else { return }
    switch command {
    case .start:
      leaveWelcome()
      // Its key was meant for the welcome, and answers nothing that is offered only now.
      mayOffer = true
      show(stage.next)
    }
  }

  mutating func leaveWelcome() {
    stages.removeLast()
    Welcome.noteRead(notes)
  }
}
