// SPDX-License-Identifier: MIT
import Foundation

/// A home folder of its own for programs that are played, which goes when the test is done with it.
final class PlayedHome {
  let path: String

  /// A mobility routine of steps that last longer than any case.
  static let steady = """
    name: Steady
    kind: mobility
    get-ready: 0s
    transition: 0s
    steps:
      - name: Stand still
        instruction: Stand, and breathe.
        hold: 60s
        side: each
      - name: Sit
        reps: 5

    """

  /// Steps that are over soon.
  static let brief = """
    name: Brief
    kind: mobility
    get-ready: 1s
    transition: 1s
    steps:
      - name: Reach up
        hold: 1-2s
        side: each
      - name: Circle
        reps: 3
        tempo: 500ms
        directions: [clockwise, counterclockwise]

    """

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "limber-fault-\(UUID().uuidString.prefix(8))").path
    let routines = "\(path)/.config/limber/routines"
    let state = "\(path)/.local/state/limber"
    for folder in [routines, state] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    // The word of welcome has been read.
    try "".write(toFile: "\(state)/welcomed", atomically: false, encoding: .utf8)
    // Space in relief pauses from its first moment on.
    try "relief:\n  take-hold: 0s\n".write(
      toFile: "\(path)/.config/limber/settings.yaml", atomically: false, encoding: .utf8)
    for (name, text) in [("steady", Self.steady), ("brief", Self.brief)] {
      try text.write(toFile: "\(routines)/\(name).yaml", atomically: false, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The log's folder and file.
  var folder: String { "\(path)/.local/share/limber" }
  var log: String { "\(folder)/limber.sqlite" }

  /// What the programs find in their environment.
  var environment: [String: String] {
    [
      "HOME": path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC",
      "TERM": "xterm-256color",
    ]
  }
}
