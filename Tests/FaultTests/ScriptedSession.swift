// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import SessionLog
import TestSupport

/// A session whose every key has a known effect, so that the log's expected content is known.
///
/// Nothing in it ends by itself during a case, so only keys matter.
struct ScriptedSession {
  /// A key and its effect.
  private struct Move {
    let key: String
    let fact: String
    let leadsTo: Place
  }

  /// The state of the session.
  private enum Place {
    case running, paused, relief, reliefPaused, choosing
  }

  /// The keys pressed: the expected entry in the log, and when, by the boot clock.
  private(set) var pressed: [(fact: String, at: Duration)] = []
  private var place = Place.running
  private var key: String?

  /// The log's names for the effects of keys.
  static let facts: Set<String> = [
    "started", "paused", "resumed", "extended", "went-back", "went-next", "cramp", "again",
    "relocated", "eased", "went-on",
  ]

  /// Notes that the session has started.
  mutating func begin() { pressed.append(("started", BootTime.now)) }

  /// Presses a key that has an effect now.
  mutating func press(_ program: PlayedProgram, using generator: inout SplitMix64) {
    guard let move = moves.randomElement(using: &generator) else { return }
    if move.key == key {
      // Even if the program reads late, the second press must not look like a held key.
      let pressedAt = pressed.last?.at ?? .zero
      program.pump(for: .seconds(5)) { $0.lastOutput > pressedAt || $0.hasEnded }
      program.pump(for: .milliseconds(200))
    }
    key = move.key
    program.write(move.key)
    pressed.append((move.fact, BootTime.now))
    place = move.leadsTo
  }

  private var moves: [Move] {
    switch place {
    case .running:
      [
        Move(key: " ", fact: "paused", leadsTo: .paused),
        Move(key: "+", fact: "extended", leadsTo: .running),
        Move(key: "c", fact: "cramp", leadsTo: .relief),
      ]
    case .paused:
      [
        Move(key: " ", fact: "resumed", leadsTo: .running),
        Move(key: "c", fact: "cramp", leadsTo: .relief),
      ]
    case .relief:
      [
        Move(key: " ", fact: "paused", leadsTo: .reliefPaused),
        Move(key: "s", fact: "relocated", leadsTo: .relief),
        Move(key: "e", fact: "eased", leadsTo: .choosing),
      ]
    case .reliefPaused:
      [Move(key: " ", fact: "resumed", leadsTo: .relief)]
    case .choosing:
      // This soon after its onset it is the same cramp, returning.
      [Move(key: "c", fact: "again", leadsTo: .relief)]
    }
  }

  /// Whether a time on the screen changes every second, so that heartbeats are written.
  var runs: Bool {
    switch place {
    case .running, .relief: true
    case .paused, .reliefPaused, .choosing: false
    }
  }

  /// Whether a log has everything that was pressed.
  func isWhole(in entries: [LogEntry]) -> Bool {
    entries.map(\.fact.name).filter(Self.facts.contains) == pressed.map(\.fact)
  }

  /// Checks the keys that a log has: in order, complete up to a moment, and nothing else.
  func problem(with entries: [LogEntry], pressedBefore moment: Duration) -> String? {
    let logged = entries.map(\.fact.name).filter(Self.facts.contains)
    let expected = pressed.map(\.fact)
    guard expected.starts(with: logged) else {
      return "the log has \(logged), and pressed was \(expected)"
    }
    let certain = pressed.count { $0.at < moment }
    return logged.count < certain
      ? "the log has \(logged.count) of \(certain) keys pressed in time: \(expected)" : nil
  }
}
