// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import SessionLog

/// A home folder for the tested programs, removed after the test.
final class PlayedHome {
  let path: String

  /// A mobility routine with steps longer than any case.
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

  /// Steps that end soon.
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
    // Space pauses relief from its first moment on.
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

  /// The programs' environment.
  var environment: [String: String] {
    [
      "HOME": path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC",
      "TERM": "xterm-256color",
    ]
  }
}

// - What was logged

extension PlayedHome {
  /// The records, as the program finds them.
  func store() throws(SessionLogError) -> RecordStore {
    RecordStore(
      place: try LogPlace.resolved(path: log), device: Device(state: "\(path)/.local/state/limber"))
  }

  /// Whether a running session's record has an event of this name.
  func hasRecorded(_ event: String) -> Bool {
    let running = "\(log).running"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: running)) ?? []
    return names.contains { name in
      let text = try? String(contentsOfFile: "\(running)/\(name)", encoding: .utf8)
      return text?.contains("\"\(event)\"") == true
    }
  }

  /// The log, with everything recorded imported.
  func opened() throws(SessionLogError) -> LogDatabase { try LogOpening(try store()).forReading() }

  /// The clocks for continuing a session.
  static var clocks: ResumeClocks {
    ResumeClocks(
      ClockReading(
        bootClock: BootTime.now,
        wall: LocalMoment(
          unixMilliseconds: Int64(Date.now.timeIntervalSince1970 * 1_000), offsetSeconds: 0)),
      gap: .standard, heartbeats: Heartbeat.folder(runtime: nil))
  }

  /// Damage in the log, its records and the files beside them; empty if all is well. No program may
  /// be running.
  func problems() throws -> [String] {
    let store = try store()
    var problems = try store.check().findings.map(\.description)
    // If nothing could be created, there is no folder.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    problems += names.filter { !$0.hasPrefix("limber.sqlite") }.map { "there is a file \($0)" }
    return problems
  }
}
